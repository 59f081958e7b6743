"""Dates are read the way people say and write them."""

import datetime
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intheroom.kit.ui import dates

THE_DAY = datetime.date(2027, 3, 27)


@pytest.mark.parametrize(
    "said",
    [
        "27 March 2027",
        "27 march 27",
        "27th of March 2027",
        "the 27th March, 2027",
        "Saturday 27 March 2027",
        "Sat 27 Mar 2027",
        "March 27, 2027",
        "27/3/27",
        "27.03.2027",
        "27-3-2027",
        "27 3 2027",
        "2027-03-27",
        "  27 mar 2027  ",
    ],
)
def test_one_day_said_many_ways(said):
    assert dates.read(said) == THE_DAY


@pytest.mark.parametrize(
    ("said", "helped_by"),
    [
        ("27 March", "missing: year"),
        ("27", "missing: month, year"),
        ("31/2/27", "does not have that day"),
        ("27/13/27", "Check the month"),
        ("27 Ma 2027", "Check the month"),
        ("27/3/1066", "Check the year"),
        ("after lunch on the day we met", "27 March 2027"),
        ("99999999999999999999/1/27", "in figures"),
        ("۲۷/۳/۲۷۲۷۲۷", "in figures"),
    ],
)
def test_what_is_missing_is_said(said, helped_by):
    with pytest.raises(dates.Unreadable, match=helped_by):
        dates.read(said)


def test_nothing_is_nothing():
    assert dates.read("   ") is None


@pytest.mark.parametrize("name", [*dates.MONTHS, "sept", "Jan.", "dec"])
def test_every_month_by_name(name):
    assert dates.read(f"2 {name} 2027").day == 2


@given(st.text())
def test_any_line_is_read_or_politely_refused(line):
    # Anything but a date, nothing, or our own refusal fails the test by itself.
    with suppress(dates.Unreadable):
        found = dates.read(line)
        assert found is None or isinstance(found, datetime.date)


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2199, 12, 31)))
def test_every_day_comes_back(day):
    assert dates.read(f"{day.day} {dates.MONTHS[day.month - 1]} {day.year}") == day
    assert dates.read(f"{day.day}/{day.month}/{day.year}") == day
    assert dates.read(day.isoformat()) == day
