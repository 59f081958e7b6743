"""When somebody can come: a usual week, days that are different, hours of their own. And times to ask about."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby
from typing import Any

from django.forms import BoundField
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ask.shown import questions
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.ui import fields
from intheroom.workshops.adapter.availability import (
    DAYS,
    SPANS,
    hours_told,
    how_many,
    week_field,
)
from intheroom.workshops.choices.availability import (
    MOST_TIMES,
    SAYS,
    USUAL_HOURS,
    DayPart,
    Every,
    Length,
    Rest,
)
from intheroom.workshops.forms.times import Clock, Hours

PARTS_OF_A_SPAN = ("can", "first", "last", "hours", "every", "until")
HOURS_HELP = _("Such as 14:00 to 22:00. Leave it empty for the whole day.")


def _usual(part: DayPart) -> str:
    return hours_told(USUAL_HOURS[part])


@ask.declare
class SayWhenForm(ask.Form):
    """Everything can be left out. What is not said is never taken as a no."""

    sheet = ask.Sheet(
        code="when",
        title=_("When can you come?"),
        why=_("So that we meet when you can. Nobody should miss every session because of the hour."),
        seen_by=_(
            "The times: only you and those who plan the dates. They see if you can come to a date, not why. "
            "Other members see nothing of it."
        ),
        then=(
            _("Those who plan look for dates so that nobody is left out again and again."),
            _("You can change your times here whenever your days change."),
        ),
        send=_("Save my times"),
        has_keys=True,
    )
    rest = fields.Choice(
        label=_("And the boxes you left empty?"),
        help_text=_("If you choose none, we take it that you have not said. That is never a no."),
        choices=Rest.choices,
        spoken=_("And all the other times: can you not come then, or shall we ask you first?"),
    )
    morning_hours = Hours(
        label=format_lazy(
            _("If your morning is not {hours}: from when to when?"), hours=_usual(DayPart.MORNING)
        )
    )
    afternoon_hours = Hours(
        label=format_lazy(
            _("If your afternoon is not {hours}: from when to when?"), hours=_usual(DayPart.AFTERNOON)
        )
    )
    evening_hours = Hours(
        label=format_lazy(
            _("If your evening is not {hours}: from when to when?"), hours=_usual(DayPart.EVENING)
        )
    )
    reason = fields.LongText(
        label=_("Is there a reason you would like to give?"),
        help_text=_("You need not. We can plan without it."),
        max_length=500,
        rows=3,
    )
    see_reason = fields.Choice(
        label=_("Who may see the reason?"),
        help_text=_("If you choose none, only you see it."),
        choices=MaySee.choices,
    )

    afresh = fields.Tick(
        label=_("Forget all that was said before, and keep only this"),
        help_text=_("Leave it empty to add to what was said before."),
        spoken=_("Shall we forget all that you said before, and keep only this?"),
    )

    def __init__(self, *args: Any, spans: int = SPANS, shows_earlier: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if shows_earlier:
            # On the web all that was said before is on the page: what is taken out there is gone.
            del self.fields["afresh"]
        self.spans = range(1, spans + 1)
        more = {name: field for number in self.spans for name, field in _span_fields(number)}
        last = {name: self.fields[name] for name in self.fields if name != "rest"}
        self.fields = {**dict(_week_fields()), "rest": self.fields["rest"], **more, **last}

    @property
    def steps(self) -> tuple[ask.Step, ...]:
        """A usual week, then what is different, then the rest."""
        week = [week_field(day, part) for day in DAYS for part in DayPart.values]
        days = [f"span{number}_{part}" for number in self.spans for part in PARTS_OF_A_SPAN]
        more = [*(f"{part}_hours" for part in DayPart.values), "reason", "see_reason", "afresh"]
        return (
            ask.Step("week", gettext("A usual week"), (*week, "rest")),
            ask.Step(
                "days",
                gettext("Days that are different"),
                tuple(days),
                gettext("Days away, shifts, school times, the ferry: whatever changes your usual week."),
            ),
            ask.Step("more", gettext("Your own hours, and a reason if you like"), tuple(more)),
        )

    @property
    def groups(self) -> list[tuple[bool, list[tuple[Any, list[BoundField]]]]]:
        """The boxes as a page shows them: those of a day, or of a block of days, under one heading, side by side."""
        under = [(title, list(boxes)) for title, boxes in groupby(self, lambda box: _heading(box.name))]
        return [(in_cards, list(those)) for in_cards, those in groupby(under, lambda one: bool(one[0]))]

    def on_paper(self) -> dict[str, Any]:
        """The questions as a sheet lays them out: the week as a grid, blocks of days, and what comes after."""
        asked = {question.name: question for question in questions(self)}
        week, _days, more = self.steps
        return {
            "grid": [
                (WEEKDAYS[day], [asked[week_field(day, part)] for part in DayPart.values]) for day in DAYS
            ],
            "rest": asked["rest"],
            "blocks": [asked[f"span{number}_can"] for number in self.spans],
            "after": [asked[name] for name in more.fields if name in asked],
            "past_week": [question for name, question in asked.items() if name not in week.fields[:-1]],
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for number in self.spans:
            for name, message in _mistakes(
                {part: cleaned.get(f"span{number}_{part}") for part in PARTS_OF_A_SPAN}
            ):
                if f"span{number}_{name}" in self.fields and f"span{number}_{name}" not in self.errors:
                    self.add_error(f"span{number}_{name}", message)
        return cleaned


def _heading(name: str) -> Any:
    """What a box stands under; empty for a question of its own."""
    begins = name.partition("_")[0]
    if begins.startswith("span"):
        return gettext("Days that are different, {number}").format(number=begins.removeprefix("span"))
    return WEEKDAYS[int(begins.removeprefix("day"))] if begins.startswith("day") else ""


def _week_fields() -> Iterator[tuple[str, fields.Choice]]:
    for day in DAYS:
        for part in DayPart:
            label = format_lazy("{day}: {part}", day=WEEKDAYS[day], part=part.label)
            yield week_field(day, part), fields.Choice(label=label, choices=SAYS, as_list=True)


def _span_fields(number: int) -> Iterator[tuple[str, Any]]:
    """One block of days. The number in brackets keeps the questions apart, also for somebody who hears them."""
    asked: dict[str, tuple[Any, Any, dict[str, Any]]] = {
        "can": (
            fields.Choice,
            _("Can you come on these days? ({number})"),
            {"choices": SAYS, "as_list": True},
        ),
        "first": (fields.Date, _("From what day? ({number})"), {}),
        "last": (
            fields.Date,
            _("To what day? ({number})"),
            {"help_text": _("Leave it empty for one day.")},
        ),
        "hours": (Hours, _("From when to when on these days? ({number})"), {"help_text": HOURS_HELP}),
        "every": (
            fields.Choice,
            _("Do they come again? ({number})"),
            {
                "choices": Every.choices,
                "as_list": True,
                "help_text": _("Such as shifts. Leave it empty if it is once only."),
            },
        ),
        "until": (
            fields.Date,
            _("Until when do they come again? ({number})"),
            {"help_text": _("Leave it empty if you do not know.")},
        ),
    }
    for name, (field, label, more) in asked.items():
        yield f"span{number}_{name}", field(label=format_lazy(label, number=number), **more)


def _mistakes(said: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What is still missing in one block of days, or does not fit together."""
    if not any(said.values()):
        return
    if not said["first"]:
        yield "first", gettext("Write the first of these days, or empty the other boxes of this block.")
    if not said["can"]:
        yield "can", gettext("Choose yes, if need be, or no for these days.")
    first, last, until = said["first"], said["last"] or said["first"], said["until"]
    if first and last < first:
        yield "last", gettext("This day comes before the first one. Check both.")
    elif first and said["every"] and last - first >= timedelta(weeks=int(said["every"])):
        yield "every", gettext("They would begin again before they end. Check how often, and the last day.")
    if until and not said["every"]:
        yield "every", gettext("Choose how often they come again, or empty the box for the last day of all.")
    if first and until and until < first:
        yield "until", gettext("This day comes before the first one. Check both.")


@ask.declare
class ProposeTimesForm(ask.Form):
    sheet = ask.Sheet(
        code="proposetimes",
        title=_("Look at dates and times"),
        audience=ask.COORDINATOR,
        why=_("See who could come, and who would be shut out, before anything is fixed."),
        seen_by=_("Those who lead the project. Nobody is invited by this."),
        send=_("See who can come"),
    )
    first = fields.Date(
        label=_("From what day?"), required=True, missing=_("Write the first day to look at."),
        spoken=_("From what day shall we look?"),
    )  # fmt: skip
    last = fields.Date(
        label=_("To what day?"),
        help_text=_("Leave it empty for one day."),
        spoken=_("To what day shall we look?"),
    )
    weekdays = fields.Choices(
        label=_("Which days of the week?"),
        help_text=_("Think of the weekend too. If you tick none, we look at all seven."),
        choices=[(str(day), WEEKDAYS[day]) for day in DAYS],
        spoken=_("Which days of the week shall we look at?"),
    )
    times = Clock(
        label=_("When could it begin?"),
        help_text=_("One or more times. Think of the evening too. Such as: 10:00, 14:00 and 18:30."),
        required=True,
        missing=_("Write at least one time, like 10:00."),
        spoken=_("At what times could it begin?"),
    )
    minutes = fields.Choice(
        label=_("How long is it?"),
        choices=Length.choices,
        as_list=True,
        required=True,
        missing=_("Choose how long it is."),
        spoken=_("How long is it?"),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and last < first:
            self.add_error("last", gettext("This day comes before the first one. Check both."))
        elif first and (last or first) < timezone.localdate():
            self.add_error("last" if last else "first", gettext("This day has passed. Write a day to come."))
        elif first and cleaned.get("times") and (number := how_many(cleaned)) > MOST_TIMES:
            self.add_error(
                "times",
                gettext("That makes {number} times to look at. Choose fewer: {most} is the most.").format(
                    number=number, most=MOST_TIMES
                ),
            )
        elif first and "times" in cleaned and not how_many(cleaned):
            self.add_error("weekdays", gettext("None of these days falls in between. Check the days."))
        return cleaned
