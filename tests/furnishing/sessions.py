"""Sessions: one that may touch on hard things and waits for a need, one that took place, one to be called off."""

import datetime

from django.utils import timezone

from intheroom.people.models import Need
from intheroom.workshops import services as workshops
from intheroom.workshops.models import Venue
from intheroom.workshops.queries.inviting import token_of
from tests.furnishing.said import said_by


def furnish_sessions(cast):
    """Something is arranged, something is offered instead, and something is still open."""
    project, ailsa = cast.project, cast.ailsa
    house = Venue.objects.create(project=project, by=ailsa, name="School house", step_free="yes")
    soon = timezone.now().replace(microsecond=0) + datetime.timedelta(days=30)
    asked = {"title": "What happens at night", "starts_at": soon, "minutes": 120, "venue": house}
    asked |= {"is_sensitive": True, "opening": "Everyone draws their way here.", "menu": "Soup and bread"}
    session = workshops.add_session(by=ailsa, project=project, answers={**asked, "supporters": 1})
    step, light = (
        Need.objects.get(person=cast.people[name], kind=kind, ended_at=None)
        for name, kind in (("magnus", "step_free"), ("erlend", "low_light"))
    )
    booked = {
        "state": "arranged",
        "owner": str(cast.place("morag").pk),
        "what": "The side door.",
        "cost": 500,
    }
    workshops.see_to_need(by=ailsa, session=session, need=step, answers=booked)
    offered = {"state": "instead", "why_not": "The lamps are fixed.", "instead": "A seat by the window."}
    workshops.see_to_need(by=ailsa, session=session, need=light, answers=offered)
    erlend = {"joins_by": "in_person", "taste": "Bannocks"}
    workshops.say_how_i_join(by=cast.erlend, session=session, member=cast.place("erlend"), answers=erlend)
    plan = {"content_note": "We talk about nights.", "crisis": "Samaritans, 116 123", "may_leave": True}
    workshops.plan_support(by=ailsa, session=session, answers=plan)
    before = {**asked, "title": "Getting to know each other", "starts_at": soon - datetime.timedelta(days=60)}
    held = workshops.add_session(by=ailsa, project=project, answers=before)
    workshops.note_attendance(by=ailsa, session=held, answers={f"member_{cast.place('isa').pk}": "phone"})
    item = furnish_agenda(cast, session)
    sealed, opened = furnish_turns(cast, session, item)
    meet = confirmed(cast, {**asked, "title": "A walk together", "is_sensitive": False})
    called_off = workshops.add_session(by=ailsa, project=project, answers={**asked, "title": "The ferry"})
    return {
        "session_id": session.pk,
        "agenda_item_id": item.pk,
        "round_id": sealed.pk,
        ("workshops:first_round", "round_id"): opened.pk,
        ("workshops:keep_turns", "keep"): "take-on",
        ("workshops:move_agenda_item", "move"): "later",
        ("workshops:see_to_need", "need_id"): step.pk,
        ("workshops:still_holds", "need_id"): step.pk,
        ("workshops:say_how_i_join", "member_id"): cast.place("erlend").pk,
        ("workshops:note_attendance", "session_id"): held.pk,
        ("workshops:cancel_session", "session_id"): called_off.pk,
        ("workshops:decide_session", "session_id"): called_off.pk,
        ("workshops:decide_session", "what"): "open",
        **{(f"workshops:{name}", "session_id"): meet.pk for name in OF_CONFIRMED},
        **{
            (f"workshops:{name}", "what"): "pack" for name in ("tell_session", "told_of_session", "passed_on")
        },
        **{
            (f"workshops:{name}", "member_id"): cast.place("erlend").pk
            for name in ("told_of_session", "passed_on")
        },
        ("workshops:answer_by_link", "token"): token_of(meet.coming.get(member=cast.place("erlend"))),
    }


def furnish_agenda(cast, session):
    """A round that a member asked for, a break, and something that was parked."""
    add = workshops.agenda.add_agenda_item
    asked = {
        "words": "Who comes at night",
        "outcome": "That we hear each other",
        "talk": "round",
        "minutes": 40,
    }
    item = add(by=cast.erlend, session=session, member=cast.place("erlend"), answers=asked)
    add(by=cast.ailsa, session=session, member=cast.place("ailsa"), answers={"talk": "break", "minutes": 10})
    detail = {"words": "The form for mileage"}
    parked = add(
        by=cast.ailsa, session=session, member=cast.place("isa"), answers=detail, said=said_by(cast, "isa")
    )
    workshops.agenda.move_agenda_item(by=cast.ailsa, item=parked, session=session, move="park")
    return item


def furnish_turns(cast, session, talked_about):
    """Turns that were noted; something that each puts in first, sealed as yet, and the same opened early."""
    first = {"talk": "quiet", "minutes": 20}
    add = workshops.agenda.add_agenda_item
    sealed, opened = (
        add(by=cast.erlend, session=session, member=cast.place("erlend"), answers={**first, "words": words})
        for words in ("What a good night is", "Who should know of it")
    )
    for name in ("erlend", "morag", "magnus"):
        says = {"words": f"{name}: the ward at four", "named": "named" if name == "morag" else ""}
        workshops.put_in_first(by=cast.people[name], item=opened, member=cast.place(name), answers=says)
    workshops.open_first_round(by=cast.ailsa, item=opened, answers={"reason": "The day is near."})
    for name in ("rendall", "morag", "magnus"):
        one = cast.place(name)
        workshops.put_in_first(by=cast.people[name], item=sealed, member=one, answers={"passes": True})
    had = {f"times_{cast.place('morag').pk}": 2, f"modes_{cast.place('morag').pk}": ["phone", "card"]}
    workshops.note_turns(by=cast.ailsa, session=session, item=talked_about, answers=had)
    return sealed, opened


OF_CONFIRMED = ("tell_session", "told_of_session", "passed_on", "session_calendar", "badges", "write_pack")


def confirmed(cast, asked):
    """A session that only Erlend and Isa are expected at, confirmed, with something to read before it."""
    here = [str(cast.place(name).pk) for name in ("erlend", "isa")]
    session = workshops.add_session(by=cast.ailsa, project=cast.project, answers={**asked, "expected": here})
    for need in session.open_needs():
        workshops.see_to_need(by=cast.ailsa, session=session, need=need, answers={"state": "arranged"})
    session = workshops.confirm_session(by=cast.ailsa, session=session)
    read = {"words": "Think of one good night.", "minutes": 20, "paid_minutes": 20}
    workshops.write_pack(by=cast.ailsa, session=session, answers=read)
    for what in ("invitation", "pack"):
        workshops.tell_members(
            by=cast.ailsa, session=session, what=what, whole="https://example.org{}".format
        )
    session.refresh_from_db()
    return session
