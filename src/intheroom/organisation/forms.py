"""What we ask about background, and what those who lead and the host fill in beside it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.library.benchmarks import areas
from intheroom.organisation.choices import Age, Ethnicity, Gender, Language, Place, YesNo

OWN = _("In your own words. You can leave this out.")


@ask.declare
class AnswerMonitoringForm(ask.Form):
    sheet = ask.Sheet(
        code="monitoring",
        title=_("About you, without your name"),
        why=_("We want to know who is missing from the room. Answer as much or as little as you like."),
        seen_by=_("Nobody can see who answered, or when. The team sees one word and no numbers."),
        then=(
            _("Your answers are now mixed with those of others."),
            _("Nobody can find yours again, so we cannot change it or take it out."),
            _("Please answer once in each project."),
        ),
        send=_("Put my answers in"),
        unlinked=True,
    )
    age = fields.Choice(label=_("How old are you?"), choices=Age.choices)
    ethnicity = fields.Choice(
        label=_("What is your ethnic group?"),
        help_text=_("These are the groups of the census, so that we can compare."),
        choices=Ethnicity.choices,
    )
    ethnicity_words = fields.Text(
        label=_("What do you call your ethnic group?"),
        help_text=OWN,
        max_length=80,
        spoken=_("What do you call it in your own words?"),
    )
    gender = fields.Choice(label=_("What is your gender?"), choices=Gender.choices)
    gender_words = fields.Text(
        label=_("What do you call your gender?"),
        help_text=OWN,
        max_length=80,
        spoken=_("What do you call that in your own words?"),
    )
    disabled = fields.Choice(
        label=_("Do you see yourself as a disabled person?"),
        help_text=_("We never ask why."),
        choices=[*YesNo.choices, ("not_say", _("I would rather not say"))],
    )
    caring = fields.Choice(
        label=_("Do you look after someone who needs help?"),
        help_text=_("Someone in your family, a friend or a neighbour. Not as a job."),
        choices=YesNo.choices,
    )
    language = fields.Choice(label=_("Which language do you use most at home?"), choices=Language.choices)
    language_words = fields.Text(
        label=_("Which other language is it?"),
        help_text=OWN,
        max_length=80,
        spoken=_("Which language is that?"),
    )
    place = fields.Choice(label=_("What kind of place do you live in?"), choices=Place.choices)

    def clean_disabled(self):
        """Not saying is the same as not answering: nothing is kept."""
        said = self.cleaned_data["disabled"]
        return "" if said == "not_say" else said


@ask.declare
class SetAreaForm(ask.Form):
    sheet = ask.Sheet(
        code="area",
        title=_("Which council area is this project in?"),
        audience=ask.COORDINATOR,
        why=_("Then we can compare the team with the people who live there."),
        seen_by=_("Everyone in the project sees it."),
    )
    area = fields.Choice(
        label=_("Council area"),
        choices=lambda: list(areas().items()),
        as_list=True,
        required=True,
        missing=_("Choose the council area, or go back and leave it for later."),
    )


@ask.declare
class AddFigureForm(ask.Form):
    sheet = ask.Sheet(
        code="figure",
        title=_("Put in a figure for an area"),
        audience=ask.COORDINATOR,
        why=_("We do not have a figure for every area, and we do not guess."),
        seen_by=_("Every project in that area sees the figure, its year and where it is from."),
    )
    area = fields.Choice(
        label=_("Council area"),
        choices=lambda: list(areas().items()),
        as_list=True,
        required=True,
        missing=_("Choose the council area."),
    )
    percent = fields.Text(
        label=_("Of every 100 people who live there, how many are not White?"),
        help_text=_("Such as 2.6. White groups, such as Polish or Irish, are not in it."),
        max_length=6,
        width="5",
        required=True,
        missing=_("Type the share, such as 2.6."),
    )
    year = fields.WholeNumber(
        label=_("Which year is it from?"),
        min_value=1991,
        max_value=2100,
        required=True,
        missing=_("Type the year, such as 2022."),
    )
    source = fields.Text(
        label=_("Where is it from?"),
        help_text=_("The name of the table or page, and who made it."),
        max_length=200,
        required=True,
        missing=_("Say where the figure is from, so that others can check it."),
    )

    def clean_percent(self):
        typed = self.cleaned_data["percent"].replace(",", ".").replace("%", "").strip()
        try:
            share = round(float(typed), 1)
        except ValueError:
            share = -1
        if not 0 <= share <= 100:
            raise ValidationError(gettext("Type a number from 0 to 100, such as 2.6."))
        return f"{share:.1f}"
