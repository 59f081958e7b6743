"""How script/bench timetabling counts a peer that was ended before it was done."""

import pytest

from bench import timetabling
from trials.report import Report


@pytest.fixture
def peer(monkeypatch):
    """Ours takes one second each; the peer as long as is said here, but for what it is ended after."""

    def of(*takes, numbers=(3, 4)):
        asked = []

        def run(who, _shape, seed, more=100):
            if who == "ours":
                return {"attends": [3, 4], "seconds": 1.0, "busy": 1.0}
            asked.append(more)
            done = takes[seed] <= more
            seconds = min(takes[seed], more)
            found = list(numbers) if done else list(numbers[:1])
            return {"attends": found, "seconds": seconds, "busy": seconds, "done": done}

        monkeypatch.setattr(timetabling, "run", run)
        return asked

    return of


def test_a_peer_that_was_ended_counts_as_no_more_than_it_took(peer, capsys):
    asked = peer(500.0, 500.0, 20.0)
    report = Report("")
    timetabling.beside(report, 3, 55)
    said = capsys.readouterr().out
    assert asked == [55.0] * 3
    assert "≥    55" in said
    assert "in the middle of 3: ≥ 55" in said
    assert "in 2 of 3" in said
    assert report.broken == []


def test_the_middle_is_a_promise_and_so_are_the_same_numbers(peer):
    peer(20.0, 20.0, 500.0)
    report = Report("")
    timetabling.beside(report, 3, 55)
    assert [name.split(":")[0] for name in report.broken] == ["at least 50 times as quick in the middle of 3"]
    peer(500.0, numbers=(2, 4))
    report = Report("")
    timetabling.beside(report, 1, 55)
    assert report.broken == ["the same numbers of sessions from both, as far as it came"]
