"""Somebody asked to be forgotten: what was arranged for them goes, and that a team met stays."""

from django.db import transaction
from django.db.models import QuerySet

from intheroom.kit.keep.forgetting import GONE, let_go
from intheroom.people.models import Person
from intheroom.workshops.models import (
    AgendaItem,
    Availability,
    BusyTimes,
    Coming,
    FirstWord,
    NeedHere,
    OfferWord,
    PlanLine,
    ReminderWish,
    Turn,
    TurnKeeper,
    VenueWord,
)


@transaction.atomic
def forget_at_sessions(person: Person) -> None:
    """Take away what they needed there and what they like; how many took part stays as it was."""
    QuerySet(Availability).filter(member__person=person).delete()
    QuerySet(BusyTimes).filter(member__person=person).delete()
    QuerySet(ReminderWish).filter(member__person=person).delete()
    QuerySet(PlanLine).filter(member__person=person).delete()
    QuerySet(OfferWord).filter(need_here__need__person=person).delete()
    QuerySet(NeedHere).filter(need__person=person).delete()
    QuerySet(Coming).filter(member__person=person).update(taste_sealed=None, badge_sealed=None)


def forget_words_on_venues_of(person: Person) -> None:
    """How long somebody's way is, and how a place is for them, is theirs alone."""
    QuerySet(VenueWord).filter(member__person=person).delete()


def forget_on_agendas(person: Person) -> None:
    """That the team talked about something stays; what this person wrote of it goes, and whose side it came from."""
    let_go(AgendaItem, {"member__person": person}, words=GONE, outcome="", side="")


def forget_turns(person: Person) -> None:
    """What they put in goes, and that they had a turn or counted those of others."""
    for model in (FirstWord, Turn, TurnKeeper):
        QuerySet(model).filter(member__person=person).delete()
