"""Somebody asked to be forgotten: what they said for a fair mix goes, and whose code was whose."""

from django.db.models import QuerySet

from intheroom.people.models import Person
from intheroom.recruitment.models import DrawPlace, MixAnswer


def forget_mix_of(person: Person) -> None:
    """What they said goes whole. The record of a draw stays as it is: under a code that is nobody's now."""
    QuerySet(MixAnswer).filter(person=person).delete()
    QuerySet(DrawPlace).filter(coming__person=person).update(code_sealed=None, chance_sealed=None)
