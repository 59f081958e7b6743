"""What members would like to get back, and what they gave and got, for those who may see it."""

from dataclasses import dataclass

from django.db.models import QuerySet

from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import HAS_A_PLACE
from intheroom.team.models import Exchange, TeamMember
from intheroom.team.queries.members import SOMEBODY, active_members, may_see_name

MOST_SHOWN = 100


def asked_about_back(project: Project) -> list[TeamMember]:
    """Every member in the team now, on both sides, by name. Those who support others are not asked."""
    members = [row for row in active_members(project).select_related("recorded_by") if row.counts]
    return sorted(members, key=lambda member: member.person.name.casefold())


def own_exchanges(project: Project, person: Person) -> QuerySet[Exchange]:
    """What this person wrote down for themselves, the newest first; from an earlier place too."""
    found = Exchange.objects.filter(member__project=project, member__person=person)
    return found.select_related("member", "recorded_by")


@dataclass(frozen=True, slots=True)
class ShownExchange:
    """An entry that a member chose to show, as the asker may see it."""

    exchange: Exchange
    name: str
    is_named: bool


def exchanges_shown(project: Project, asker: Person, *, leads: bool) -> list[ShownExchange]:
    """What others chose to show. By day only, never by person: no one is counted."""
    found = Exchange.objects.filter(
        member__project=project, member__status__in=HAS_A_PLACE, is_shown=True
    ).exclude(member__person=asker)
    rows = found.select_related("member__person", "recorded_by")[:MOST_SHOWN]
    return [_shown(project, row, asker, leads=leads) for row in rows]


def _shown(project: Project, row: Exchange, asker: Person, *, leads: bool) -> ShownExchange:
    named = may_see_name(project, row.member, asker, leads=leads)
    return ShownExchange(row, row.member.person.name if named else str(SOMEBODY), named)
