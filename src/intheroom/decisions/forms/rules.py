"""What we ask about ground rules: which ones, what to change and why, and whether somebody agrees."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.decisions.choices import ChangeWish, Stance
from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.library.queries import StartingRule

TEAM_READS = _("Everyone in the team can read it.")


@ask.declare
class AddRulesForm(ask.Form):
    sheet = ask.Sheet(
        code="addrules",
        title=_("Add ground rules"),
        why=_("Ground rules say how we treat each other. They hold when we made them together."),
        seen_by=TEAM_READS,
        send=_("Add them"),
        changed_by="changerule",
    )
    keys = fields.Choices(
        label=_("Which of these would you like?"),
        help_text=_("Many teams begin with them. You can put them in other words later."),
        choices=(),
        spoken=_("Which of these rules would you like?"),
    )
    words = fields.LongText(
        label=_("Or one in your own words"),
        rows=3,
        max_length=300,
        goes_out=True,
        spoken=_("Is there a rule in your own words?"),
    )

    def __init__(self, *args: Any, offered: Iterable[StartingRule] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["keys"].choices = [(rule.key, gettext(rule.says)) for rule in offered]
        if not self.fields["keys"].choices:
            del self.fields["keys"]
            self.fields["words"].label = gettext("What is the rule?")


@ask.declare
class ChangeRuleForm(ask.Form):
    sheet = ask.Sheet(
        code="changerule",
        title=_("Change a ground rule"),
        why=_("Rules can change. The reason stays, so that people see why."),
        seen_by=TEAM_READS,
        send=_("Change it"),
    )
    what = fields.Choice(
        label=_("What would you like to do?"),
        choices=ChangeWish.choices,
        spoken=_("Would you like to put it in other words, or strike it?"),
    )
    words = fields.LongText(
        label=_("What are the new words?"),
        help_text=_("Leave this as it is if you strike the rule."),
        rows=3,
        max_length=300,
        goes_out=True,
        spoken=_("What are the new words?"),
    )
    why = fields.LongText(label=_("Why?"), rows=3, max_length=1000, spoken=_("Why should it change?"))


@ask.declare
class AgreeRuleChangeForm(ask.Form):
    sheet = ask.Sheet(
        code="agreerulechange",
        title=_("Say yes or no to a change"),
        why=_(
            "This rule keeps people safe. It changes only if another person with lived experience says yes."
        ),
        seen_by=TEAM_READS,
        send=_("Send my answer"),
    )
    agrees = fields.Choice(
        label=_("Should the rule change in this way?"),
        choices=[("yes", _("Yes, change it")), ("no", _("No, leave it as it is"))],
        spoken=_("Should the rule change in this way? Yes or no?"),
    )
    words = fields.LongText(
        label=_("Is there something you would like to say about it?"),
        rows=3,
        max_length=1000,
        spoken=_("Is there something you would like to say about it?"),
    )


@ask.declare
class SayAboutRulesForm(ask.Form):
    sheet = ask.Sheet(
        code="sayrules",
        title=_("What do you say to our ground rules?"),
        why=_("The rules are only ours when everyone had a say."),
        seen_by=TEAM_READS,
        send=_("Send my answer"),
    )
    stance = fields.Choice(
        label=_("Do you agree with the rules as they are?"),
        choices=Stance.choices,
        spoken=_("Do you agree with the rules as they are, or do you want to change something?"),
    )
    words = fields.LongText(
        label=_("What would you change?"),
        help_text=_("You can leave this out."),
        rows=3,
        max_length=1000,
        spoken=_("What would you change?"),
    )
