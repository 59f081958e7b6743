"""Who may do what while people are being found."""

from enum import StrEnum

import rules

from intheroom.projects.permissions import has_live_role, is_leading


class Permission(StrEnum):
    """What somebody may do here, named by what they see or change."""

    SEE = "recruitment.see_plan"
    # Finding people is everybody's job: any member adds dates, ways and people who can help.
    NOTE = "recruitment.note_in_plan"
    PLAN = "recruitment.plan_recruitment"


rules.add_perm(Permission.SEE, has_live_role)
rules.add_perm(Permission.NOTE, has_live_role)
rules.add_perm(Permission.PLAN, has_live_role & is_leading)
