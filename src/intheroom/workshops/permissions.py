"""Who may do what about sessions."""

from enum import StrEnum

import rules

from intheroom.inclusion.permissions import Looker
from intheroom.projects.models import Project
from intheroom.projects.permissions import has_live_role, is_leading
from intheroom.team.models import TeamMember
from intheroom.workshops.models import TurnKeeper, Venue


class Permission(StrEnum):
    """What somebody may do here, named by what they see or change."""

    SEE = "workshops.see_sessions"
    # Anybody in the project knows a hall, and when they can come.
    NOTE = "workshops.note_for_sessions"
    PLAN = "workshops.plan_sessions"


rules.add_perm(Permission.SEE, has_live_role)
rules.add_perm(Permission.NOTE, has_live_role)
rules.add_perm(Permission.PLAN, has_live_role & is_leading)


def may_read_way_in(by: Looker, project: Project, venue: Venue) -> bool:
    """How people join is for everyone in the team. Where being known could harm, or it is told late: who arranges."""
    return by.arranges or not (venue.is_told_late or project.is_sensitive)


def may_read_travel(by: Looker, project: Project) -> bool:
    """One word about the way of each side; where being known could harm someone, only for those who arrange it."""
    return by.arranges or not project.is_sensitive


def may_note_turns(by: Looker, keeper: TurnKeeper | None, project: Project) -> bool:
    """Those who lead, and whoever took it on. In a private project names stay with those who lead."""
    has_it = keeper is not None and keeper.member.person_id == by.person.pk
    return by.leads or (has_it and not project.is_sensitive)


def may_take_on_turns(by: Looker, place: TeamMember | None, project: Project) -> bool:
    """Anybody in the team, where the names are for the team."""
    return place is not None and (by.leads or not project.is_sensitive)
