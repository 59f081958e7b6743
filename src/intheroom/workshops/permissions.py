"""Who may do what about sessions."""

from enum import StrEnum

import rules

from intheroom.projects.permissions import has_live_role, is_leading


class Permission(StrEnum):
    """What somebody may do here, named by what they see or change."""

    SEE = "workshops.see_sessions"
    # Anybody in the project knows a hall, and when they can come.
    NOTE = "workshops.note_for_sessions"
    PLAN = "workshops.plan_sessions"


rules.add_perm(Permission.SEE, has_live_role)
rules.add_perm(Permission.NOTE, has_live_role)
rules.add_perm(Permission.PLAN, has_live_role & is_leading)
