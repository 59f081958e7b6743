"""What the page “Who sees what” says of support, asked of the rules that guard its pages."""

from django.utils.translation import gettext_lazy as _

from intheroom.projects.models import Project
from intheroom.support.models import CheckIn, Pair, SupportLead
from intheroom.support.permissions import looks_after_pairs, may_open_pair, may_open_wish, may_read_check_in
from intheroom.team.models import TeamMember
from intheroom.team.papers import Line, Onlooker

# Numbers no row has: these people are only there to ask the rules about.
_PARTNER, _LOOKS_AFTER = -11, -12


def _support_lead() -> SupportLead:
    return SupportLead(member=TeamMember(person_id=_LOOKS_AFTER))


def _wish(_project: Project, who: Onlooker, you: TeamMember) -> bool:
    return may_open_wish(who.person, you, _support_lead())


def _pair(_project: Project, who: Onlooker, you: TeamMember) -> bool:
    pair = Pair(one=you, other=TeamMember(person_id=_PARTNER))
    return may_open_pair(who.person, pair, _support_lead())


def _gone_quiet(_project: Project, who: Onlooker, _you: TeamMember) -> bool:
    return looks_after_pairs(who.person, _support_lead())


def _check_in(_project: Project, who: Onlooker, you: TeamMember) -> bool:
    return may_read_check_in(who.person, CheckIn(member=you, by_id=_LOOKS_AFTER), _support_lead())


LINES = (
    Line(
        _("That you would like a buddy"),
        _wish,
        _("And the member whom the team named to look after support."),
    ),
    Line(
        _("That you have a buddy, and who it is"),
        _pair,
        _("And your buddy, and the member whom the team named to look after support."),
    ),
    Line(
        _("That you might like a call: it has gone quiet, or we left something undone"),
        _gone_quiet,
        _("Only the member whom the team named to look after support. You can say: do not list me."),
    ),
    Line(_("What came of such a call"), _check_in, _("And whoever looked after support and rang you.")),
)
