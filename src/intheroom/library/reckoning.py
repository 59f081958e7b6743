"""Works out days that follow the moon, the sun or a nation, without asking anybody. Pure, and no clock.

``holidays`` keeps its tables in classes of its own; they are wrapped here alone, and held to dates that are known
(tests/test_reckoning.py). Its general table of Diwali is a month wrong in 2025 and 2028: the one for India is not.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

import holidays
from astral import Observer
from astral.sun import sunset
from hijridate import Hijri
from holidays.calendars.buddhist import _BuddhistLunisolar
from holidays.calendars.chinese import _ChineseLunisolar
from holidays.calendars.hindu import _HinduLunisolar
from pyluach.dates import HebrewDate

DAY, SUNDAY = timedelta(days=1), 6
NATIONS = ("ENG", "WLS", "SCT", "NIR")
# The tables hold these years. Further off nothing is worked out.
FIRST_YEAR, LAST_YEAR = 2000, 2075
HEBREW_BEFORE, HIJRI_FROM = 3760, 622
# The lights are lit a little before sunset, and a day ends when it is dark: about right, anywhere in these nations.
LIT_BEFORE, DARK_AFTER = timedelta(minutes=20), timedelta(minutes=75)
EVENING = (timedelta(hours=-1), timedelta(hours=3))

_hindu, _chinese, _buddhist = _HinduLunisolar(), _ChineseLunisolar(), _BuddhistLunisolar()

Stretch = tuple[date, date]
Worker = Callable[[int], Iterator[Stretch]]
Table = Callable[[int], tuple[date | None, bool]]


def _hijri(month: int, day: int, *, whole_month: bool = False) -> Worker:
    """Days of the Muslim calendar, by the tables of Umm al-Qura. Two may fall in one year of ours."""

    def work_out(year: int) -> Iterator[Stretch]:
        about = (year - HIJRI_FROM) * 33 // 32
        for theirs in (about - 1, about, about + 1, about + 2):
            first = Hijri(theirs, month, day)
            days = first.month_length() if whole_month else 1
            begins = first.to_gregorian()
            if begins.year == year:
                yield begins, begins + (days - 1) * DAY

    return work_out


def _hebrew(month: int, day: int, days: int = 1) -> Worker:
    """Days of the Jewish calendar. Its months are counted from Nisan, its years from autumn."""

    def work_out(year: int) -> Iterator[Stretch]:
        for theirs in (year + HEBREW_BEFORE, year + HEBREW_BEFORE + 1):
            begins = HebrewDate(theirs, month, day).to_pydate()
            if begins.year == year:
                yield begins, begins + (days - 1) * DAY

    return work_out


def _from_table(table: Table, days: int = 1) -> Worker:
    def work_out(year: int) -> Iterator[Stretch]:
        begins, _is_estimated = table(year)
        if begins is not None:
            yield begins, begins + (days - 1) * DAY

    return work_out


def _each_year(month: int, day: int, days: int = 1) -> Worker:
    def work_out(year: int) -> Iterator[Stretch]:
        begins = date(year, month, day)
        yield begins, begins + (days - 1) * DAY

    return work_out


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches: the old moon and the old calendar, said in the new one.

    >>> orthodox_easter(2027)
    datetime.date(2027, 5, 2)
    """
    moon = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + to_sunday + 114, 31)
    # From 1900 to 2099 the calendars are thirteen days apart.
    return date(year, month, day + 1) + 13 * DAY


def _eastern_easter(year: int) -> Iterator[Stretch]:
    sunday = orthodox_easter(year)
    yield sunday - 2 * DAY, sunday + DAY


WORKED_OUT: dict[str, Worker] = {
    "ramadan": _hijri(9, 1, whole_month=True),
    "eid_al_fitr": _hijri(10, 1),
    "eid_al_adha": _hijri(12, 10),
    "ashura": _hijri(1, 10),
    "rosh_hashanah": _hebrew(7, 1, 2),
    "yom_kippur": _hebrew(7, 10),
    "sukkot": _hebrew(7, 15, 2),
    "passover": _hebrew(1, 15, 8),
    "shavuot": _hebrew(3, 6, 2),
    "hanukkah": _hebrew(9, 24, 8),
    "diwali": _from_table(_hindu.diwali_india_date),
    "holi": _from_table(_hindu.holi_date),
    "vaisakhi": _from_table(_hindu.vaisakhi_date),
    "guru_nanak": _from_table(_hindu.guru_nanak_jayanti_date),
    "vesak": _from_table(_buddhist.vesak_may_date),
    "lunar_new_year": _from_table(_chinese.lunar_new_year_date, 2),
    "nowruz": _each_year(3, 20, 2),
    "orthodox_christmas": _each_year(1, 6, 2),
    "orthodox_easter": _eastern_easter,
}
# A moon that must be seen, or a table: here the day may be another one, by one.
ESTIMATED = frozenset(
    {"ramadan", "eid_al_fitr", "eid_al_adha", "ashura", "diwali", "holi", "vaisakhi", "guru_nanak", "vesak",
     "lunar_new_year"}
)  # fmt: skip


@lru_cache(maxsize=2_000)
def stretches(code: str, year: int) -> tuple[Stretch, ...]:
    """The first and the last day, of what begins in this year."""
    return tuple(WORKED_OUT[code](year)) if FIRST_YEAR <= year <= LAST_YEAR else ()


@lru_cache(maxsize=200)
def public_holidays(nation: str, year: int) -> tuple[tuple[date, str], ...]:
    """Each public holiday of a nation in a year, and what it is called."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ()
    found = holidays.country_holidays("GB", subdiv=nation, years=year).items()
    return tuple((day, name.replace("(observed)", "(the day off for it)")) for day, name in sorted(found))


def day_to_post(day: date, nation: str = "") -> date:
    """The last day, this one or before it, on which post is collected: no Sunday, and no public holiday.

    Where nobody said which nation it is, the public holidays of each of them count.

    >>> day_to_post(date(2027, 3, 29), "ENG")
    datetime.date(2027, 3, 27)
    """
    while day.weekday() == SUNDAY or any(
        day == free
        for one in ([nation] if nation else NATIONS)
        for free, _name in public_holidays(one, day.year)
    ):
        day -= DAY
    return day


def whole_days(first: date, last: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """From midnight to midnight."""
    return datetime.combine(first, time(), zone), datetime.combine(last + DAY, time(), zone)


def from_sunset(first: date, last: date, where: Observer) -> tuple[datetime, datetime]:
    """From shortly before sunset the evening before, until it is dark on the last day."""
    begins = sunset(where, date=first - DAY, tzinfo=UTC) - LIT_BEFORE
    return begins, sunset(where, date=last, tzinfo=UTC) + DARK_AFTER


def evening(day: date, where: Observer) -> tuple[datetime, datetime]:
    """When a fast is broken, and what follows."""
    sets = sunset(where, date=day, tzinfo=UTC)
    return sets + EVENING[0], sets + EVENING[1]
