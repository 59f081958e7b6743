"""Sessions: one that may touch on hard things and waits for a need, one that took place, one to be called off."""

import datetime

from django.utils import timezone

from intheroom.people.models import Need
from intheroom.workshops import services as workshops
from intheroom.workshops.models import Venue
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
    called_off = workshops.add_session(by=ailsa, project=project, answers={**asked, "title": "The ferry"})
    return {
        "session_id": session.pk,
        "item_id": item.pk,
        ("workshops:move_agenda_item", "move"): "later",
        ("workshops:see_to_need", "need_id"): step.pk,
        ("workshops:still_holds", "need_id"): step.pk,
        ("workshops:say_how_i_join", "member_id"): cast.place("erlend").pk,
        ("workshops:note_attendance", "session_id"): held.pk,
        ("workshops:cancel_session", "session_id"): called_off.pk,
        ("workshops:decide_session", "session_id"): called_off.pk,
        ("workshops:decide_session", "what"): "open",
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
