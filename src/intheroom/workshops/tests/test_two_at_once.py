"""Two at once: the second one is told what the first one did, and what they typed is still on the page."""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.ask.forms import Said
from intheroom.kit.jobs import progress
from intheroom.kit.jobs import services as jobs
from intheroom.kit.jobs.models import Task
from intheroom.kit.refusal import Refused
from intheroom.workshops import forms, services
from intheroom.workshops.models import (
    Availability,
    DatePlan,
    Pack,
    PlannedSession,
    Session,
    SupportPlan,
    Venue,
)
from intheroom.workshops.queries.availability import OWN_LOOK, times_of
from intheroom.workshops.services.plan import TASK
from intheroom.workshops.tests.meeting import hall, planned
from intheroom.workshops.tests.planning import asked, only_on, says, worked
from tests.cast import make_cast

pytestmark = pytest.mark.django_db

TOLD = "Someone else saved a change while you were typing"
HIDDEN = re.compile(r'name="(send_id|seen_version|newest)" value="([^"]*)"')


def address(name, cast, *more):
    return reverse(f"workshops:{name}", args=[cast.project.ref, *more])


def opened(client, where):
    """What the page itself sends along: the once-only token, and what was seen when it was opened."""
    return dict(HIDDEN.findall(client.get(where).content.decode()))


def send(client, where, seen, **typed):
    """The answer, and the middle of its page where it shows one."""
    answer = client.post(where, seen | typed)
    return answer.status_code, " ".join(answer.content.decode().partition("<main")[2].split())


def hidden_in(page):
    return dict(HIDDEN.findall(page))


@pytest.fixture
def pair(cast, client_for):
    """The two who plan."""
    return client_for(cast.ailsa), client_for(cast.people["morag"])


FIRST_TIME = {
    "plan_support": ("quiet_space", "The vestry", "The library", SupportPlan, "PlanSupportForm"),
    "write_pack": ("words", "Read the letter.", "Look at the pictures.", Pack, "WritePackForm"),
}


@pytest.mark.parametrize("name", FIRST_TIME)
def test_two_who_write_something_for_the_first_time_both_see_both(cast, pair, name):
    box, hers, his, model, _form = FIRST_TIME[name]
    where = address(name, cast, planned(cast).pk)
    first, second = (opened(client, where) for client in pair)
    assert send(pair[0], where, first, **{box: hers})[0] == 302
    status, page = send(pair[1], where, second, **{box: his})
    assert (status, TOLD in page, hers in page, his in page) == (422, True, True, True)
    assert getattr(model.objects.get(), box) == hers
    assert send(pair[1], where, hidden_in(page), **{box: his})[0] == 302
    assert getattr(model.objects.get(), box) == his


@pytest.mark.parametrize("name", FIRST_TIME)
def test_also_where_the_other_saves_while_this_is_on_its_way(cast, pair, name, monkeypatch):
    box, hers, his, model, form = FIRST_TIME[name]
    session = planned(cast)
    where = address(name, cast, session.pk)
    seen, form_class = opened(pair[1], where), getattr(forms, form)
    check = form_class.clean
    turns = [lambda: getattr(services, name)(by=cast.ailsa, session=session, answers={box: hers})]

    def meanwhile(self):
        if turns:
            turns.pop()()
        return check(self)

    monkeypatch.setattr(form_class, "clean", meanwhile)
    status, page = send(pair[1], where, seen, **{box: his})
    assert (status, TOLD in page, hers in page, his in page) == (422, True, True, True)
    assert getattr(model.objects.get(), box) == hers


def test_a_mistake_put_right_does_not_hide_what_the_other_saved(cast, pair):
    session = planned(cast, title="Nights")
    where = address("edit_session", cast, session.pk)
    first, second = (opened(client, where) for client in pair)
    assert send(pair[0], where, first, title="Long nights", mode="in_person")[0] == 302
    status, page = send(pair[1], where, second, title="Short nights", mode="in_person", minutes="many")
    assert (status, TOLD in page) == (422, False)
    status, page = send(pair[1], where, hidden_in(page), title="Short nights", mode="in_person")
    assert (status, TOLD in page, "Long nights" in page, "Short nights" in page) == (422, True, True, True)
    assert Session.objects.get().title == "Long nights"


def test_what_was_begun_in_steps_does_not_write_over_what_came_since(cast, pair):
    venue = hall(cast)
    where = address("check_venue", cast, venue.pk)
    step = pair[0].get(where).url
    pair[0].post(step, opened(pair[0], step) | {"name": "Kirk hall", "owner": "The kirk"})
    services.check_venue(by=cast.ailsa, venue=venue, answers={"owner": "The council"})
    Venue.objects.filter(pk=venue.pk).update(version=2)
    check = address("check_venue_check", cast, venue.pk)
    status, page = send(pair[0], check, opened(pair[0], check))
    assert (status, TOLD in page, "The council" in page, "The kirk" in page) == (422, True, True, True)
    assert Venue.objects.get(pk=venue.pk).owner == "The council"
    assert send(pair[0], check, hidden_in(page))[0] == 302
    assert Venue.objects.get(pk=venue.pk).owner == "The kirk"


def test_a_place_taken_off_the_list_stays_off_it_and_keeps_what_was_typed(cast, pair):
    venue = hall(cast)
    step = pair[0].get(address("check_venue", cast, venue.pk)).url
    pair[0].post(step, opened(pair[0], step) | {"name": "Kirk hall", "owner": "The kirk"})
    check = address("check_venue_check", cast, venue.pk)
    seen, end = opened(pair[0], check), address("end_venue", cast, venue.pk)
    token = opened(pair[1], address("venue", cast, venue.pk))
    assert send(pair[1], end, token)[0] == 302
    status, page = send(pair[0], check, seen)
    assert (status, "This was taken off the list" in page, "The kirk" in page) == (422, True, True)
    # Whoever strikes it off a moment later has what they wanted.
    assert send(pair[0], end, {"send_id": seen["send_id"]})[0] == 302
    with pytest.raises(Refused, match="off the list"):
        services.check_venue(by=cast.ailsa, venue=venue, answers={})
    assert Venue.objects.get(pk=venue.pk).ended_at is not None


def test_an_item_parked_meanwhile_stays_parked(cast, pair):
    session = planned(cast)
    item = services.agenda.add_agenda_item(
        by=cast.ailsa, session=session, member=cast.place("ailsa"), answers={"words": "The boat"}
    )
    parked = services.agenda.move_agenda_item(by=cast.ailsa, item=item, session=session, move="park")
    services.agenda.edit_agenda_item(by=cast.ailsa, item=item, answers={"words": "The ferry"})
    parked.refresh_from_db()
    assert (parked.state, parked.words) == ("parked", "The ferry")


def test_an_answer_written_down_meanwhile_is_not_lost(cast, client_for):
    magnus = cast.people["magnus"]
    services.say_when(by=magnus, member=cast.place("magnus"), answers={"day0_morning": "yes"})
    client = client_for(magnus)
    step = client.get(address("say_when", cast)).url
    client.post(step, opened(client, step) | {"day0_morning": "yes", "day1_morning": "no"})
    said = Said("phone", cast.ailsa.account, "Magnus", str(magnus.pk), read_back=True)
    services.say_when(by=cast.ailsa, member=cast.place("magnus"), answers={"day2_morning": "yes"}, said=said)
    check = address("say_when_check", cast)
    status, page = send(client, check, opened(client, check))
    assert (status, TOLD in page) == (422, True)
    assert send(client, check, hidden_in(page))[0] == 302


@pytest.mark.django_db(transaction=True)
def test_two_first_answers_of_one_member_at_once_are_both_kept(client_for):
    """On PostgreSQL the second one once failed; on both the second one must know of the first."""
    cast = make_cast()
    magnus = cast.people["magnus"]
    own, by_phone = client_for(magnus), client_for(cast.ailsa)
    step = own.get(address("say_when", cast)).url
    own.post(step, opened(own, step) | {"day0_morning": "yes"})
    check, phone = address("say_when_check", cast), address("say_when_for_someone", cast)
    told = {"person": str(magnus.pk), "way": "phone", "read_back": "yes"}
    told = {f"written_down-{name}": value for name, value in told.items()} | {"day1_morning": "no"}
    sends = [(own, check, opened(own, check), {}), (by_phone, phone, opened(by_phone, phone), told)]
    together = Barrier(2)

    def press(one):
        client, where, seen, typed = one
        together.wait(30)
        try:
            return send(client, where, seen, **typed)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        (status, page), (phoned, said) = pool.map(press, sends)
    assert phoned == 302, said
    row = Availability.objects.select_related("member__person").get()
    week = times_of(row, actor=magnus, purpose=OWN_LOOK).week
    if status == 422:
        # The call was the first: they are told, and their own words are still there.
        assert TOLD in page
        assert send(own, check, hidden_in(page))[0] == 302
    else:
        assert (status, week) == (302, {(0, "morning"): "yes", (1, "morning"): "no"})
    assert Availability.objects.count() == 1


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
