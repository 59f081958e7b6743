"""A session is planned, becomes ready and is confirmed; what opens it again is said; and what came of it is kept."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.refusal import Refused
from intheroom.team.services import keyholders, members
from intheroom.workshops import services
from intheroom.workshops.choices import State, WayIn
from intheroom.workshops.models import Coming, Session
from intheroom.workshops.tests.meeting import (
    arrange,
    fresh,
    hall,
    look_at,
    need,
    need_of,
    planned,
    ready,
    written_down,
)

pytestmark = pytest.mark.django_db

NOT_ANY_MORE = "This session was confirmed, and is not any more."


def test_needs_stand_on_the_page_without_names(cast, client_for):
    for name in ("isa", "magnus", "erlend"):
        need(cast, name, room=["step_free"], see_there="team")
    need(cast, "rendall", hearing=["bsl"])
    session = planned(cast)
    keys = {"member": cast.place("morag"), "team_said": "yes", "what_for": "Rooms"}
    keyholders.name_keyholder(project=cast.project, by=cast.ailsa, answers=keys)
    shown = look_at(session, client_for(cast.ailsa))
    assert "3 step-free" in shown
    assert "1 BSL" in shown
    assert "BSL: <bdi>" not in shown.replace("British", "")
    assert "Not arranged yet" in shown
    assert "Confirm the session" not in shown
    assert "Dr Rendall" not in shown.split('id="people"')[0]
    for_member = look_at(session, client_for(cast.erlend))
    assert "step-free" in for_member
    assert "3 step-free" not in for_member
    assert "BSL" not in for_member


def test_in_a_sensitive_project_no_number_points_at_anybody(cast, client_for):
    cast.project.is_sensitive = True
    cast.project.save()
    need(cast, "isa", room=["step_free"])
    shown = look_at(planned(cast), client_for(cast.ailsa))
    assert "step-free" in shown
    assert "1 step-free" not in shown


def test_an_open_need_keeps_it_from_being_confirmed_and_says_which(cast, client_for):
    need(cast, "isa", room=["step_free"])
    session = planned(cast)
    client = client_for(cast.ailsa)
    address = reverse("workshops:decide_session", args=[cast.project.ref, session.pk, "confirm"])
    with pytest.raises(Refused, match="1 step-free"):
        services.confirm_session(by=cast.ailsa, session=session)
    arrange(cast, session, need_of(cast, "isa", "step_free"), what="The side door.", cost=2550)
    shown = look_at(session, client)
    assert "Confirm the session" in shown
    assert "£25.50" in shown
    assert b"side door" not in bytes(session.needs_here.get().what_sealed)
    assert client.post(address, {}).status_code == 400
    services.confirm_session(by=cast.ailsa, session=session)
    assert fresh(session).state == State.CONFIRMED


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"starts_at": timezone.now() + datetime.timedelta(days=40)}, "changed"),
        ({"venue": "another"}, "changed"),
        ({"minutes": 45}, "changed"),
    ],
)
def test_what_was_arranged_for_another_day_or_place_is_asked_again(cast, client_for, change, why):
    need(cast, "isa", room=["step_free"])
    session = ready(cast)
    change = {
        name: hall(cast, name="School") if value == "another" else value for name, value in change.items()
    }
    services.edit_session(by=cast.ailsa, session=session, answers=change)
    assert fresh(session).state == State.DRAFT
    assert session.changes.last().why == why
    shown = look_at(session, client_for(cast.ailsa))
    assert NOT_ANY_MORE in shown
    assert "I asked: it still holds" in shown
    services.say_it_still_holds(by=cast.ailsa, row=session.needs_here.get())
    services.confirm_session(by=cast.ailsa, session=session)
    assert NOT_ANY_MORE not in look_at(session, client_for(cast.ailsa))


def test_a_new_title_leaves_it_confirmed(cast):
    need(cast, "isa", room=["step_free"])
    session = ready(cast)
    services.edit_session(by=cast.ailsa, session=session, answers={"title": "Days"})
    assert fresh(session).state == State.CONFIRMED


def test_a_newcomer_with_a_need_opens_it_and_those_who_lead_are_told(cast, client_for):
    session = ready(cast)
    answers = {"name": "Jessie", "email": "jessie@example.org"}
    place = members.add_member(project=cast.project, by=cast.ailsa, answers=answers)
    cast.people["jessie"] = place.person
    assert fresh(session).state == State.CONFIRMED
    need(cast, "jessie", hearing=["captions"])
    assert fresh(session).state == State.DRAFT
    assert NOT_ANY_MORE in look_at(session, client_for(cast.ailsa))
    front = client_for(cast.ailsa).get(reverse("home:project", args=[cast.project.ref])).content.decode()
    assert "A session was confirmed, and something is open again." in front


def test_something_else_counts_only_once_they_say_it_suits_them(cast):
    need(cast, "isa", hearing=["bsl"])
    session, bsl = planned(cast), need_of(cast, "isa", "bsl")
    with pytest.raises(Refused, match="instead"):
        arrange(cast, session, bsl, state="instead", why_not="Nobody is free.")
    row = arrange(cast, session, bsl, state="instead", why_not="Nobody is free.", instead="By video.")
    with pytest.raises(Refused, match="not ready"):
        services.confirm_session(by=cast.ailsa, session=session)
    answer = {"session": session, "member": cast.place("isa"), "answers": {f"offer_{row.pk}": "yes"}}
    for said in (None, written_down(cast, "isa", read_back=False)):
        with pytest.raises(Refused):
            services.say_how_i_join(by=cast.ailsa, said=said, **answer)
    services.say_how_i_join(by=cast.ailsa, said=written_down(cast, "isa"), **answer)
    services.confirm_session(by=cast.ailsa, session=session)
    answer["answers"] = {f"offer_{row.pk}": "no"}
    services.say_how_i_join(by=cast.ailsa, said=written_down(cast, "isa"), **answer)
    assert fresh(session).state == State.DRAFT


def test_what_somebody_keeps_to_themselves_only_they_call_seen_to(cast, client_for):
    need(cast, "isa", travel=["lift_home"], see_there="only_me")
    session = planned(cast)
    shown = look_at(session, client_for(cast.ailsa))
    assert "kept private by the person" in shown
    assert "lift home" not in shown.casefold()
    with pytest.raises(Refused, match="Only you"):
        arrange(cast, session, need_of(cast, "isa", "lift_home"))
    with pytest.raises(Refused, match="not ready"):
        services.confirm_session(by=cast.ailsa, session=session)
    services.say_how_i_join(
        by=cast.ailsa,
        session=session,
        member=cast.place("isa"),
        answers={"all_set": "yes"},
        said=written_down(cast, "isa"),
    )
    services.confirm_session(by=cast.ailsa, session=session)


def test_one_who_joins_by_phone_needs_a_line_and_a_helper(cast):
    session = planned(cast)
    services.say_how_i_join(
        by=cast.ailsa,
        session=session,
        member=cast.place("isa"),
        answers={"joins_by": "phone"},
        said=written_down(cast, "isa"),
    )
    assert set(fresh(session).blocks()) == {"afar", "way"}
    line = hall(cast, name="Line", kind="phone")
    both = hall(cast, name="Both", joined_with=line)
    services.edit_session(by=cast.ailsa, session=session, answers={"venue": both, "mode": "hybrid"})
    assert set(fresh(session).blocks()) == {"helper"}
    line.helper_name, line.helper_phone_sealed = "Eck", b"sealed"
    line.save()
    services.confirm_session(by=cast.ailsa, session=session)


def test_a_sensitive_one_needs_a_whole_plan(cast, client_for):
    session = planned(cast, is_sensitive=True)
    plan = {
        "content_note": "We talk about nights in hospital.",
        "quiet_space": "The vestry",
        "listener": "Jessie, with the green scarf",
        "may_leave": True,
        "check_in_by": str(cast.place("morag").pk),
        "check_in_on": timezone.localdate() + datetime.timedelta(days=15),
        "crisis": "Samaritans, 116 123",
        "for_facilitator": "Tea with Morag",
    }
    for part in plan:
        without = {name: value for name, value in plan.items() if name != part}
        services.plan_support(by=cast.ailsa, session=session, answers=without)
        with pytest.raises(Refused, match="plan for support"):
            services.confirm_session(by=cast.ailsa, session=session)
    services.plan_support(by=cast.ailsa, session=session, answers=plan)
    services.confirm_session(by=cast.ailsa, session=session)
    shown = look_at(session, client_for(cast.erlend))
    assert "We talk about nights in hospital." in shown
    assert "You may leave at any time." in shown
    assert "Tea with Morag" not in shown


def test_those_who_come_along_are_planned_for_and_never_counted(cast, client_for):
    session = planned(cast, supporters=2, interpreters=1, young_ones=3, venue=hall(cast, capacity=8))
    shown = look_at(session, client_for(cast.ailsa))
    assert "2 supporters. 1 interpreter. 3 young ones." in " ".join(shown.split())
    assert "In person: 6" in shown
    assert "There is room for 8 people, and 13 will be there." in shown


def test_a_repeat_belongs_to_the_first(cast):
    first = planned(cast)
    again = planned(cast, again_of=first, again="catch_up")
    assert (again.number, again.told) == (1, "To catch up on session 1: Nights")
    assert planned(cast).number == 2


def test_how_people_took_part_is_kept_without_a_word_of_blame(cast, client_for):
    session = ready(cast, starts_at=timezone.now() - datetime.timedelta(hours=3))
    for name, way in (("isa", "phone"), ("erlend", "not_there"), ("magnus", "writing")):
        answers = {f"member_{cast.place(name).pk}": way}
        services.note_attendance(by=cast.ailsa, session=session, answers=answers)
    assert fresh(session).state == State.HELD
    shown = look_at(session, client_for(cast.erlend))
    assert "How you took part: <strong>Not there</strong>" in " ".join(shown.split())
    assert "missed" not in shown
    assert Coming.objects.get(member=cast.place("magnus"), session=session).took_part == WayIn.WRITING


def test_called_off_at_short_notice_is_paid_all_the_same(cast, client_for):
    session = planned(cast, starts_at=timezone.now() + datetime.timedelta(days=2))
    answers = {"words": "The boat does not sail.", "is_paid": "yes", "pays_lost_shifts": "yes"}
    services.cancel_session(by=cast.ailsa, session=session, answers=answers)
    line = session.changes.get()
    assert (line.is_short_notice, line.is_paid, line.pays_lost_shifts) == (True, True, True)
    assert "The boat does not sail." in look_at(session, client_for(cast.erlend))
    services.reopen_session(by=cast.ailsa, session=session)
    assert fresh(session).state == State.DRAFT


def test_no_row_is_written_past_the_check(cast):
    need(cast, "isa", room=["step_free"])
    session = planned(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        QuerySet(Session).filter(pk=session.pk).update(state=State.CONFIRMED)
    made = {"project": cast.project, "title": "Nights", "number": 9, "by": cast.ailsa}
    with pytest.raises(Refused):
        Session.objects.create(**made, state=State.CONFIRMED)
    with pytest.raises(Refused):
        Session.objects.bulk_create([Session(**made, state=State.CONFIRMED)])
    with pytest.raises(Refused):
        session.needs_here.model.objects.bulk_create([])
