"""From weeks, shifts and calendars to one answer: the same as counting through the time by hand."""

import datetime
import itertools
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intheroom.kit.ics.busy import Busy
from intheroom.workshops.choices.availability import Can, DayPart
from intheroom.workshops.queries.availability_hours import (
    Slot,
    Span,
    Times,
    busy_packed,
    busy_unpacked,
    can_at,
    packed,
    unpacked,
    week_of,
)

LONDON = ZoneInfo("Europe/London")
MINUTE, DAY = datetime.timedelta(minutes=1), datetime.timedelta(days=1)
# Every time in these cases is a multiple of it.
STEP = 5
# Around both days on which the clocks change, and an ordinary one.
STARTS = [datetime.date(2027, 3, 26), datetime.date(2027, 10, 29), datetime.date(2027, 6, 10)]
CANS = st.sampled_from([Can.YES.value, Can.IF_NEED_BE.value, Can.NO.value])
FIVES = st.integers(0, 1000).map(lambda number: number * STEP)
QUARTERS = st.integers(0, 95).map(lambda quarter: quarter * 15)


@st.composite
def hours(draw):
    begins, ends = draw(QUARTERS), draw(QUARTERS.map(lambda minutes: minutes + 15))
    return (begins, ends) if begins != ends else (begins, ends + 15)


@st.composite
def spans(draw, near):
    first = near + draw(st.integers(-60, 3)) * DAY
    every = draw(st.sampled_from([0, 1, 2, 3, 5]))
    last = first + draw(st.integers(0, 7 * every - 1 if every else 70)) * DAY
    until = draw(st.none() | st.integers(-20, 20).map(lambda days: near + days * DAY)) if every else None
    return Span(draw(CANS), first, last, draw(st.none() | hours()), every, until)


@st.composite
def cases(draw):
    near = draw(st.sampled_from(STARTS))
    boxes = st.tuples(st.integers(0, 6), st.sampled_from(DayPart.values))
    times = Times(
        draw(st.dictionaries(boxes, CANS, max_size=12)),
        draw(
            st.dictionaries(
                st.sampled_from(DayPart.values), st.tuples(QUARTERS, st.just(24 * 60)), max_size=2
            )
        ),
        draw(st.sampled_from([Can.NO.value, Can.UNKNOWN.value])),
        tuple(draw(st.lists(spans(near), max_size=3))),
    )
    midnight = datetime.datetime.combine(near, datetime.time(), datetime.UTC)
    busy = [
        Busy(midnight + begins * MINUTE, midnight + (begins + length) * MINUTE, maybe)
        for begins, length, maybe in draw(
            st.lists(st.tuples(FIVES, FIVES.filter(bool), st.booleans()), max_size=2)
        )
    ]
    start = midnight + draw(st.integers(0, 4 * 24 * 12)) * 5 * MINUTE
    return Slot(start, draw(st.sampled_from([30, 60, 120, 300]))), times, busy


@given(cases())
def test_it_is_what_counting_five_minutes_at_a_time_gives(case):
    slot, times, busy = case
    assert can_at(slot, times, busy, LONDON) == by_the_minute(slot, times, busy)


@pytest.mark.parametrize("day", [datetime.date(2027, 3, 28), datetime.date(2027, 10, 31)])
def test_the_hour_that_is_left_out_or_comes_twice(day):
    """Days on which the clocks change: every half hour of the night against every other."""
    midnight = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
    for begins, ends in itertools.product(range(0, 240, 30), repeat=2):
        times = Times(spans=(Span(Can.NO.value, day, day, (begins, ends)),) if begins < ends else ())
        for after in range(-60, 240, 30):
            slot = Slot(midnight + after * MINUTE, 30)
            assert can_at(slot, times, [], LONDON) == by_the_minute(slot, times, []), (begins, ends, after)


def by_the_minute(slot, times, busy):
    """Slowly, and its own way: what do each five minutes say, and which of these says most against it?"""
    found = set()
    for number in range(0, slot.minutes, STEP):
        now = slot.starts_at + number * MINUTE
        for answers in (once(now, times), from_calendar(now, busy), again(now, times), usual(now, times)):
            if answers:
                found.add(worst(answers))
                break
        else:
            found.add(times.rest)
    return worst(found)


def worst(answers):
    return next(can for can in ("no", "unknown", "if_need_be", "yes") if can in answers)


def once(now, times):
    return [span.can for span in times.spans if not span.every and any(holds(span, now))]


def again(now, times):
    return [span.can for span in times.spans if span.every and any(holds(span, now))]


def holds(span, now):
    """Walk from the first day through every day it could be on, one after the other."""
    week = 0
    while True:
        for number in range((span.last - span.first).days + 1):
            day = span.first + (7 * week + number) * DAY
            if day > now.date() + 2 * DAY:
                return
            if span.until is None or day <= span.until:
                yield shown_between(day, span.hours or (0, 1440), now)
        if not span.every:
            return
        week += span.every


def from_calendar(now, busy):
    return ["if_need_be" if one.maybe else "no" for one in busy if one.starts_at <= now < one.ends_at]


def usual(now, times):
    near = [now.date() + days * DAY for days in (-1, 0, 1)]
    return [
        can
        for (weekday, part), can in times.week.items()
        for day in near
        if day.weekday() == weekday and shown_between(day, times.hours_of(part), now)
    ]


def shown_between(day, from_to, now):
    """Has the clock on the wall shown the first of these already, and will it yet show a minute before the last?"""
    begins, ends = from_to
    midnight = datetime.datetime.combine(day, datetime.time())
    first = midnight + begins * MINUTE
    last = midnight + (ends if ends > begins else ends + 24 * 60) * MINUTE
    if abs((now.replace(tzinfo=None) - first).days) > 3:
        return False
    # The wall may show an hour twice, so look two hours either way.
    around = [now + number * MINUTE for number in range(-120, 121, STEP)]
    wall = [moment.astimezone(LONDON).replace(tzinfo=None) for moment in around]
    return any(shown >= first for shown in wall[: 120 // STEP + 1]) and any(
        shown < last for shown in wall[120 // STEP :]
    )


def test_what_is_sealed_opens_as_it_was():
    times = Times(
        {(0, "morning"): "yes", (6, "evening"): "no"},
        {"evening": (1080, 1320)},
        "no",
        (
            Span("no", datetime.date(2027, 5, 3), datetime.date(2027, 5, 17)),
            Span("if_need_be", datetime.date(2027, 1, 4), datetime.date(2027, 1, 8), (1320, 360), 3, datetime.date(2027, 12, 1)),
        ),
    )  # fmt: skip
    assert unpacked(packed(times)) == times
    stretch = Busy(datetime.datetime(2027, 5, 3, 9, tzinfo=datetime.UTC), datetime.datetime(2027, 5, 3, 10, tzinfo=datetime.UTC), True)  # fmt: skip
    assert busy_unpacked(busy_packed([stretch])) == [stretch]


def test_the_inclusion_form_means_a_week():
    assert set(week_of(["evening", "weekday"]).week) == {(day, "evening") for day in range(5)}
    assert set(week_of(["weekend"]).week) == {(day, part) for day in (5, 6) for part in DayPart.values}
    assert set(week_of(["morning"]).week) == {(day, "morning") for day in range(7)}
    assert not week_of([]).says_something
