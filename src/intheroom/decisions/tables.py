"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, WHILE_HERE, WITH_STORY, Kept

WITH_PROJECT = _(
    "With the project. There is no name in it. It goes when its listener is forgotten, unless it may go on."
)

TABLES = (
    Kept("decisions.RuleChange", _("Ground rules you added or changed"), DECIDED, ("person",)),
    Kept("decisions.ChangeAnswer", _("Whether you agreed to a change of a rule"), DECIDED, ("person",)),
    Kept("decisions.RulesAnswer", _("What you said of the ground rules"), WITH_STORY, ("person",)),
    Kept("decisions.Listener", _("That you listen to concerns"), WITH_STORY, ("member__person",)),
    Kept("decisions.Concern", _("What you told a listener"), WHILE_HERE, ("person",), is_own_only=True),
    Kept(
        "decisions.ConcernStep",
        _("What happened to what you told"),
        WHILE_HERE,
        ("concern__person",),
        is_own_only=True,
    ),
    Kept(
        "decisions.Task",
        _("Tasks you wrote down or took on"),
        WITH_STORY,
        ("by", "owner__person", "offered_to__person"),
    ),
    Kept(
        "decisions.UnnamedConcern",
        _("What was told to a listener without a name"),
        WITH_PROJECT,
        why_not_told="Nothing in it leads to anybody.",
    ),
)
