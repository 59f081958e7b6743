"""Other people's calendars: only when they are busy, whatever their program makes of it, and whatever is in the file."""

import resource
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from intheroom.kit.ics import lines, reader
from intheroom.kit.ics.busy import LARGEST, busy_in, days_in
from intheroom.kit.ics.tests.calendars import FOOT, HEAD, TAKEN, TORTURE, calendar
from intheroom.kit.refusal import Refused

LONDON = ZoneInfo("Europe/London")
MARCH, JUNE = datetime(2027, 3, 1, tzinfo=LONDON), datetime(2027, 6, 1, tzinfo=LONDON)
OWN_ZONE = """BEGIN:VTIMEZONE
TZID:Ours
BEGIN:STANDARD
DTSTART:19700101T000000
TZNAME:Clinic
TZOFFSETFROM:+0300
TZOFFSETTO:+0300
END:STANDARD
END:VTIMEZONE
"""
EVENT = "UID:one\nDTSTART:20270501T120000Z\nDTEND:20270501T130000Z"


def taken(found):
    return [
        (f"{begins:%m-%d %H:%M} {ends:%m-%d %H:%M}" + " ?" * maybe)
        for begins, ends, maybe in (
            (one.starts_at.astimezone(LONDON), one.ends_at.astimezone(LONDON), one.maybe)
            for one in found.times
        )
    ]


def read(content, zone=LONDON):
    """The same in this process, where no more than the codes is asked for: a hundred times as quick."""
    return reader.busy_times(content, MARCH, JUNE, zone)


def hours(content, zone=LONDON):
    found, _unread = read(content, zone)
    return [datetime.fromtimestamp(begins, UTC).hour for begins, _ends, _maybe in found]


def test_everything_that_calendars_do_comes_out_right_in_a_process_of_its_own():
    found = busy_in(TORTURE, first=MARCH, last=JUNE, zone=LONDON)
    assert taken(found) == TAKEN.split("\n")[1:-1]
    assert not found.said_of_unread


def test_titles_are_dropped_before_anything_is_read():
    kept = lines.times_in(TORTURE)
    assert "Hepatitis" not in repr(kept)
    assert "SUMMARY" not in repr(kept)
    folded = calendar(
        "UID:a\nSUMMARY:My long\n  secret\n \tDTSTART:20270501T110000Z\nDTSTART:20270502T110000Z"
    )
    assert "secret" not in repr(lines.times_in(folded))
    assert hours(folded.replace(b"DTSTART:20270502T110000Z", EVENT[8:].replace("\n", "\r\n").encode())) == [
        12
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_a_calendar"),
        (b"<html>Sign in</html>", "not_a_calendar"),
        (b"BEGIN:VCARD\nEND:VCARD\n", "not_a_calendar"),
        (b"\xff\xfe\x00\x01" * 50, "not_a_calendar"),
        (calendar(EVENT)[:-30], "cut_off"),
        (("BEGIN:VCALENDAR\n" * 9).encode(), "cut_off"),
        (calendar(EVENT).replace(b"END:VEVENT", b"END:VTODO"), "cut_off"),
        (calendar(EVENT + "\nRRULE:FREQ=SECONDLY"), "too_often"),
        (calendar(EVENT + "\nRRULE:INTERVAL=1;FREQ=minutely"), "too_often"),
        (calendar(*(EVENT.replace("one", str(n)) for n in range(5_001))), "too_many_events"),
        (
            calendar(*(f"{EVENT.replace('one', str(n))}\nRRULE:FREQ=HOURLY" for n in range(30))),
            "too_many_times",
        ),
        (calendar(EVENT, before="BEGIN:VFREEBUSY\nFREEBUSY:soon\nEND:VFREEBUSY\n"), "broken_times"),
        (calendar("UID:a\nDTSTART;TZID=Mars/Olympus:20270501T120000"), "zone"),
        (calendar("UID:a\nDTSTART;TZID=../../../etc/passwd:20270501T120000"), "zone"),
        (calendar(EVENT, before="X-WR-TIMEZONE:Nowhere\n"), "zone"),
    ],
)
def test_a_file_that_cannot_be_taken_says_why(content, code, monkeypatch):
    monkeypatch.setattr(reader, "MOST_TIMES", 1_000)
    with pytest.raises(lines.Unreadable) as refused:
        read(content)
    assert refused.value.code == code


def test_what_comes_back_for_ever_is_looked_at_only_so_far():
    content = calendar("UID:a\nDTSTART:19000101T120000Z\nDTEND:19000101T130000Z\nRRULE:FREQ=DAILY")
    assert len(hours(content)) == 92


def test_what_never_comes_is_given_up():
    # There is no 30 February: looking for the next one would go on until the year 9999.
    never = "DTSTART:19000101T120000Z\nDURATION:PT1H\nRRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30"
    content = calendar(*(f"UID:{number}\n{never}" for number in range(100)))
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    with pytest.raises(Refused, match="takes too long"):
        busy_in(content, first=MARCH, last=JUNE, zone=LONDON, work=1)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 3


def test_what_is_too_large_is_not_even_looked_at():
    with pytest.raises(Refused, match="10 megabytes"):
        busy_in(b"x" * (LARGEST + 1), first=MARCH, last=JUNE, zone=LONDON)


@pytest.mark.parametrize(
    ("before", "named", "hour"),
    [
        ("", "Europe/London", 11),
        ("", "GMT Standard Time", 11),
        ("", "/mozilla.org/20070129_1/Europe/London", 11),
        ("", "Asia/Tokyo", 3),
        # A zone that only this calendar knows, and explains.
        (
            OWN_ZONE,
            "Ours",
            9,
        ),
    ],
)
def test_each_zone_is_the_one_that_is_meant(before, named, hour):
    event = f"UID:a\nDTSTART;TZID={named}:20270501T120000\nDURATION:PT1H"
    assert hours(calendar(event, before=before)) == [hour]


def test_a_time_without_a_zone_is_a_time_where_somebody_lives():
    floating = "UID:a\nDTSTART:20270501T120000\nDURATION:PT1H"
    assert hours(calendar(floating)) == [11]
    assert hours(calendar(floating), ZoneInfo("Asia/Tokyo")) == [3]
    assert hours(calendar(floating, before="X-WR-TIMEZONE:America/New_York\n")) == [16]


def test_one_entry_that_cannot_be_read_is_told_of_and_the_others_count():
    found, unread = read(calendar("UID:bad\nDTSTART:tomorrow", EVENT, "UID:none\nSUMMARY:Nothing"))
    assert (len(found), unread) == (1, 2)


def test_an_old_calendar_of_many_years_is_read_for_the_days_that_were_asked_for():
    old = (f"UID:{n}\nDTSTART:20{n % 20:02}0501T120000Z\nDURATION:PT1H" for n in range(9_000))
    assert hours(calendar(*old, EVENT)) == [12]


def test_the_newest_word_on_an_event_counts():
    moved = EVENT.replace("20270501", "20280501") + "\nSEQUENCE:2"
    assert hours(calendar(EVENT, moved)) == []
    assert hours(calendar(EVENT, before="METHOD:CANCEL\n")) == []


def test_a_calendar_for_everybody_keeps_what_its_days_are_called():
    content = calendar(
        "UID:a\nSUMMARY:Mid-term\\, schools\n  shut\nDTSTART;VALUE=DATE:20270501\nDTEND;VALUE=DATE:20270504",
        "UID:b\nSUMMARY:Parents’ evening\nDTSTART;TZID=Europe/London:20270510T180000\nDURATION:PT2H",
        "UID:c\nSUMMARY:Put off\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20270512",
    )
    found = [
        (f"{one.first:%d}", f"{one.last:%d}", one.name)
        for one in days_in(content, first=MARCH, last=JUNE, zone=LONDON)
    ]
    assert found == [("01", "03", "Mid-term, schools shut"), ("10", "10", "Parents’ evening")]


def test_nothing_but_a_calendar_may_stand_round_it():
    assert lines.times_in((HEAD + FOOT).encode()).events == {}
