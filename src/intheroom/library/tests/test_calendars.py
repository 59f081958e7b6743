from datetime import date, timedelta

import pytest

from intheroom.library.queries import (
    NO_MEETING,
    NO_RECRUITING,
    RECRUIT_AT,
    areas,
    calendars,
    own_days,
    search_length,
)
from intheroom.library.queries.calendars import easter

KNOWN = {one.code: one for one in calendars()}


@pytest.mark.parametrize(
    "sunday", [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25), date(2285, 3, 22)]
)
def test_easter_is_where_it_is(sunday):
    assert easter(sunday.year) == sunday


def test_easter_is_a_sunday_in_spring_whatever_the_year():
    days = [easter(year) for year in range(1900, 2200)]
    assert {day.weekday() for day in days} == {6}
    assert all(date(day.year, 3, 22) <= day <= date(day.year, 4, 25) for day in days)


def test_each_time_says_where_it_holds_what_it_is_about_and_where_it_is_from():
    for one in (*calendars(), *own_days()):
        assert set(one.areas) <= {code for code, _name in areas()}
        assert set(one.uses) <= {RECRUIT_AT, NO_RECRUITING, NO_MEETING}
        assert one.areas
        assert one.uses
        assert one.means
    assert all(one.source for one in calendars())
    assert search_length().weeks > search_length().trust_weeks > 0


@pytest.mark.parametrize(
    ("code", "begins_on", "ends_on", "meets"),
    [
        ("lambing", date(2027, 3, 1), date(2027, 3, 19), False),
        ("lambing", date(2027, 3, 1), date(2027, 3, 20), True),
        ("lambing", date(2027, 6, 1), date(2028, 3, 1), False),
        ("lambing", date(2027, 6, 1), date(2028, 6, 1), True),
        ("new_year", date(2027, 1, 5), date(2027, 1, 5), True),
        ("new_year", date(2027, 1, 6), date(2027, 12, 19), False),
        ("easter", date(2027, 3, 26), date(2027, 3, 26), True),
        ("easter", date(2027, 3, 30), date(2027, 4, 30), False),
        ("easter", date(2028, 3, 26), date(2028, 3, 26), False),
    ],
)
def test_a_stretch_of_days_meets_a_time(code, begins_on, ends_on, meets):
    assert KNOWN[code].overlaps(begins_on, ends_on) is meets


def test_a_time_that_goes_over_new_year_meets_each_of_its_days():
    first, last = KNOWN["winter_boats"].days_in(2027)
    assert (first, last) == (date(2027, 10, 20), date(2028, 3, 25))
    day = first
    while day <= last:
        assert KNOWN["winter_boats"].overlaps(day, day)
        day += timedelta(days=1)
