"""Days that are worked out, held to dates on which several independent calendars agree."""

from datetime import UTC, date, datetime, timedelta

import pytest
from astral import Observer, moon

from intheroom.library import reckoning
from intheroom.library.queries.calendars import easter

YEARS = (2026, 2027, 2028)
# The first day of each, in these three years.
KNOWN = {
    "ramadan": ("02-18", "02-08", "01-28"),
    "eid_al_fitr": ("03-20", "03-09", "02-26"),
    "eid_al_adha": ("05-27", "05-16", "05-05"),
    "diwali": ("11-08", "10-29", "10-17"),
    "vaisakhi": ("04-14", "04-14", "04-13"),
    "lunar_new_year": ("02-17", "02-06", "01-26"),
    "rosh_hashanah": ("09-12", "10-02", "09-21"),
    "yom_kippur": ("09-21", "10-11", "09-30"),
    "passover": ("04-02", "04-22", "04-11"),
}
# Working days on which offices in Scotland are shut. The 15th of June 2026 is for the World Cup alone.
SCOTLAND = {
    2026: "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
    2027: "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
    2028: "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26",
}
OBAN = Observer(56.4, -5.5)


def begins(code, year):
    return [f"{first:%m-%d}" for first, _last in reckoning.stretches(code, year)]


@pytest.mark.parametrize("code", KNOWN)
def test_each_day_falls_where_independent_calendars_say(code):
    assert [begins(code, year) for year in YEARS] == [[day] for day in KNOWN[code]]


def test_easter_of_both_churches():
    assert [reckoning.orthodox_easter(year) for year in YEARS] == [
        date(2026, 4, 12), date(2027, 5, 2), date(2028, 4, 16),
    ]  # fmt: skip
    assert [easter(year) for year in YEARS] == [date(2026, 4, 5), date(2027, 3, 28), date(2028, 4, 16)]
    assert {reckoning.orthodox_easter(year).weekday() for year in range(2000, 2076)} == {6}


@pytest.mark.parametrize("year", YEARS)
def test_the_public_holidays_of_scotland(year):
    found = [f"{day:%m-%d}" for day, _name in reckoning.public_holidays("SCT", year) if day.weekday() < 5]
    assert found == SCOTLAND[year].split()


def test_each_nation_has_its_own():
    named = {
        nation: {name for _day, name in reckoning.public_holidays(nation, 2027)}
        for nation in ("SCT", "ENG", "WLS", "NIR")
    }
    assert "Saint Andrew's Day" in named["SCT"]
    assert "Easter Monday" not in named["SCT"]
    assert "Easter Monday" in named["ENG"] & named["WLS"] & named["NIR"]
    assert "Battle of the Boyne" in named["NIR"] - named["ENG"] - named["SCT"]


def test_a_day_that_follows_the_moon_stands_at_its_moon():
    """Diwali is dark, and the others are full: a table that is a month out, or half of one, is found here."""
    for year in range(2024, 2036):
        for code, phase in (
            ("diwali", 0),
            ("lunar_new_year", 0),
            ("holi", 14),
            ("guru_nanak", 14),
            ("vesak", 14),
        ):
            ((first, _last),) = reckoning.stretches(code, year)
            away = abs(moon.phase(first) - phase) % 28
            assert min(away, 28 - away) < 2, (code, first)
        ((diwali, _last),) = reckoning.stretches("diwali", year)
        assert date(year, 10, 14) <= diwali <= date(year, 11, 15)


def test_ramadan_takes_a_whole_moon_and_comes_twice_in_one_year_of_ours():
    ((first, last),) = reckoning.stretches("ramadan", 2027)
    assert (last - first).days in {28, 29}
    assert last + timedelta(days=1) == date(2027, 3, 9)
    assert len(reckoning.stretches("ramadan", 2030)) == 2


def test_no_year_is_too_far_off_to_ask():
    assert reckoning.stretches("eid_al_fitr", 1) == ()
    assert reckoning.stretches("diwali", 9999) == ()
    assert reckoning.public_holidays("SCT", 9999) == ()
    for code in reckoning.WORKED_OUT:
        assert all(len(reckoning.stretches(code, year)) >= 1 for year in range(2026, 2036)), code


def test_what_begins_at_sunset_begins_in_the_afternoon_in_a_northern_winter():
    first, last = reckoning.from_sunset(date(2026, 12, 19), date(2026, 12, 19), OBAN)
    assert datetime(2026, 12, 18, 15, 0, tzinfo=UTC) < first < datetime(2026, 12, 18, 15, 40, tzinfo=UTC)
    assert datetime(2026, 12, 19, 16, 30, tzinfo=UTC) < last < datetime(2026, 12, 19, 17, 30, tzinfo=UTC)
    begins_at, _ends_at = reckoning.evening(date(2027, 2, 8), OBAN)
    assert begins_at.hour == 16
