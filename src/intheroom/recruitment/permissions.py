"""Who may do what while people are being found."""

from enum import StrEnum

import rules

from intheroom.projects.models import ProjectRole
from intheroom.projects.permissions import has_live_role, is_leading
from intheroom.recruitment.choices import NotNowState
from intheroom.recruitment.models import NotNow
from intheroom.team.models import TeamMember


class Permission(StrEnum):
    """What somebody may do here, named by what they see or change."""

    SEE = "recruitment.see_plan"
    # Finding people is everybody's job: any member adds dates, ways and people who can help.
    NOTE = "recruitment.note_in_plan"
    PLAN = "recruitment.plan_recruitment"
    # Names of those who came forward, and what they said.
    MEET = "recruitment.meet_people"


rules.add_perm(Permission.SEE, has_live_role)
rules.add_perm(Permission.NOTE, has_live_role)
rules.add_perm(Permission.PLAN, has_live_role & is_leading)
rules.add_perm(Permission.MEET, has_live_role & is_leading)


def may_read_not_now(role: ProjectRole, place: TeamMember | None, not_now: NotNow) -> bool:
    """Those who lead; and a second person with lived experience, while it waits for one, without a name."""
    return role.is_leading or may_be_second(place, not_now)


def may_be_second(place: TeamMember | None, not_now: NotNow) -> bool:
    """Another member in the team, with lived experience, who did not propose it."""
    return (
        not_now.state == NotNowState.PROPOSED
        and place is not None
        and place.counts
        and place.has_lived_experience
        and place.person_id != not_now.proposed_by_id
    )
