"""What the page “Who sees what” says of needs as jobs: asked of the rules that guard them."""

from django.utils.translation import gettext_lazy as _

from intheroom.inclusion.models import Arrangement
from intheroom.inclusion.permissions import Looker, may_open
from intheroom.kit.keep.choices import MaySee
from intheroom.people.models import Need
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.team.papers import Line, Onlooker
from intheroom.team.permissions import leads


def _looker(project: Project, who: Onlooker) -> Looker:
    return Looker(who.person, leads=leads(who.role_in(project)), has_keys=who.standing.is_keyholder)


def _opens(level: MaySee, project: Project, who: Onlooker, you: TeamMember) -> bool:
    need = Need(person_id=you.person_id, may_see=level)
    return may_open(_looker(project, who), Arrangement(project=project, need=need))


def _for_arranging(project: Project, who: Onlooker, you: TeamMember) -> bool:
    return _opens(MaySee.KEYHOLDERS, project, who, you)


def _kept_private(project: Project, who: Onlooker, you: TeamMember) -> bool:
    return _opens(MaySee.ONLY_ME, project, who, you)


def _counted(project: Project, who: Onlooker, _you: TeamMember) -> bool:
    return _looker(project, who).arranges


LINES = (
    Line(
        _("What you need, as a job that someone sees to"),
        _for_arranging,
        _("And whoever takes the job on. You can let fewer see it, or more."),
    ),
    Line(_("A need that you keep to yourself"), _kept_private),
    Line(_("How many people need a thing, with no name"), _counted),
)
