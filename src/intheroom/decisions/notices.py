"""The ground rules as they are told, so that they can be had in easy read and on paper."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.decisions.queries import live_rules
from intheroom.easyread.kinds import Found
from intheroom.kit.tell.notices import Easy, Notice, Part, declare, typed
from intheroom.projects.models import Project


@declare("decisions.rules")
def rules_notice(project: Project) -> Notice:
    """The rules that hold now, and what anybody can do about them."""
    rules = [rule.words for rule in live_rules(project)]
    return Notice(
        title=gettext("How we treat each other"),
        what=(
            Part(gettext("We agreed on these rules together."), picture="people"),
            *(typed(words) for words in rules),
        ),
        about=project,
        what_next=(
            Part(gettext("You can ask to change a rule."), picture="change"),
            Part(gettext("Was something wrong? You can tell someone. You choose who."), picture="listen"),
        ),
        easy=Easy("rules", words=tuple(rules)),
    )


def rules_found(project: Project, _leads: bool, _thing: int | None) -> list[Found]:
    """Every project has ground rules: it begins with some."""
    return [Found(0, _("Ground rules"), rules_notice(project))]
