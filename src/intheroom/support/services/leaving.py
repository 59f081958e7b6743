"""Somebody asked to be forgotten: what would have supported them goes, and every pair they were in."""

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from intheroom.kit.keep.forgetting import let_go
from intheroom.people.models import Person
from intheroom.support.models import CheckIn, CheckInWish, Pair, PairYes, SupportLead, SupportWish


@transaction.atomic
def forget_support_of(person: Person) -> None:
    """That two were paired is nobody's business afterwards, so the pair goes whole."""
    pairs: QuerySet[Pair] = QuerySet(Pair).filter(Q(one__person=person) | Q(other__person=person))
    QuerySet(PairYes).filter(pair__in=pairs).delete()
    pairs.delete()
    QuerySet(CheckIn).filter(member__person=person).delete()
    QuerySet(CheckInWish).filter(member__person=person).delete()
    QuerySet(SupportWish).filter(member__person=person).delete()
    let_go(SupportLead, {"member__person": person, "ended_at": None}, ended_at=timezone.now())
