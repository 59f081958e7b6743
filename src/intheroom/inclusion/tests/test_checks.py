"""The day to be asked again comes, and shows what changed since the time before."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from intheroom.inclusion.adapter import due_checks, own_check
from intheroom.inclusion.permissions import Looker
from intheroom.inclusion.tests.needs import need, page
from intheroom.people.models import InclusionAnswers, Need

pytestmark = pytest.mark.django_db


def on(day):
    return time_machine.travel(datetime.datetime.combine(day, datetime.time(12), datetime.UTC), tick=False)


@pytest.fixture
def twice(cast):
    """Isa said it in January and again in March, and is to be asked again in September."""
    with on(datetime.date(2031, 1, 10)):
        need(cast, "isa", room=["step_free"], food="No fish", see_there="team")
    with on(datetime.date(2031, 3, 10)):
        need(cast, "isa", room=["quiet"], food="No fish or eggs")
    return InclusionAnswers.objects.get(person=cast.isa)


def test_it_is_due_from_the_day_on_and_tells_what_changed(cast, twice, client_for):
    leads = Looker(cast.ailsa, leads=True)
    with on(twice.check_again_on - datetime.timedelta(days=1)):
        assert due_checks(cast.project, leads) == []
    with on(twice.check_again_on):
        (check,) = due_checks(cast.project, leads)
        assert (check.new, check.changed, check.gone) == (
            ("quiet room",),
            ("food that suits",),
            ("step-free",),
        )
        shown = page(cast, client_for(cast.ailsa), "jobs")
        assert "Time to ask again" in shown
        assert "New since the time before: quiet room." in shown
        assert "Time to ask again" not in page(cast, client_for(cast.erlend), "jobs")


def test_the_person_reads_it_too(cast, twice):
    check = own_check(Looker(cast.isa))
    assert check.new == ("quiet room",)
    with on(twice.check_again_on):
        assert own_check(Looker(cast.isa)).is_due


def test_what_changed_is_kept_from_those_who_may_not_see_it(cast, twice):
    Need.objects.filter(person=cast.isa).update(may_see="only_me")
    with on(twice.check_again_on):
        (check,) = due_checks(cast.project, Looker(cast.ailsa, leads=True, has_keys=True))
        assert check.is_the_same


def test_the_first_time_there_is_nothing_to_compare(cast):
    need(cast, "isa", room=["step_free"])
    check = own_check(Looker(cast.isa))
    assert check.is_first
    assert check.is_the_same
    assert not check.is_due
    assert check.checked_at.date() == timezone.localdate()
