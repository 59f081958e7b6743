"""Somebody asked to be forgotten: what was arranged for them goes, and that a team met stays."""

from django.db import transaction
from django.db.models import QuerySet

from intheroom.people.models import Person
from intheroom.workshops.models import Availability, BusyTimes, Coming, NeedHere, OfferWord, VenueWord


@transaction.atomic
def forget_at_sessions(person: Person) -> None:
    """Take away what they needed there and what they like; how many took part stays as it was."""
    QuerySet(Availability).filter(member__person=person).delete()
    QuerySet(BusyTimes).filter(member__person=person).delete()
    QuerySet(OfferWord).filter(need_here__need__person=person).delete()
    QuerySet(NeedHere).filter(need__person=person).delete()
    QuerySet(Coming).filter(member__person=person).update(taste_sealed=None)


def forget_words_on_venues_of(person: Person) -> None:
    """How long somebody's way is, and how a place is for them, is theirs alone."""
    QuerySet(VenueWord).filter(member__person=person).delete()
