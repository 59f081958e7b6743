"""From the answers on the form to what somebody said of their times, and back."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from intheroom.kit.ui import times
from intheroom.kit.ui.times import MINUTES_OF_A_DAY
from intheroom.workshops.choices.availability import Can, DayPart, Rest
from intheroom.workshops.queries.availability_hours import Hours, Span, Times

DAYS = range(7)
MOST_DAYS = 3 * 366
# Blocks for days that are different: how many stand empty on paper, and at least on a page.
SPANS, MORE_SPANS, MOST_SPANS = 3, 2, 24
# Whoever starts this late may go on past midnight.
NIGHT_BEGINS = 15 * 60


def week_field(day: int, part: str) -> str:
    """The name of one box of the week."""
    return f"day{day}_{part}"


def hours_in(text: str) -> Hours | None:
    """From and to, as they were kept; None where that is not what it says. A form looks at all that is typed."""
    found = times.find_all(text)
    if found is None or len(found) != len(("from", "to")):
        return None
    begins, ends = found
    is_night = ends < begins and begins >= NIGHT_BEGINS
    return (begins, ends) if begins < MINUTES_OF_A_DAY and (begins < ends or is_night) else None


def clock(minutes: int) -> str:
    """A time of the day in figures, the same in every language."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def hours_told(hours: Hours | None) -> str:
    return f"{clock(hours[0])}–{clock(hours[1])}" if hours else ""


def times_said(answers: Mapping[str, Any]) -> Times:
    """What the answers on the form say."""
    week = {
        (day, part): str(answers[name])
        for day in DAYS
        for part in DayPart.values
        if answers.get(name := week_field(day, part))
    }
    hours = {part: hours_in(answers.get(f"{part}_hours") or "") for part in DayPart.values}
    return Times(
        week,
        {part: found for part, found in hours.items() if found},
        Can.NO.value if answers.get("rest") == Rest.NO else Can.UNKNOWN.value,
        tuple(_span(answers, number) for number in range(1, MOST_SPANS + 1) if _is_filled(answers, number)),
    )


def _is_filled(answers: Mapping[str, Any], number: int) -> bool:
    return bool(answers.get(f"span{number}_first") and answers.get(f"span{number}_can"))


def _span(answers: Mapping[str, Any], number: int) -> Span:
    first = answers[f"span{number}_first"]
    return Span(
        answers[f"span{number}_can"],
        first,
        answers.get(f"span{number}_last") or first,
        hours_in(answers.get(f"span{number}_hours") or ""),
        int(answers.get(f"span{number}_every") or 0),
        answers.get(f"span{number}_until"),
    )


def answers_in(times: Times) -> dict[str, Any]:
    """What somebody said, as the answers a form begins with."""
    answers: dict[str, Any] = {week_field(*box): can for box, can in times.week.items()}
    answers |= {f"{part}_hours": hours_told(hours) for part, hours in times.hours.items()}
    answers["rest"] = Rest.NO.value if times.rest == Can.NO else ""
    for number, span in enumerate(times.spans, 1):
        answers |= {
            f"span{number}_can": span.can,
            f"span{number}_first": span.first,
            f"span{number}_last": span.last if span.last != span.first else None,
            f"span{number}_hours": hours_told(span.hours),
            f"span{number}_every": str(span.every or ""),
            f"span{number}_until": span.until,
        }
    return answers


def beside(earlier: Times, said: Times) -> Times:
    """What was said on paper or by phone, put beside what was said before: a blank takes nothing away."""
    return Times(
        {**earlier.week, **said.week},
        {**earlier.hours, **said.hours},
        said.rest if said.rest != Can.UNKNOWN else earlier.rest,
        tuple(dict.fromkeys([*earlier.spans, *said.spans])),
    )


def days_asked(answers: Mapping[str, Any]) -> list[date]:
    """The days that were named to look at."""
    first = answers["first"]
    wanted = {int(day) for day in answers.get("weekdays") or DAYS}
    between = ((answers.get("last") or first) - first).days
    days = (first + timedelta(days=number) for number in range(min(between, MOST_DAYS) + 1))
    return [day for day in days if day.weekday() in wanted]


def how_many(answers: Mapping[str, Any]) -> int:
    """How many times are named."""
    return len(days_asked(answers)) * len(answers["times"])
