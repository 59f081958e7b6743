"""Two plan one series at once: the second is told what the first did, and nothing is worked out twice."""

import pytest
from django.utils import timezone

from intheroom.kit.jobs import progress
from intheroom.kit.jobs import services as jobs
from intheroom.kit.jobs.models import Task
from intheroom.kit.refusal import Refused
from intheroom.workshops import services
from intheroom.workshops.models import DatePlan, PlannedSession, Session
from intheroom.workshops.services.plan import TASK
from intheroom.workshops.tests.meeting import hall, planned
from intheroom.workshops.tests.planning import asked, only_on, says, worked
from intheroom.workshops.tests.pressing import address, opened, send

pytestmark = pytest.mark.django_db

TOLD = "Someone else saved a change while you were typing"


@pytest.fixture
def pair(cast, client_for):
    """The two who plan."""
    return client_for(cast.ailsa), client_for(cast.people["morag"])


def test_whoever_chooses_second_is_told_who_chose(cast, pair):
    only_on(cast, 0, 1, 2)
    plan = worked(asked(cast))
    page = address("date_plan", cast, plan.pk)
    first, second = (opened(client, page) for client in pair)
    assert send(pair[0], address("decide_plan", cast, plan.pk, "fairest"), first)[0] == 302
    answer = pair[1].post(address("decide_plan", cast, plan.pk, "fullest"), second)
    assert answer.status_code == 409
    assert "Ailsa chose this plan before you" in answer.content.decode()
    assert Session.objects.count() == PlannedSession.objects.count() == 2


@pytest.mark.parametrize("act", ["anew", "mend"])
def test_whoever_asks_for_the_same_plan_second_is_told_of_the_first(cast, pair, act):
    only_on(cast, 0, 1, 2)
    plan = worked(asked(cast))
    if act == "mend":
        services.choose_plan(by=cast.ailsa, plan=plan, kind="fairest")
    says(cast, "morag", rest="no", day0_evening="yes")
    page, press = address("date_plan", cast, plan.pk), address("decide_plan", cast, plan.pk, act)
    first, second = (opened(client, page) for client in pair)
    again = pair[0].post(press, first)
    assert again.status_code == 302
    for words in ("It is being worked out now", "after you opened this page"):
        status, told = send(pair[1], press, second)
        assert (status, words in told) == (409, True)
        assert f'href="{again.url}">Plan of ' in told
        assert (DatePlan.objects.count(), Task.objects.filter(kind=TASK).count()) == (2, 2)
        worked(plan)
    # Now they have seen it: asking once more is what they want.
    assert send(pair[1], press, opened(pair[1], page))[0] == 302
    assert DatePlan.objects.count() == 3


def test_the_same_question_is_not_worked_out_twice_at_once(cast):
    place = hall(cast, step_free="yes")
    plan = asked(cast, place)
    with pytest.raises(Refused, match="Ailsa asked for the same plan"):
        asked(cast, place)
    services.stop_plan(by=cast.ailsa, plan=plan)
    assert asked(cast, place).state == "running"
    assert asked(cast, place, sessions=1).state == "running"


def test_a_plan_goes_round_what_somebody_planned_meanwhile(cast):
    only_on(cast, 0, 1, 2)
    plan = worked(asked(cast))
    for starts in {one[1] for one in plan.options}:
        planned(cast, starts_at=starts)
    with pytest.raises(Refused, match="Another session stands"):
        services.choose_plan(by=cast.ailsa, plan=plan, kind="fairest")


def test_a_session_that_a_plan_moves_is_told_to_whoever_has_it_open(cast, pair):
    only_on(cast, 0, 1, 2, 3)
    place, school = hall(cast, step_free="yes"), hall(cast, name="School", step_free="yes", cost_pence=100)
    plan = worked(asked(cast, place, school))
    services.choose_plan(by=cast.ailsa, plan=plan, kind="fairest")
    session = cast.project.sessions.first()
    services.end_venue(by=cast.ailsa, venue=session.venue)
    mended = worked(services.mend_plan(by=cast.ailsa, plan=plan))
    where = address("edit_session", cast, session.pk)
    seen = opened(pair[1], where)
    services.choose_plan(by=cast.ailsa, plan=mended, kind="fewest")
    status, page = send(pair[1], where, seen, title="Nights", mode="in_person")
    assert (status, TOLD in page) == (422, True)


@pytest.mark.parametrize("is_at_it", [True, False])
def test_a_plan_is_stopped_whether_or_not_a_worker_is_at_it(cast, monkeypatch, is_at_it):
    """Nobody is, such as where its task was given up: it is stopped at once, and can be made anew."""
    plan = asked(cast)
    task = jobs.take_task(worker="busy") if is_at_it else None
    services.stop_plan(by=cast.ailsa, plan=plan)
    assert plan.state == ("running" if is_at_it else "stopped")
    if task:
        jobs.note_failure(task=task, trouble="")
        Task.objects.update(due_at=timezone.now())
    monkeypatch.setattr(progress, "EVERY", 0.0)
    assert worked(plan).state == "stopped"
    assert worked(services.make_anew(by=cast.ailsa, plan=plan)).state == "ready"
