"""The days of a school or a council: from a file or typed, looked through, and then kept."""

import uuid
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.ics.busy import LARGEST
from intheroom.kit.ics.tests.calendars import calendar
from intheroom.kit.refusal import Refused
from intheroom.projects.adapter import as_lines, days_in_lines, read_file

TODAY = date(2026, 11, 22)
MID_TERM = (date(2027, 2, 12), date(2027, 2, 16), "Mid-term")
GALA = (date(2027, 5, 3), date(2027, 5, 3), "The gala")


def found(content):
    days, unread = read_file(content, TODAY)
    return [(one.first, one.last, one.name) for one in days], unread


@pytest.mark.parametrize(
    "table",
    [
        "Name,Begins,Ends\nMid-term,12/02/2027,16/02/2027\nThe gala,3 May 2027,\n",
        "\ufeffBegins;Ends;Name;Notes\r\n2027-02-12;2027-02-16;Mid-term;all schools\r\n2027-05-03;;The gala;\r\n",
        "12 February 2027\t16 February 2027\tMid-term\nMon 3rd May 2027\t\tThe gala\n",
        "Start,End,What\n2027-02-12 00:00:00,2027-02-16T23:59,Mid-term\n3.5.27 9:00,3.5.27 17:00,The gala\n",
    ],
)
def test_tables_are_read_as_schools_and_councils_save_them(table):
    assert found(table.encode()) == ([MID_TERM, GALA], "")


def test_a_calendar_file_is_read_for_the_days_to_come():
    content = calendar(
        "UID:a\nSUMMARY:Mid-term\nDTSTART;VALUE=DATE:20270212\nDTEND;VALUE=DATE:20270217",
        "UID:b\nSUMMARY:The gala\nDTSTART;VALUE=DATE:20270503",
        "UID:c\nSUMMARY:Long ago\nDTSTART;VALUE=DATE:20200503",
    )
    assert found(content) == ([MID_TERM, GALA], "")


def test_what_is_over_or_cannot_be_read_is_left_out_and_told_of():
    days, unread = found(b"Name,Day\nOver,1 May 2020\nThe gala,3 May 2027\nSome day,soon\nB,31 June 2027\n")
    assert days == [GALA]
    assert unread.startswith("2 rows")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"Dear all,\nthe school is shut.\n", "no days to come"),
        (b"PK\x03\x04\0\0", "not a table"),
        (b"x" * (LARGEST + 1), "too large"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "cut off"),
        (b"".join(b"Day %d,%d May 2027\n" % (n, n % 28 + 1) for n in range(300)), "200 at once"),
    ],
)
def test_a_file_that_cannot_be_taken_says_how_to_go_on(content, why):
    with pytest.raises(Refused, match=why) as refused:
        found(content)
    assert refused.value.how


@pytest.mark.parametrize(
    "line",
    ["soon: the fair", "3 May 2027", "16 May 2027 to 12 May 2027: x", "3 May 2027:", "1/5/27 to 1/5/29: x"],
)
def test_a_line_that_cannot_be_read_is_named(line):
    with pytest.raises(Refused, match="line"):
        days_in_lines(f"3 May 2027: The gala\n{line}\n")


def test_lines_read_back_as_they_were_shown():
    days, _unread = read_file(b"Mid-term,12/02/2027,16/02/2027\nFair: the big one,3/5/2027\n", TODAY)
    assert days_in_lines(as_lines(days)) == days


@pytest.mark.django_db
def test_a_member_looks_through_the_days_of_a_file_and_keeps_some(project, morag, people, client):
    client.force_login(morag.account, backend="intheroom.accounts.backends.AccountBackend")
    page = reverse("projects:import_days", args=[project.ref])
    year = timezone.localdate().year + 1
    table = f"Mid-term,12/02/{year},16/02/{year}\nStaff only,3/5/{year}\n"
    sent = {"read_file": "1", "file": SimpleUploadedFile("days.csv", table.encode())}
    shown = client.post(page, sent)
    assert shown.status_code == 200
    assert f"12 February {year} to 16 February {year}: Mid-term" in shown.content.decode()
    assert not project.local_dates.exists()
    kept = {
        "days": f"12 February {year} to 16 February {year}: Mid-term",
        "uses": ["no_meeting"],
        "asked_by": "School",
    }
    for _press in range(2):
        assert client.post(page, {"send_id": str(uuid.uuid4()), **kept}).status_code == 302
    (row,) = project.local_dates.all()
    assert (row.name, row.begins_on, row.asked_by, row.by) == ("Mid-term", date(year, 2, 12), "School", morag)


@pytest.mark.django_db
def test_a_wrong_file_and_a_wrong_line_are_said_on_the_page(project, morag, people, client):
    client.force_login(morag.account, backend="intheroom.accounts.backends.AccountBackend")
    page = reverse("projects:import_days", args=[project.ref])
    nothing = client.post(page, {"read_file": "1"})
    assert nothing.status_code == 422
    assert "No file came with it." in nothing.content.decode()
    sent = {"send_id": str(uuid.uuid4()), "days": "3 May 2027: fair\nsoon: feast", "uses": ["no_meeting"]}
    wrong = client.post(page, sent)
    assert wrong.status_code == 422
    assert "soon: feast" in wrong.content.decode()
    assert not project.local_dates.exists()
