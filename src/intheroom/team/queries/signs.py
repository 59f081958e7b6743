"""Signs that somebody may be drifting away, as the rooms above know them. For one person who rings; never a nag.

A sign says what we left undone, or what went quiet. It is no judgement, and silence alone is none: only that
somebody used to say something, or was asked and has not been heard since.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.db.models.expressions import BaseExpression, Combinable
from django.db.models.functions import Now

from intheroom.kit.words import Words
from intheroom.team.choices import Status, TakesPart
from intheroom.team.models import TeamMember


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: what is said of it, and since when it stands, as a subquery on a member; null where it does not."""

    code: str
    told: Words
    since: Callable[[], BaseExpression]


# Rooms above add theirs in apps.py ready().
_signs: dict[str, Sign] = {}


def register_sign(*signs: Sign) -> None:
    """Add signs; adding one twice is adding it once."""
    _signs.update({sign.code: sign for sign in signs})


def all_signs() -> list[Sign]:
    """Every sign, in the order the rooms stand in."""
    return list(_signs.values())


def with_signs(members: QuerySet[TeamMember]) -> QuerySet[TeamMember]:
    """Those for whom at least one sign stands, each with ``sign_CODE``: since when.

    Only who is in the team now and counts: never somebody on a break, who left, or who attends for another.
    """
    here = members.filter(status=Status.ACTIVE, takes_part=TakesPart.MEMBER, person__erased_at=None)
    stands = {f"sign_{sign.code}": sign.since() for sign in all_signs()}
    any_of = Q(pk__in=[])
    for name in stands:
        any_of |= Q(**{f"{name}__isnull": False})
    return here.annotate(**stands).filter(any_of)


def days_ago(days: int) -> Combinable:
    """A moment so many days before now, worked out where the rows are."""
    return Now() - datetime.timedelta(days=days)
