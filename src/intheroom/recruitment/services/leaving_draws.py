"""Somebody asked to be forgotten: what they said for a fair mix goes."""

from django.db.models import QuerySet

from intheroom.people.models import Person
from intheroom.recruitment.models import MixAnswer


def forget_mix_of(person: Person) -> None:
    """What they said of themselves goes whole."""
    QuerySet(MixAnswer).filter(person=person).delete()
