"""What to do about a gap, and setting a group aside for a time."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.stakeholders.choices import Step

TEAM_SEES = _("Everyone in the team sees it.")


@ask.declare
class PlanGapActionForm(ask.Form):
    sheet = ask.Sheet(
        code="gapaction",
        title=_("What will we do about it?"),
        why=_("They are affected, and they have too little say. Plan one thing, or say why not."),
        seen_by=TEAM_SEES,
    )
    step = fields.Choice(
        label=_("What kind of step is it?"),
        choices=Step.choices,
        hints={"trust": _("Trust takes time and some money. Say how much below.")},
    )
    what = fields.Text(label=_("What will you do?"), max_length=300)
    who = fields.Text(label=_("Who does it?"), help_text=_("A name or a role."), max_length=100)
    due_on = fields.Date(label=_("By when?"))
    time_and_money = fields.Text(
        label=_("What time and money does it need?"),
        help_text=_("Such as: four visits, a month, £80 for travel and tea."),
        max_length=300,
    )
    why_not = fields.LongText(label=_("Or, if nothing can be done now, why not?"), max_length=1000, rows=3)

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not cleaned.get("what") and not cleaned.get("why_not"):
            self.add_error(
                "what", gettext("Write what you will do. Or write below why nothing can be done now.")
            )
        return cleaned


@ask.declare
class SetAsideGroupForm(ask.Form):
    sheet = ask.Sheet(
        code="setaside",
        title=_("Suggest setting a group aside"),
        why=_(
            "A group is never deleted. It can be set aside for a time, if somebody with lived experience agrees."
        ),
        seen_by=_("Everyone in the team sees the reason, your name and the date to look again."),
        send=_("Suggest it"),
    )
    reason = fields.LongText(
        label=_("Why leave them out for now?"),
        max_length=1000,
        rows=4,
        required=True,
        missing=_("Write the reason. Without one the group stays."),
    )
    review_on = fields.Date(
        label=_("When will the team look at this again?"),
        help_text=_("Within a year."),
        required=True,
        missing=_("Give a date to look again."),
    )


@ask.declare
class AgreeSetAsideForm(ask.Form):
    sheet = ask.Sheet(
        code="agreesetaside",
        title=_("Should this group be set aside?"),
        why=_("Only somebody with lived experience can agree, and not the person who suggested it."),
        seen_by=_("Everyone in the team sees your answer and your name."),
    )
    agrees = fields.Choice(
        label=_("Do you agree?"),
        choices=[("yes", _("Yes, set the group aside until then")), ("no", _("No, keep the group"))],
        required=True,
        missing=_("Choose yes or no."),
    )
    why = fields.LongText(label=_("Why?"), max_length=1000, rows=3)


@ask.declare
class BringBackGroupForm(ask.Form):
    sheet = ask.Sheet(
        code="bringback",
        title=_("Bring the group back"),
        why=_("Anyone in the team can bring a group back, at any time."),
        seen_by=TEAM_SEES,
        send=_("Bring it back"),
    )
    why = fields.LongText(label=_("Why now?"), max_length=1000, rows=3)
