"""The time for finding people, and what is made easier when it is hard."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.recruitment.choices import DecidedBy, Lever

SEEN_BY_ALL = _("Everyone in the project sees this.")


@ask.declare
class PlanRecruitmentForm(ask.Form):
    sheet = ask.Sheet(
        code="recruitplan",
        title=_("When will you look for people?"),
        audience=ask.COORDINATOR,
        why=_("Finding people takes longer than most plans allow. Time for trust comes first."),
        seen_by=SEEN_BY_ALL,
    )
    begins_on = fields.Date(label=_("When do you begin?"))
    ends_on = fields.Date(label=_("When do you stop?"))
    trust_weeks = fields.WholeNumber(
        label=_("How many weeks of that are for trust?"),
        help_text=_("You meet people, and ask them for nothing yet."),
        max_value=104,
    )
    first_meeting_on = fields.Date(label=_("When is the first meeting?"), help_text=_("If you know it."))
    effort = fields.LongText(
        label=_("Who has time for it, and how much?"),
        help_text=_("Such as: Morag and a nurse, three hours a week each, and taxis."),
        max_length=500,
        rows=3,
    )
    is_left_out = fields.Tick(label=_("We leave out a time for finding people"))
    why = fields.LongText(
        label=_("Why is this long enough?"),
        help_text=_("We ask only if you make the time shorter, or leave it out."),
        max_length=500,
        rows=2,
    )

    def clean(self):
        cleaned = super().clean()
        begins_on, ends_on = cleaned.get("begins_on"), cleaned.get("ends_on")
        if begins_on and ends_on and ends_on < begins_on:
            self.add_error("ends_on", gettext("This day comes before the first one. Check both."))
        return cleaned


@ask.declare
class AdjustForm(ask.Form):
    sheet = ask.Sheet(
        code="makeeasier",
        title=_("Make it easier to join"),
        why=_("If too few people can come, change what is asked of them, not who is asked."),
        seen_by=SEEN_BY_ALL,
    )
    lever = fields.Choice(
        label=_("What do you change?"),
        choices=Lever.choices,
        required=True,
        missing=_("Choose one."),
    )
    what = fields.LongText(
        label=_("How will it be from now on?"),
        help_text=_("Such as: eight people instead of fourteen. Two hours, after school."),
        max_length=500,
        rows=2,
    )
    why = fields.LongText(
        label=_("Why?"),
        help_text=_("Such as: people told us that evenings do not work."),
        max_length=500,
        rows=2,
        required=True,
        missing=_("Say why in one line."),
    )
    decided_by = fields.Choice(
        label=_("Who decided?"), choices=DecidedBy.choices, required=True, missing=_("Choose one.")
    )
    on_day = fields.Date(label=_("When?"), help_text=_("If you leave it empty, we write today."))


@ask.declare
class SayWhatFollowedForm(ask.Form):
    sheet = ask.Sheet(
        code="whatfollowed",
        title=_("What came after?"),
        why=_("So that you, and others after you, know what helped."),
        seen_by=SEEN_BY_ALL,
    )
    followed = fields.LongText(
        label=_("What happened after you changed it?"),
        help_text=_("Such as: two carers joined who could not come before. Or: nothing changed."),
        max_length=500,
        rows=3,
        required=True,
        missing=_("Say it in a few words."),
    )
    followed_on = fields.Date(label=_("When?"), help_text=_("If you leave it empty, we write today."))
