"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, WHILE_HERE, WITH_STORY, Kept
from intheroom.recruitment.services import leaving

SIX_MONTHS = _(
    "While it is open. Six months after it ended without a place, the words go, and the person with them. "
    "The host says yes to that. Sooner if they ask."
)

TABLES = (
    Kept("recruitment.RecruitmentPlan", _("That you planned when people are looked for"), DECIDED, ("by",)),
    Kept("recruitment.CallOut", _("Call-outs you wrote"), WITH_STORY, ("by",)),
    Kept("recruitment.LanguageJob", _("What you see to in another language"), WITH_STORY, ("owner__person",)),
    Kept(
        "recruitment.ComingForward",
        _("That you came forward, and what you asked"),
        SIX_MONTHS,
        ("person", "same_as__person"),
        sweep=leaving.old_coming,
        on_yes=True,
    ),
    Kept(
        "recruitment.ContactNote",
        _("What was said with you before you joined"),
        WHILE_HERE,
        ("coming__person", "coming__same_as__person"),
    ),
    Kept(
        "recruitment.NotNow", _("That somebody proposed not to invite you"), WHILE_HERE, ("coming__person",)
    ),
    Kept(
        "recruitment.NotNowLine",
        _("Why somebody proposed not to invite you, and what came of it"),
        WHILE_HERE,
        ("not_now__coming__person",),
    ),
    Kept("recruitment.Avenue", _("Ways to find people that you wrote down"), DECIDED, ("by",)),
    Kept("recruitment.Connector", _("People you said could pass it on"), DECIDED, ("by",)),
    Kept("recruitment.Adjustment", _("What you wrote down that was made easier"), DECIDED, ("by",)),
    Kept("recruitment.ClosedSearch", _("Groups you said are heard in another way"), DECIDED, ("by",)),
    Kept("recruitment.MixTarget", _("What you said the team aims for"), DECIDED, ("by",)),
    Kept("recruitment.WayOut", _("That you wrote down another way of working"), DECIDED, ("by",)),
    Kept(
        "recruitment.WayOutTelling",
        _("When you were told of another way of working"),
        WHILE_HERE,
        ("person",),
    ),
    Kept(
        "recruitment.Draw",
        _("Draws"),
        DECIDED,
        why_not_told="They belong to the whole team, and hold codes and no names.",
    ),
    Kept(
        "recruitment.DrawPlace",
        _("That you were in a draw, and your chance"),
        WHILE_HERE,
        ("coming__person",),
        is_own_only=True,
    ),
    Kept("recruitment.HandPick", _("That you were chosen by hand, and why"), DECIDED, ("coming__person",)),
    Kept(
        "recruitment.MixAnswer",
        _("What you said of yourself, for a fair mix"),
        WHILE_HERE,
        ("person",),
        is_own_only=True,
    ),
)
