"""Whoever said no, or took something away, since a backup was made: a restore must not undo it."""

import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from intheroom.kit.ask.models import Way
from intheroom.media.choices import Ended
from intheroom.media.models import Consent, Item, PersonIn
from intheroom.media.services.items import remove_item
from intheroom.media.services.settling import settle

ALL = ""


class TakenBack(NamedTuple):
    """One no: of whom, to which thing, to which use (or to all), and when."""

    item: UUID
    person: UUID
    use: str
    at: datetime.datetime


class Decided(NamedTuple):
    """Everything that must stay decided."""

    taken_back: list[TakenBack]
    gone: list[UUID]


def read_decided() -> Decided:
    """What people took back and took away, from the database that is about to be replaced."""
    single = Consent.objects.filter(ended_how=Ended.TAKEN_BACK).values_list(
        "person_in__item__subject", "person_in__person__subject", "use", "ended_at"
    )
    whole = PersonIn.objects.exclude(said_no_at=None).values_list(
        "item__subject", "person__subject", "said_no_at"
    )
    taken_back = [TakenBack(item, person, use, at) for item, person, use, at in single if at]
    taken_back += [TakenBack(item, person, ALL, at) for item, person, at in whole if at]
    return Decided(taken_back, list(Item.objects.exclude(gone_at=None).values_list("subject", flat=True)))


@transaction.atomic
def decide_again(decided: Decided) -> None:
    """Say it again to the database that is back. A yes that is younger than the no stands."""
    items = {one.item for one in decided.taken_back}
    for one in decided.taken_back:
        _take_back_again(one)
    for item in Item.objects.filter(subject__in=items, gone_at=None).exclude(subject__in=decided.gone):
        settle(item)
    for item in Item.objects.filter(subject__in=decided.gone, gone_at=None):
        remove_item(by=None, item=item)


def _take_back_again(one: TakenBack) -> None:
    named = PersonIn.objects.filter(item__subject=one.item, person__subject=one.person)
    live = Consent.objects.filter(person_in__in=named, ended_at=None, answered_at__lte=one.at)
    live = live if one.use == ALL else live.filter(use=one.use)
    live.update(ended_at=one.at, ended_how=Ended.TAKEN_BACK, ended_way=Way.WEB)
    younger = Consent.objects.filter(person_in__in=named, ended_at=None, answered_at__gt=one.at)
    if one.use == ALL and not younger.exists():
        named.update(said_no_at=one.at)
