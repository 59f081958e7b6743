"""When people can: answered any way, sealed, opened only for those who plan; who would be shut out by a time."""

import datetime
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from intheroom.inclusion.permissions import looker
from intheroom.kit.ask.forms import Said
from intheroom.kit.ics.busy import Busy
from intheroom.kit.keep.models import AuditEvent, SeenEvent
from intheroom.kit.keep.sealing import SealBroken, Sealed, unseal_many
from intheroom.kit.refusal import Refused
from intheroom.people.services.erasing import erase_person
from intheroom.people.services.inclusion import save_inclusion
from intheroom.projects.services import add_date
from intheroom.workshops import queries, services
from intheroom.workshops.models import Availability, BusyTimes, ProposedTime
from intheroom.workshops.queries.availability_hours import Slot
from tests.cast import add_many

pytestmark = pytest.mark.django_db

# A Tuesday well ahead of any test day.
DAY = datetime.date(2031, 5, 13)
MORNING = Slot(datetime.datetime(2031, 5, 13, 9, tzinfo=datetime.UTC), 60)
EVENING = Slot(datetime.datetime(2031, 5, 13, 17, tzinfo=datetime.UTC), 60)


def says(cast, name, way="web", **answers):
    person = cast.people[name]
    said = (
        Said() if way == "web" else Said(way, cast.ailsa.account, person.name, str(person.pk), read_back=True)
    )
    by = person if way == "web" else cast.ailsa
    return services.say_when(by=by, member=cast.place(name), answers=answers, said=said)


def answer(cast, name, slot=MORNING):
    return queries.can_come(cast.project, [slot], by=planner(cast))[cast.people[name].pk][slot]


def planner(cast):
    return looker(cast.ailsa, cast.project.roles.get(person=cast.ailsa))


def propose(cast, **more):
    answers = {"first": DAY, "last": None, "weekdays": [], "times": [600, 1080], "minutes": "60", **more}
    return services.propose_times(by=cast.ailsa, project=cast.project, answers=answers)


def when_page(client_for, person, project):
    return client_for(person).get(reverse("workshops:when_people_can", args=[project.ref]))


def test_each_way_counts_the_same_and_not_having_said_is_never_a_no(cast):
    says(cast, "erlend", day1_morning="yes", day1_evening="no")
    says(cast, "isa", "paper", day1_morning="if_need_be")
    says(cast, "magnus", "phone", rest="no")
    says(cast, "morag", "through_someone", span1_can="no", span1_first=DAY)
    told = {name: str(answer(cast, name)) for name in ("erlend", "isa", "magnus", "morag", "rendall")}
    assert told == {
        "erlend": "yes", "isa": "if_need_be", "magnus": "no", "morag": "no", "rendall": "unknown",
    }  # fmt: skip
    assert answer(cast, "erlend", EVENING) == "no"
    assert answer(cast, "isa", EVENING) == "unknown"
    assert cast.people["freya"].pk not in queries.can_come(cast.project, [MORNING], by=planner(cast))


def test_a_blank_on_paper_takes_nothing_away_and_one_on_the_web_does(cast):
    says(cast, "isa", "paper", day1_morning="yes", reason="My bus")
    says(cast, "isa", "phone", day1_evening="no")
    assert (answer(cast, "isa"), answer(cast, "isa", EVENING)) == ("yes", "no")
    says(cast, "isa", "phone", day1_morning="if_need_be", afresh=True)
    assert (answer(cast, "isa"), answer(cast, "isa", EVENING)) == ("if_need_be", "unknown")
    says(cast, "erlend", day1_morning="yes", reason="My brother", see_reason="team")
    row = says(cast, "erlend", day1_evening="no")
    assert (answer(cast, "erlend"), row.reason_sealed) == ("unknown", None)
    assert Availability.objects.filter(member=cast.place("erlend")).count() == 1


def test_no_day_is_dropped_for_want_of_room(cast):
    days = {}
    for number in range(1, 25):
        days |= {f"span{number}_can": "no", f"span{number}_first": DAY + datetime.timedelta(days=number)}
    says(cast, "isa", "paper", **days)
    with pytest.raises(Refused):
        says(cast, "isa", "phone", span1_can="no", span1_first=DAY)
    assert answer(cast, "isa") == "unknown"


def test_what_is_said_is_sealed_for_one_person_and_every_look_is_told_to_them(cast):
    row = says(cast, "erlend", day1_morning="yes", reason="My brother’s tablets")
    assert b"morning" not in bytes(row.times_sealed)
    value = Sealed(cast.people["isa"].subject, bytes(row.times_sealed), row.place_of_times)
    with pytest.raises(SealBroken):
        unseal_many([value], actor=cast.ailsa, purpose="to look")
    answer(cast, "erlend")
    looks = SeenEvent.objects.filter(subject=cast.people["erlend"].subject, actor=cast.ailsa.subject)
    assert [look.purpose for look in looks] == ["to plan dates when you can come"]
    told = " ".join(str(event.__dict__) for event in AuditEvent.objects.all())
    assert "tablets" not in told
    assert "morning" not in told


def test_a_calendar_says_busy_and_nothing_else_and_goes_when_they_say(cast):
    says(cast, "erlend", day1_morning="yes", day1_evening="yes")
    busy = [Busy(MORNING.starts_at, MORNING.ends_at), Busy(EVENING.starts_at, EVENING.ends_at, maybe=True)]
    place = cast.place("erlend")
    services.give_busy_times(by=cast.people["erlend"], member=place, busy=busy, until=DAY)
    assert (answer(cast, "erlend"), answer(cast, "erlend", EVENING)) == ("no", "if_need_be")
    says(cast, "erlend", day1_morning="yes", span1_can="yes", span1_first=DAY)
    assert answer(cast, "erlend") == "yes"
    services.take_calendar_away(by=cast.people["erlend"], member=place)
    assert not BusyTimes.objects.exists()


def test_a_calendar_is_read_for_its_busy_times_and_an_address_inside_is_not_asked(cast, client_for):
    page = reverse("workshops:my_calendar", args=[cast.project.ref])
    client = client_for(cast.people["erlend"])
    soon = timezone.now() + datetime.timedelta(days=9)
    lines = (
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        f"DTSTART:{soon:%Y%m%dT100000Z}",
        f"DTEND:{soon:%Y%m%dT110000Z}",
    )
    file = "\r\n".join([*lines, "SUMMARY:Canary clinic", "END:VEVENT", "END:VCALENDAR", ""]).encode()
    sent = {"file": SimpleUploadedFile("mine.ics", file), "send_id": send_id_on(client.get(page))}
    assert client.post(page, sent).status_code == 302
    row = BusyTimes.objects.get()
    asked = [Slot(soon.replace(hour=hour, minute=0, second=0, microsecond=0), 30) for hour in (10, 12)]
    can = queries.can_come(cast.project, asked, by=planner(cast))[cast.people["erlend"].pk]
    assert [str(can[slot]) for slot in asked] == ["no", "unknown"]
    inside = {"address": "https://127.0.0.1/mine.ics", "send_id": send_id_on(client.get(page))}
    refused = client.post(page, inside)
    assert refused.status_code == 422
    assert "private network" in refused.content.decode()
    assert "https://127.0.0.1/mine.ics" in refused.content.decode()
    again = client.post(page, {"again": "1", "send_id": send_id_on(refused)})
    assert "no address" in again.content.decode()
    row.refresh_from_db()
    assert row.address_sealed is None
    client.post(page, {"away": "1", "send_id": send_id_on(again)})
    assert not BusyTimes.objects.exists()


def send_id_on(page):
    return page.content.decode().partition('name="send_id" value="')[2].partition('"')[0]


def test_what_the_inclusion_form_said_is_not_asked_again(cast, client_for):
    times = {"best_times": ["morning", "weekday"], "see_times": "keyholders"}
    save_inclusion(by=cast.people["erlend"], person=cast.people["erlend"], answers=times)
    save_inclusion(
        by=cast.people["magnus"], person=cast.people["magnus"], answers={**times, "see_times": "only_me"}
    )
    assert (answer(cast, "erlend"), answer(cast, "erlend", EVENING)) == ("yes", "unknown")
    assert answer(cast, "magnus") == "unknown"
    step = reverse("workshops:say_when_step", args=[cast.project.ref, "week"])
    page = client_for(cast.people["erlend"]).get(step).content.decode()
    assert page.count('<option value="yes" selected>') == 5
    assert "You told us of your times before" in page


def test_planners_see_who_is_shut_out_by_side_and_what_to_mind_and_others_see_nothing(cast, client_for):
    says(
        cast,
        "erlend",
        day1_morning="no",
        day1_evening="yes",
        reason="Tablets at ten",
        see_reason="keyholders",
    )
    says(cast, "isa", "phone", day1_morning="yes", reason="For me alone")
    days = {
        "name": "The mart",
        "uses": ["no_meeting"],
        "begins_on": DAY,
        "ends_on": DAY,
        "asked_by": "the mart",
    }
    add_date(by=cast.people["isa"], project=cast.project, answers=days)
    propose(cast)
    planner = when_page(client_for, cast.ailsa, cast.project).content.decode()
    assert "Tuesday 13 May 2031, 10:00–11:00" in planner
    assert (
        "Lived experience, carers and family</strong>: 1 can come, 1 cannot come, 1 has not said." in planner
    )
    assert "Shut out: <bdi" in planner
    assert "Mind: <bdi" in planner
    assert "the mart" in planner
    assert "Tablets at ten" in planner
    assert "For me alone" not in planner
    assert "Dr Rendall" in planner.partition('id="ask"')[2]
    other = when_page(client_for, cast.people["magnus"], cast.project).content.decode()
    assert not any(words in other for words in ("cannot come", "Tablets", "13 May 2031", "Erlend"))


def test_the_page_asks_no_more_of_the_database_for_a_larger_team(
    cast, client_for, django_assert_max_num_queries
):
    save_inclusion(
        by=cast.people["magnus"], person=cast.people["magnus"], answers={"best_times": ["morning"]}
    )
    says(cast, "erlend", day1_morning="yes", reason="Shifts", see_reason="team")
    propose(cast)
    for number, member in enumerate(add_many(cast, lived=6, professional=6)):
        said = Said("phone", cast.ailsa.account, member.person.name, str(member.person_id), read_back=True)
        answers = {"day1_morning": "yes", "reason": f"Reason {number}", "see_reason": "team"}
        services.say_when(by=cast.ailsa, member=member, answers=answers, said=said)
    client, page = client_for(cast.ailsa), reverse("workshops:when_people_can", args=[cast.project.ref])
    with django_assert_max_num_queries(15):
        assert client.get(page).status_code == 200


def test_the_sheet_is_a_grid_to_tick_and_its_keys_are_the_letters_on_it(cast, client_for):
    client = client_for(cast.ailsa)
    sheet = client.get(reverse("workshops:say_when_sheet", args=[cast.project.ref])).content.decode()
    rows = re.findall(r'scope="row".*?</tr>', sheet, re.DOTALL)
    assert [row.count("ask-box") for row in rows] == [9] * 7
    assert '<strong>23</strong> <span class="ask-together">a ' in sheet
    assert "room-actions" not in sheet.partition('class="ask-sheet')[2].partition("ask-code")[0]
    page = reverse("workshops:say_when_for_someone", args=[cast.project.ref])
    sent = {"send_id": send_id_on(client.get(page)), "written_down-person": str(cast.people["isa"].pk)}
    sent |= {
        "written_down-way": "paper",
        "written_down-read_back": "not_yet",
        "written_down-keys": "4a 6c 22b",
    }
    assert client.post(page, sent).status_code == 302
    assert (answer(cast, "isa"), answer(cast, "isa", EVENING)) == ("yes", "no")


def test_times_to_look_at_are_each_once_and_can_be_taken_off(cast, client_for):
    rows = propose(cast, last=DAY + datetime.timedelta(days=7), weekdays=["1", "6"])
    assert [f"{timezone.localtime(row.starts_at):%a %H:%M}" for row in rows] == [
        *("Tue 10:00", "Tue 18:00", "Sun 10:00", "Sun 18:00", "Tue 10:00", "Tue 18:00"),
    ]
    assert propose(cast) == []
    client = client_for(cast.ailsa)
    send_id = send_id_on(when_page(client_for, cast.ailsa, cast.project))
    client.post(
        reverse("workshops:strike_times", args=[cast.project.ref]), {"send_id": send_id, "time": rows[0].pk}
    )
    assert ProposedTime.objects.filter(struck_at=None).count() == 5


def test_days_that_are_over_are_not_kept(cast):
    today = timezone.localdate()
    gone = {"span1_can": "no", "span1_first": today - datetime.timedelta(days=9)}
    row = says(cast, "erlend", **gone, span2_can="no", span2_first=today)
    times = queries.availability.times_of(row, actor=cast.people["erlend"], purpose="to look")
    assert [span.first for span in times.spans] == [today]


def test_being_forgotten_takes_it_along(cast):
    says(cast, "isa", "phone", day1_morning="yes")
    place = cast.place("isa")
    services.give_busy_times(by=cast.people["isa"], member=place, busy=[], until=DAY)
    erase_person(by=cast.host, person=cast.people["isa"], choices={})
    assert not Availability.objects.exists()
    assert not BusyTimes.objects.exists()


def test_a_letter_asks_the_employer_for_the_dates_and_says_no_reason(cast, client_for):
    address = reverse("workshops:letter_to_employer", args=[cast.project.ref, cast.place("erlend").pk])
    client = client_for(cast.people["erlend"])
    assert "no dates yet" in client.get(address).content.decode()
    says(cast, "erlend", day1_morning="yes", reason="Tablets at ten", see_reason="team")
    propose(cast)
    page = client.get(address).content.decode()
    assert "Tuesday 13 May 2031, 10:00 to 11:00" in page
    assert "Tablets" not in page
    assert client_for(cast.people["magnus"]).get(address).status_code == 404
    assert client_for(cast.ailsa).get(address).status_code == 200
