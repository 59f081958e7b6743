"""Somebody asked to be forgotten: the jobs that told what they needed go with their needs."""

from django.db import transaction
from django.db.models import Q, QuerySet

from intheroom.inclusion.models import Arrangement, FormAsked, NeedConflict, OwnWord
from intheroom.people.models import Person


@transaction.atomic
def forget_jobs_of(person: Person) -> None:
    """Take away what was arranged for this person. What they saw to for others stays."""
    QuerySet(NeedConflict).filter(Q(first__person=person) | Q(second__person=person)).delete()
    QuerySet(OwnWord).filter(arrangement__need__person=person).delete()
    QuerySet(FormAsked).filter(member__person=person).delete()
    QuerySet(Arrangement).filter(need__person=person).delete()
