"""How long the law gives to answer somebody about their details: months by the calendar."""

import calendar
import datetime

MONTHS, MONTHS_WHEN_HARD = 1, 3
DAYS_TO_ACKNOWLEDGE = 30


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or the last day of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return day.replace(year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1]))


def due_on(asked_on: datetime.date, *, is_hard: bool = False) -> datetime.date:
    """By when a request must be answered; two months more where it is hard, with a reason given."""
    return months_after(asked_on, MONTHS_WHEN_HARD if is_hard else MONTHS)


def acknowledge_by(asked_on: datetime.date) -> datetime.date:
    """By when somebody who complained must hear that the complaint has arrived."""
    return asked_on + datetime.timedelta(days=DAYS_TO_ACKNOWLEDGE)
