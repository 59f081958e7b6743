"""What the page “Who sees what” says of somebody's times, asked of the rules that guard the pages."""

import rules
from django.utils.translation import gettext_lazy as _

from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.team.papers import Line, Onlooker
from intheroom.workshops.permissions import Permission


def _times(project: Project, who: Onlooker, _you: TeamMember) -> bool:
    role = who.role_in(project)
    return who.standing.is_own or rules.has_perm(Permission.PLAN, who.person, role)


def _own(_project: Project, who: Onlooker, _you: TeamMember) -> bool:
    return who.standing.is_own


LINES = (
    Line(
        _("Whether you can come to a date: yes, if need be, or no"),
        _times,
        _("Not your whole week, and not why. Your own page says who looked."),
    ),
    Line(_("Your reason, if you give one for your times"), _own, _("And those you choose.")),
    Line(
        _("Your own calendar: only when you are busy is kept"),
        _own,
        _("Those who plan see only if you can come to a date."),
    ),
)
