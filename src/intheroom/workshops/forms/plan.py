"""What is asked of whoever plans a series: how many sessions, when they could be, where, and what must hold."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import dates, fields, times
from intheroom.workshops.adapter.availability import DAYS, MOST_DAYS, how_many
from intheroom.workshops.adapter.plan_asked import held_as
from intheroom.workshops.choices import Mode
from intheroom.workshops.choices.availability import Length
from intheroom.workshops.choices.plan import MOST_OPTIONS, MOST_SESSIONS
from intheroom.workshops.forms.times import Clock
from intheroom.workshops.models import Venue
from intheroom.workshops.queries.availability import local_start


class TimesTyped(fields.LongText):
    """A day and a time on each line, as people write them; gives each beginning."""

    def clean(self, value: Any) -> list[datetime.datetime]:
        lines = [line.strip() for line in super().clean(value).splitlines() if line.strip()]
        return sorted({_beginning(line) for line in lines})


def _beginning(line: str) -> datetime.datetime:
    """“14 May 2027 18:00” or “14/5/2027, 6 pm”: the time stands last."""
    words = line.replace(",", " ").split()
    for many in (1, 2):
        day, at = " ".join(words[:-many]), " ".join(words[-many:])
        try:
            found, minutes = dates.read(day), times.read_all(at)
        except dates.Unreadable:
            continue
        if found and minutes and len(minutes) == 1:
            return local_start(found, minutes[0])
    raise ValidationError(
        gettext("We could not read this line: {line}. Write it like 14 May 2027 18:00.").format(
            line=line[:60]
        ),
        code="invalid",
    )


@ask.declare
class PlanDatesForm(ask.Form):
    """Days with times, or a list of times, or both."""

    sheet = ask.Sheet(
        code="plandates",
        title=_("Plan the dates of a series"),
        audience=ask.COORDINATOR,
        why=_("We look for dates so that nobody is left out again and again. Then you decide."),
        seen_by=_("Those who lead the project. Nobody is invited by this."),
        send=_("Work out the dates"),
    )
    sessions = fields.WholeNumber(
        label=_("How many sessions?"),
        min_value=1,
        max_value=MOST_SESSIONS,
        required=True,
        missing=_("Write how many sessions there will be."),
        spoken=_("How many sessions will there be?"),
    )
    minutes = fields.Choice(
        label=_("How long is each?"),
        choices=Length.choices,
        as_list=True,
        required=True,
        missing=_("Choose how long each session is."),
        spoken=_("How long is each session?"),
    )
    first = fields.Date(label=_("From what day?"), spoken=_("From what day can the sessions be?"))
    last = fields.Date(label=_("To what day?"), spoken=_("By what day must the last session be?"))
    weekdays = fields.Choices(
        label=_("Which days of the week?"),
        help_text=_("Think of the weekend too. If you tick none, we look at all seven."),
        choices=[(str(day), WEEKDAYS[day]) for day in DAYS],
        spoken=_("Which days of the week can it be?"),
    )
    times = Clock(
        label=_("When could it begin?"),
        help_text=_("One or more times. Think of the evening too. Such as: 10:00, 14:00 and 18:30."),
        spoken=_("At what times could it begin?"),
    )
    typed = TimesTyped(
        label=_("Other times, one on each line"),
        help_text=_(
            "Such as: 14 May 2027 18:00. You can use this in place of days and times, or beside them."
        ),
        max_length=4000,
        rows=4,
        spoken=_("Are there other times?"),
    )
    venues = fields.Choices(
        label=_("Which places and ways to meet may be used?"),
        help_text=_("The list comes from the page “Places and ways to meet”."),
        choices=(),
        required=True,
        missing=_("Tick at least one. Add a place or a way to meet first, if the list is empty."),
        spoken=_("Which places and ways to meet may be used?"),
    )
    min_gap_days = fields.WholeNumber(
        label=_("How many days apart, at least?"),
        help_text=_("7 means a week from one session to the next."),
        max_value=366,
        spoken=_("How many days apart must sessions be, at least?"),
    )
    max_per_week = fields.WholeNumber(
        label=_("How many in one week, at most?"),
        min_value=1,
        max_value=7,
        spoken=_("How many sessions can be in one week, at most?"),
    )
    min_in_person = fields.WholeNumber(
        label=_("How many must be in person, at least?"),
        help_text=_("A place with a way in from afar counts too."),
        max_value=MOST_SESSIONS,
        spoken=_("How many sessions must be in person, at least?"),
    )
    budget = fields.Pounds(
        label=_("How much may all the places cost together?"),
        help_text=_("In pounds. Leave it empty for no limit."),
        spoken=_("How much may all the places cost together?"),
    )

    def __init__(self, *args: Any, venues: list[Venue] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        usable = [(one, mode) for one in venues or [] if (mode := held_as(one))]
        self.fields["venues"].choices = [
            (str(one.pk), f"{one.name} ({Mode(mode).label})") for one, mode in usable
        ]
        if left := [one.name for one in venues or [] if held_as(one) is None]:
            words = gettext(
                "Not in this list: {names}. For a way of your own we cannot tell who could come in. "
                "Add a session for it by hand."
            )
            asked = self.fields["venues"]
            asked.help_text = f"{asked.help_text} {words.format(names=', '.join(left))}"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if (
            "first" in self.errors
            or "last" in self.errors
            or "times" in self.errors
            or "typed" in self.errors
        ):
            return cleaned
        first, last, times = cleaned.get("first"), cleaned.get("last"), cleaned.get("times")
        if not any((first, times, cleaned.get("typed"))):
            self.add_error("first", gettext("Write from what day, or write times in the list below."))
        elif first and not times:
            self.add_error("times", gettext("Write at least one time, like 10:00."))
        elif times and not first:
            self.add_error("first", gettext("Write from what day."))
        elif first and last is None:
            self.add_error("last", gettext("Write to what day."))
        elif first and last < first:
            self.add_error("last", gettext("This day comes before the first one. Check both."))
        else:
            self._look_ahead(cleaned)
        if (cleaned.get("min_in_person") or 0) > (cleaned.get("sessions") or MOST_SESSIONS):
            self.add_error("min_in_person", gettext("That is more than all the sessions. Check both."))
        return cleaned

    def _look_ahead(self, cleaned: dict[str, Any]) -> None:
        """Something of it must be to come, and no more than can be weighed."""
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and (last - first).days > MOST_DAYS:
            self.add_error("last", gettext("That is more than three years ahead. Plan a shorter stretch."))
            return
        many = how_many(cleaned) if first else 0
        if first and last < timezone.localdate():
            self.add_error("last", gettext("This day has passed. Write a day to come."))
        elif first and not many:
            self.add_error("weekdays", gettext("None of these days falls in between. Check the days."))
        many = (many + len(cleaned.get("typed") or ())) * len(cleaned.get("venues") or ())
        if many > MOST_OPTIONS:
            self.add_error(
                "times" if first else "typed",
                gettext("That makes {many} times and places to choose from. {most} is the most.").format(
                    many=many, most=MOST_OPTIONS
                ),
            )
