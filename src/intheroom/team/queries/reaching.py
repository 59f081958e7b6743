"""How to reach a member: their own ways, and whoever they trust. Ask ``may_see_ways`` first."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.queries import ways_to_reach
from intheroom.team.choices import HAS_A_PLACE
from intheroom.team.models import ReachThrough, TeamMember

PARTS = ("name", "how")
SAID_OF_PLACES = {
    "team.reachthrough:name": _("trusted person’s name"),
    "team.reachthrough:how": _("note on the person you trust"),
}


def trusted_person_of(member: TeamMember) -> ReachThrough | None:
    """Whoever this member trusts to pass things on; None where they named nobody."""
    found = ReachThrough.objects.filter(member=member).select_related("through__person", "recorded_by")
    return found.first()


def trusted_people_of(members: Iterable[TeamMember]) -> dict[int, ReachThrough]:
    """The same for several members, by the member's number."""
    rows = ReachThrough.objects.filter(member__in=[one.pk for one in members])
    return {row.member_id: row for row in rows.select_related("member__person", "through__person")}


def passes_on_to(member: TeamMember) -> QuerySet[ReachThrough]:
    """Those for whom this member passes things on."""
    rows = ReachThrough.objects.filter(through=member, member__status__in=HAS_A_PLACE)
    return rows.select_related("member__person")


@dataclass(frozen=True, slots=True)
class WaysIn:
    """How to reach somebody, opened for one person and one purpose."""

    ways: dict[str, str]
    trusted: str = ""
    how: str = ""
    has_agreed: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.trusted and not any(self.ways.values())


def ways_in(member: TeamMember, *, actor: HasSubject, purpose: str) -> WaysIn:
    """Everything that reaches this member, opened; each opening leaves a line they can read."""
    ways = ways_to_reach(member.person, actor=actor, purpose=purpose)
    trusted = trusted_person_of(member)
    if trusted is None:
        return WaysIn(ways)
    opened = open_words(trusted, actor=actor, purpose=purpose)
    name = trusted.through.person.name if trusted.through else opened["name"]
    return WaysIn(ways, name, opened["how"], trusted.has_agreed)


def open_words(trusted: ReachThrough, *, actor: HasSubject, purpose: str) -> dict[str, str]:
    """The sealed parts, opened."""
    return open_words_of([trusted], actor=actor, purpose=purpose)[trusted.pk]


def open_words_of(
    rows: Iterable[ReachThrough], *, actor: HasSubject | None, purpose: str
) -> dict[int, dict[str, str]]:
    """The same for several at once, by the row's number."""
    rows = list(rows)
    there = [(row, part, blob) for row in rows for part in PARTS if (blob := getattr(row, f"{part}_sealed"))]
    values = [Sealed(row.member.person.subject, blob, row.place_of(part)) for row, part, blob in there]
    opened = unseal_many(values, actor=actor, purpose=purpose) if values else []
    found = {row.pk: dict.fromkeys(PARTS, "") for row in rows}
    for (row, part, _key), words in zip(there, opened, strict=True):
        found[row.pk][part] = words
    return found
