"""What is typed beside a time is never dropped in silence: the page says what it could not read, and keeps it all."""

import pytest
from django.urls import reverse

from intheroom.workshops.adapter.availability import hours_in
from intheroom.workshops.models import DatePlan, ProposedTime
from intheroom.workshops.tests.meeting import hall
from intheroom.workshops.tests.pressing import opened, send

pytestmark = pytest.mark.django_db

TIMES = "10:00, 14:00 and 18:30, tea time"


def sent(client, where, **typed):
    return send(client, where, opened(client, where), **typed)


@pytest.mark.parametrize(("name", "model"), [("plan_dates", DatePlan), ("propose_times", ProposedTime)])
def test_whoever_plans_is_told_what_is_no_time(cast, client_for, name, model):
    where = reverse(f"workshops:{name}", args=[cast.project.ref])
    typed = {"sessions": 1, "minutes": "60", "first": "2031-05-12", "last": "2031-05-12"}
    typed |= {"venues": [str(hall(cast).pk)], "times": TIMES}
    status, page = sent(client_for(cast.ailsa), where, **typed)
    assert status == 422
    assert "We could not read this: tea time. Write only times, like 10:00, 14:00 and 18:30." in page
    assert f'value="{TIMES}"' in page
    assert not model.objects.exists()
    typed["times"] = "from 10:00, 14:00 and 18:30 o’clock"
    assert sent(client_for(cast.ailsa), where, **typed)[0] == 302
    assert model.objects.exists()


def test_a_line_with_something_else_before_its_time_is_refused(cast, client_for):
    where = reverse("workshops:plan_dates", args=[cast.project.ref])
    typed = {"sessions": 1, "minutes": "60", "venues": [str(hall(cast).pk)]}
    status, page = sent(client_for(cast.ailsa), where, **typed, typed="12 May 2031 before 18:00")
    assert (status, "12 May 2031 before 18:00</textarea>" in page) == (422, True)
    assert sent(client_for(cast.ailsa), where, **typed, typed="12 May 2031 at 18:00")[0] == 302


def test_hours_of_ones_own_are_refused_with_what_was_typed(cast, client_for):
    where = reverse("workshops:say_when_step", args=[cast.project.ref, "more"])
    hours = "9:30 to 12:00 if the bus runs"
    status, page = sent(client_for(cast.people["erlend"]), where, morning_hours=hours)
    assert (status, f'value="{hours}"' in page) == (422, True)
    assert "Write from when to when, like 9:30 to 12:00 or 22:00 to 06:00." in page
    assert sent(client_for(cast.people["erlend"]), where, morning_hours="9:30 to 12:00")[0] == 302


def test_hours_that_were_kept_with_other_words_are_still_read():
    assert hours_in("9:30 to 12:00 if the bus runs") == (570, 720)
    assert hours_in("late") is None
