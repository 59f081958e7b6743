"""Sessions follow what changes elsewhere: needs, the team, places. A confirmed one may not be, afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import Q

from intheroom.inclusion.models import Arrangement
from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.turns import take_turn
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import State, Why
from intheroom.workshops.models import Session, Venue
from intheroom.workshops.queries.sessions import sessions_ahead, sessions_expecting
from intheroom.workshops.services.falling import note_fallen


@transaction.atomic
def follow_needs(person: Person, by: HasSubject | None) -> None:
    """What somebody needs, or who may see it, has changed: every session they are expected at counts anew."""
    for session in sessions_expecting(person).select_related("project").order_by("pk"):
        settle(session, Why.NEEDS, by)


@transaction.atomic
def follow_newcomer(member: TeamMember, by: HasSubject | None) -> None:
    """Someone is in a team, or is back: they are expected wherever the whole team is, with what they need."""
    for session in sessions_ahead(member.project).select_related("project").order_by("pk"):
        with watching(session, by):
            if session.whole_team:
                session.expect([member])
            else:
                session.settle(Why.JOINED)


@transaction.atomic
def follow_word(job: Arrangement, by: HasSubject | None) -> None:
    """Somebody said that what was done for them does not work: it is not arranged for sessions either."""
    follow_needs(job.need.person, by)


@transaction.atomic
def follow_venue(venue: Venue, by: HasSubject | None, *, is_other: bool = True) -> None:
    """A place, or a way to meet, is not what it was: what was arranged for it has to be asked again."""
    here = sessions_ahead(venue.project).filter(Q(venue=venue) | Q(venue__joined_with=venue))
    for session in here.select_related("project").order_by("pk"):
        with watching(session, by):
            if is_other:
                session.ask_anew()
            session.settle(Why.VENUE)


def settle(session: Session, why: str, by: HasSubject | None) -> None:
    """Count anew what is open there, and note where a session is confirmed no longer."""
    with watching(session, by):
        session.settle(why)


@contextmanager
def watching(session: Session, by: HasSubject | None) -> Iterator[None]:
    """Whatever is done inside: where the session is confirmed no longer after it, that is in the record."""
    take_turn(Project, session.project_id)
    was = Session.objects.filter(pk=session.pk).values_list("state", flat=True).get()
    yield
    now = Session.objects.filter(pk=session.pk).values_list("state", flat=True).get()
    session.state = now
    if was == State.CONFIRMED and now == State.DRAFT:
        note_fallen(session, by)
