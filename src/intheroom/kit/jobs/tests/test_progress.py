"""How long work tells how far it has got, and ends when somebody asks."""

import pytest

from intheroom.kit.jobs import progress
from intheroom.kit.jobs.progress import Stopped, unless_stopped
from intheroom.kit.jobs.services import TookTooLong


class Enough(Exception):
    """What an engine lets through."""


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands until it is moved."""
    now = [1000.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def test_the_page_is_told_at_once_and_then_once_in_a_while(clock):
    held, told = [], []

    def note(*, step, done):
        told.append((step, done))

    def work(tell):
        for number in range(10):
            tell("choosing", number / 10)
            clock[0] += 0.3
        return "found"

    assert unless_stopped(work, hold=lambda: held.append(1), note=note, stop=Enough) == "found"
    assert told == [("choosing", 0.0), ("choosing", 0.4), ("choosing", 0.8)]
    # The task is kept as often as the page is told.
    assert len(held) == len(told)


def test_it_ends_where_it_is_when_somebody_asks(clock):
    did = []

    def work(tell):
        for number in range(10):
            did.append(number)
            tell("choosing", 0.5)
            clock[0] += 2
        return "found"

    answer = unless_stopped(work, hold=lambda: None, note=lambda **_far: len(did) == 3, stop=Enough)
    assert answer == Stopped()
    assert did == [0, 1, 2]


@pytest.mark.parametrize("trouble", [TookTooLong, ZeroDivisionError])
def test_whatever_else_goes_wrong_is_no_stop(trouble):
    def hold():
        raise trouble

    with pytest.raises(trouble):
        unless_stopped(lambda tell: tell("", 0.0), hold=hold, note=lambda **_far: False, stop=Enough)
