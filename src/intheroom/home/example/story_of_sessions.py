"""Sessions of the example: one took place, one is ready, and one still waits for what people need."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from intheroom.home.example.story_of_venues import HALL
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.workshops import services as workshops
from intheroom.workshops.choices import Arranged, Mode
from intheroom.workshops.choices.inviting import What
from intheroom.workshops.models import Session, Venue
from intheroom.workshops.queries.sessions import needs_of_session

WEDNESDAY = 2
BEGAN = {"title": "Getting to know each other", "opening": "Everyone draws their way here, and tells of it."}
TOOK_PART = {
    "Morag": "in_person",
    "Isa": "phone",
    "Tam": "not_there",
    "Erlend": "in_person",
    "Magnus": "in_person",
}
READY = {
    "title": "What a good break is",
    "opening": "Tea, and one thing that made you smile this week.",
    "menu": "Soup, and bannocks with and without butter",
    "breaks": 2,
    "supporters": 1,
}
# Whose need, who sees to it, what is arranged, and pounds.
ARRANGED = {
    "caring": ("Magnus", "Somebody she chose sits with her mother, from 10 to 4.", 90),
    "lift_home": ("Erlend", "A seat in the van, to the door.", None),
    "step_free": ("Magnus", "The side door. We tried it with a chair.", None),
    "large_print": ("", "Sent a week ahead, in 18 point.", None),
    "shifts": ("", "Asked: no boat that day.", None),
    "low_light": ("Jessie", "The lamps instead of the ceiling light.", 15),
    "time_of_day": ("", "It begins at half past eleven.", None),
}
ELSE = ("", "Asked, and seen to.", None)
TASTES = {"Isa": "Soup I can hold in one hand.", "Morag": "Anything warm.", "Magnus": "No nuts, please."}
# Who answered the invitation by another way, and when each likes to be reminded.
ANSWERS: dict[str, dict[str, str]] = {
    "Tam": {"joins_by": "not_there", "instead": "notes"},
    "Jessie": {"joins_by": "unsure", "remind_on": "2"},
    "Erlend": {"joins_by": "in_person", "remind_on": "1", "remind_by": "call"},
}
READ_BEFORE = {
    "words": "Think of one break that did you good. What made it good? Bring it along, or tell us on the phone.",
    "minutes": 20,
    "paid_minutes": 20,
}
# Who knows of it by now, and how they were told.
TOLD = {"Morag": "call", "Isa": "post", "Magnus": "email", "Erlend": "meet"}
HARD = {
    "title": "What happens at night",
    "is_sensitive": True,
    "mode": Mode.IN_PERSON,
    "breaks": 2,
}
PLAN = {
    "content_note": "We talk about nights without sleep, and about being afraid.",
    "quiet_space": "The small room behind the kitchen",
    "may_leave": True,
    "crisis": "Samaritans: 116 123, day and night, free.",
}
OFFER = {
    "state": Arranged.INSTEAD,
    "why_not": "The van is at the garage that week.",
    "instead": "A taxi to the door, paid by us.",
}


def meet(project: Project, by: Person, people: dict[str, Person]) -> None:
    """Played through the services of the room, like everything in the example."""
    hall = project.venues.get(name=HALL)
    _took_place(project, by, people, hall)
    _is_ready(project, by, people, hall)
    _waits(project, by, people, hall)


def _took_place(project: Project, by: Person, people: dict[str, Person], hall: Venue) -> None:
    session = _planned(project, by, hall, -12, BEGAN)
    _arrange_all(session, by, people)
    workshops.confirm_session(by=by, session=session)
    took_part = {
        f"member_{project.members.get(person=people[name]).pk}": way for name, way in TOOK_PART.items()
    }
    workshops.note_attendance(by=by, session=session, answers=took_part)


def _is_ready(project: Project, by: Person, people: dict[str, Person], hall: Venue) -> None:
    session = _planned(project, by, hall, 20, READY)
    _arrange_all(session, by, people)
    for name, taste in TASTES.items():
        answers = {"joins_by": "in_person", "taste": taste}
        _say(session, by, people[name], answers)
    for name, answers in ANSWERS.items():
        _say(session, by, people[name], answers)
    workshops.confirm_session(by=by, session=session)
    workshops.write_pack(by=by, session=session, answers=READ_BEFORE)
    for name, way in TOLD.items():
        member = project.members.get(person=people[name])
        workshops.note_told(by=by, session=session, what=What.INVITATION, member_id=member.pk, way=way)


def _arrange_all(session: Session, by: Person, people: dict[str, Person]) -> None:
    for need, *_more in needs_of_session(session):
        who, what, pounds = ARRANGED.get(need.kind, ELSE)
        owner = session.project.members.get(person=people[who] if who else by)
        answers = {"state": Arranged.ARRANGED, "owner": str(owner.pk), "what": what}
        answers |= {"due_on": timezone.localdate(session.starts_at) - timedelta(days=7)}
        answers |= {"cost": pounds * 100} if pounds else {}
        workshops.see_to_need(by=by, session=session, need=need, answers=answers)


def _waits(project: Project, by: Person, people: dict[str, Person], hall: Venue) -> None:
    session = _planned(project, by, hall, 41, HARD)
    workshops.plan_support(by=by, session=session, answers=PLAN)
    needs = {(need.person.name, need.kind): need for need, *_more in needs_of_session(session)}
    row = workshops.see_to_need(by=by, session=session, need=needs["Morag", "lift_home"], answers=OFFER)
    _say(session, by, people["Morag"], {f"offer_{row.pk}": "yes"})
    step = {"state": Arranged.ARRANGED, "what": ARRANGED["step_free"][1]}
    workshops.see_to_need(by=by, session=session, need=needs["Isa", "step_free"], answers=step)


def _planned(project: Project, by: Person, hall: Venue, days: int, words: dict) -> Session:
    day = timezone.localdate() + timedelta(days=days)
    # A day in the middle of the week, when the bus goes.
    day -= timedelta(days=(day.weekday() - WEDNESDAY) % 7)
    starts_at = timezone.make_aware(datetime.combine(day, time(11, 30)))
    answers = {"starts_at": starts_at, "minutes": 150, "venue": hall, **words}
    return workshops.add_session(by=by, project=project, answers=answers)


def _say(session: Session, by: Person, person: Person, answers: dict) -> None:
    member = session.project.members.get(person=person)
    said = Said(Way.PHONE, by.account, person.name, str(person.pk), read_back=True)
    workshops.say_how_i_join(by=by, session=session, member=member, answers=answers, said=said)
