"""Where a project is, and days that its people mind."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.refusal import Refused
from intheroom.kit.ui import fields
from intheroom.library.queries import areas, calendars, moving_days, nations, said_of_public_holidays
from intheroom.projects.adapter import days_in_lines
from intheroom.projects.choices import DateUse

SEEN_BY_ALL = _("Everyone in the project sees this.")


def _calendars():
    return [(one.code, gettext(one.name)) for one in calendars()]


def _to_leave_out():
    public = said_of_public_holidays()
    return [*_calendars(), (public.code, gettext(public.name))]


def _nations():
    return [(one.code, gettext(one.name)) for one in nations().values()]


def _moving_days():
    return [(one.code, gettext(one.name)) for one in moving_days().values()]


@ask.declare
class ChooseCalendarsForm(ask.Form):
    sheet = ask.Sheet(
        code="calendars",
        title=_("Where is this project?"),
        why=_("People on an island mind other days than people in a city. We look at the days that fit."),
        seen_by=SEEN_BY_ALL,
    )
    areas = fields.Choices(
        label=_("Where do the people it touches live?"),
        help_text=_("Tick all that fit."),
        choices=areas,
    )
    nation = fields.Choice(
        label=_("Which public holidays do people there have?"),
        help_text=_("We work them out each year."),
        choices=_nations,
    )
    left_out = fields.Choices(
        label=_("Which of these times do not matter where you are?"),
        help_text=_("We leave them out. You can put them back at any time."),
        choices=_to_leave_out,
    )


@ask.declare
class AskForDaysForm(ask.Form):
    sheet = ask.Sheet(
        code="askfordays",
        title=_("Days that people keep"),
        why=_("We can work out these days each year. We mind only those that somebody asks for."),
        seen_by=SEEN_BY_ALL,
        send=_("Mind these days"),
    )
    codes = fields.Choices(
        label=_("Which days should the team mind?"),
        help_text=_("Nobody needs to say what they believe. Others can ask for you."),
        choices=_moving_days,
        required=True,
        missing=_("Tick one or more."),
    )
    asked_by = fields.Text(
        label=_("Who asked for it?"),
        help_text=_("A group or a place is enough, such as: the mosque. Leave out names of people."),
        max_length=100,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["codes"].widget.hints = {one.code: gettext(one.means) for one in moving_days().values()}


class DateForm(ask.Form):
    """What is said of some days."""

    name = fields.Text(
        label=_("What is it?"),
        help_text=_("Such as: the county show, or the last weeks of Ramadan."),
        max_length=100,
        required=True,
        missing=_("Write what it is."),
    )
    uses = fields.Choices(
        label=_("What should the team do then?"),
        choices=DateUse.choices,
        required=True,
        missing=_("Tick one or more."),
    )
    begins_on = fields.Date(
        label=_("When does it begin?"), required=True, missing=_("Write the day it begins.")
    )
    ends_on = fields.Date(label=_("When does it end?"), help_text=_("Leave it empty for one day."))
    every_year = fields.Tick(label=_("It comes every year on these days"))
    means = fields.Text(
        label=_("What should we mind?"),
        help_text=_("Such as: nobody has time before five."),
        max_length=300,
    )
    asked_by = fields.Text(
        label=_("Who asked for it?"),
        help_text=_("A group or a place is enough, such as: the mart."),
        max_length=100,
    )
    instead_of = fields.Choice(
        label=_("Does it take the place of one of these?"),
        help_text=_("Choose one where the days we know are wrong for you."),
        choices=_calendars,
        as_list=True,
    )

    def clean(self):
        cleaned = super().clean()
        begins_on, ends_on = cleaned.get("begins_on"), cleaned.get("ends_on")
        if begins_on and ends_on and ends_on < begins_on:
            self.add_error("ends_on", gettext("This day comes before the first one. Check both."))
        return cleaned


@ask.declare
class AddDateForm(DateForm):
    sheet = ask.Sheet(
        code="adddate",
        title=_("Add days to mind"),
        why=_("You know your place best. Some days are good for meeting people, and some belong to them."),
        seen_by=SEEN_BY_ALL,
        send=_("Add it"),
        changed_by="editdate",
    )


@ask.declare
class EditDateForm(DateForm):
    sheet = ask.Sheet(
        code="editdate",
        title=_("Change these days"),
        why=_("Days move from year to year. Anyone in the team can put them right."),
        seen_by=SEEN_BY_ALL,
    )


class SentCalendarForm(forms.Form):
    """The file of a calendar. Its days are shown to look through before any of them is kept."""

    not_asked = _("A file cannot be said or written on paper. Its days can: they have a form of their own.")

    file = forms.FileField(
        required=False,
        label=_("Choose the file"),
        help_text=_("An .ics file, or a table saved as CSV. We show you its days first."),
        allow_empty_file=True,
    )


@ask.declare
class ImportDaysForm(ask.Form):
    sheet = ask.Sheet(
        code="importdays",
        title=_("Add the days of a school or a council"),
        why=_("Schools and councils set days of their own. A whole year of them can be added at once."),
        seen_by=SEEN_BY_ALL,
        send=_("Add these days"),
    )
    days = fields.LongText(
        label=_("The days, one on each line"),
        help_text=_(
            "Such as: 12 February 2027 to 16 February 2027: mid-term. Take out what does not matter."
        ),
        max_length=20_000,
        rows=12,
        required=True,
        missing=_("Write one day or more."),
    )
    uses = fields.Choices(
        label=_("What should the team do then?"),
        choices=DateUse.choices,
        required=True,
        missing=_("Tick one or more."),
    )
    asked_by = fields.Text(
        label=_("Whose days are they?"),
        help_text=_("Such as: the high school."),
        max_length=100,
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("days"):
            try:
                cleaned["named_days"] = days_in_lines(cleaned["days"])
            except Refused as refusal:
                self.add_error("days", f"{refusal.message} {refusal.how}")
        return cleaned
