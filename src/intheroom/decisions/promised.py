"""What the page “Who sees what” says of a concern: worked out from the rule that guards its page."""

from django.utils.translation import gettext_lazy as _

from intheroom.decisions.models import Concern, Listener
from intheroom.decisions.permissions import may_open_concern
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.team.papers import Line, Onlooker

# A number no row has: the listener you would choose, who is none of those the page asks about.
_LISTENER = -9


def _concern(_project: Project, who: Onlooker, you: TeamMember) -> bool:
    listener = Listener(member=TeamMember(person_id=_LISTENER))
    return may_open_concern(who.person, Concern(person_id=you.person_id, listener=listener))


LINE = Line(
    _("What you tell a listener when something is wrong"),
    _concern,
    _("And the one listener you choose. Nobody else sees it, nor whether there is anything."),
)
