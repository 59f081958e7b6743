"""Invitations for calendars: they name nothing, and stay one entry when they are changed and called off."""

from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from intheroom.kit.ics import reader
from intheroom.kit.ics.invitations import cancel, request
from intheroom.kit.ics.tests.invited import AFTER, LONDON, UID, House, Place, invited
from intheroom.kit.ics.tests.khal import Khal
from intheroom.kit.refusal import Refused

WINDOW = (datetime(2027, 3, 1, tzinfo=UTC), datetime(2027, 5, 1, tzinfo=UTC))


def words(file):
    """A file as its lines were before they were folded."""
    return file.content.replace(b"\r\n ", b"").decode()


def busy(file):
    found, unread = reader.busy_times(file.content, *WINDOW, LONDON)
    assert not unread
    return [datetime.fromtimestamp(begins, UTC) for begins, _ends, _maybe in found]


def test_it_says_the_public_name_the_time_the_place_and_whom_to_ring():
    said = words(request(invited()))
    assert "SUMMARY:Tuesday group" in said
    assert "LOCATION:Corran Halls\\, Oban" in said
    assert "DESCRIPTION:Ring" in said
    assert "Ask for Isa." in said
    assert "DTSTART;TZID=Europe/London:20270323T190000" in said
    assert "DTEND;TZID=Europe/London:20270323T203000" in said
    assert "BEGIN:VTIMEZONE" in said
    assert "CLASS:PRIVATE" in said
    assert "morag@example.org" in said
    assert len(request(invited()).content) < 3_000


def test_it_names_nothing_of_what_it_is_about():
    told = words(request(invited())) + words(cancel(invited()))
    assert "subject" not in told.casefold()
    assert "hepatitis" not in told.casefold()
    assert "Come" not in told


def test_a_private_team_leaves_out_where_it_meets():
    said = words(request(invited(shows_place=False, link="https://meet.example.org/abc")))
    assert "Corran" not in said
    assert "LOCATION" not in said
    assert "meet.example.org" not in said
    assert "Join on the web" in words(request(invited(link="https://meet.example.org/abc")))


@pytest.mark.parametrize(
    "wrong",
    [
        {"place": "Living with Hepatitis, Oban"},
        {"link": "https://example.org/living-with-hepatitis"},
        {"link": "javascript:alert(1)"},
        {"place": "Here\nATTENDEE:mailto:all@example.org"},
        {"to": "morag@example.org\nATTENDEE:mailto:all@example.org"},
        {"house": House(phone="")},
        {"about": Place(public_name=" ")},
        {"minutes": 0},
    ],
)
def test_what_must_not_go_out_is_refused(wrong):
    with pytest.raises(Refused):
        request(invited(**wrong))


def test_a_time_needs_a_zone_with_a_name():
    with pytest.raises(ValueError, match="zone"):
        invited(starts_at=datetime(2027, 3, 23, 19, tzinfo=UTC))


def test_minutes_are_counted_in_the_night_when_the_clocks_change():
    night = datetime(2027, 3, 28, 0, 30, tzinfo=LONDON)
    assert "DTEND;TZID=Europe/London:20270328T023000" in words(request(invited(starts_at=night, minutes=60)))
    # In autumn half past one comes twice. This ends at the second one.
    night = datetime(2027, 10, 31, 0, 30, tzinfo=LONDON)
    assert "DTEND:20271031T013000Z" in words(request(invited(starts_at=night, minutes=120)))


def test_asked_changed_and_called_off_stay_one_entry():
    files = [
        request(invited()),
        request(invited(sequence=1, starts_at=AFTER)),
        cancel(invited(sequence=2, starts_at=AFTER)),
    ]
    assert [file.method for file in files] == ["REQUEST", "REQUEST", "CANCEL"]
    assert "method=CANCEL" in files[2].content_type
    assert {str(Calendar.from_ical(file.content).events[0]["UID"]) for file in files} == {str(UID)}
    # An hour of the clock apart from a whole week: summer time began between them.
    (before,), (after,), nothing = map(busy, files)
    assert after - before == timedelta(days=7) - timedelta(hours=1)
    assert nothing == []
    assert "STATUS:CANCELLED" in words(files[2])


def test_without_a_mail_address_it_is_a_file_to_open_by_hand():
    said = words(request(invited(organiser="", to="")))
    assert "METHOD:PUBLISH" in said
    assert "ATTENDEE" not in said
    assert "ORGANIZER" not in said


def test_held_for_now_is_no_more_than_perhaps():
    found, _unread = reader.busy_times(request(invited(is_tentative=True)).content, *WINDOW, LONDON)
    assert [maybe for _begins, _ends, maybe in found] == [True]


def test_khal_opens_it_and_keeps_one_entry(tmp_path):
    shown = Khal(tmp_path)
    assert shown.after(request(invited()).content) == [
        "2027-03-23 19:00|2027-03-23 20:30|Tuesday group|Corran Halls, Oban|CONFIRMED"
    ]
    moved = "2027-03-30 19:00|2027-03-30 20:30|Tuesday group|Corran Halls, Oban|"
    assert shown.after(request(invited(sequence=1, starts_at=AFTER)).content) == [f"{moved}CONFIRMED"]
    assert shown.after(cancel(invited(sequence=2, starts_at=AFTER)).content) == [f"{moved}CANCELLED"]
