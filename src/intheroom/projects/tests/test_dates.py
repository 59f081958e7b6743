"""Days to mind: calendars by the place, and days that any member adds, puts right and takes off."""

import uuid
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.refusal import Refused
from intheroom.projects import queries, services
from intheroom.projects.choices import DateUse
from intheroom.projects.models import LocalDate

pytestmark = pytest.mark.django_db
NEXT = timedelta(days=1)
APRIL = (date(2027, 4, 5), date(2027, 4, 25))
MEETING, ASKING, MEET_THEM = DateUse.NO_MEETING, DateUse.NO_RECRUITING, DateUse.RECRUIT_AT


def names(project, first, last, use=ASKING):
    return [one.name for one in queries.clashes(project, first, last, use)]


def is_in(project, by, *areas, left_out=()):
    answers = {"areas": list(areas), "left_out": list(left_out)}
    return services.choose_calendars(by=by, project=project, answers=answers)


def add(project, by, **more):
    answers = {"name": "The show", "uses": [MEET_THEM, MEETING], "begins_on": date(2027, 8, 13), **more}
    return services.add_date(by=by, project=project, answers=answers)


@pytest.mark.parametrize(
    ("areas", "found"),
    [(["rural"], ["lambing"]), (["island"], ["lambing"]), (["city"], []), (["town"], []), ([], [])],
)
def test_lambing_counts_in_the_country_and_not_in_a_city(project, ailsa, areas, found):
    is_in(project, ailsa, *areas)
    assert names(project, *APRIL) == found


def test_nothing_is_taken_for_granted_where_nobody_said_where_it_is(project):
    assert queries.days_between(project, *APRIL) == []


def test_a_time_that_does_not_matter_is_left_out_and_put_back(project, ailsa):
    is_in(project, ailsa, "rural", left_out=["lambing"])
    assert names(project, *APRIL) == []
    is_in(project, ailsa, "rural")
    assert names(project, *APRIL) == ["lambing"]
    assert project.where_it_is.by == ailsa


def test_the_teams_own_days_stand_in_the_stead_of_ours(project, ailsa, people):
    is_in(project, ailsa, "rural")
    own = {"name": "Lambing here", "uses": [ASKING], "instead_of": "lambing", "every_year": True}
    add(project, ailsa, **own, begins_on=date(2027, 4, 20), ends_on=date(2027, 5, 20))
    assert names(project, date(2027, 3, 25), date(2027, 4, 19)) == []
    assert names(project, *APRIL) == ["Lambing here"]
    assert names(project, date(2030, 5, 20), date(2030, 5, 20)) == ["Lambing here"]


def test_days_of_one_year_do_not_come_back_and_a_stretch_may_cross_new_year(project, ailsa):
    add(project, ailsa)
    add(
        project,
        ailsa,
        name="The long night",
        begins_on=date(2026, 12, 30),
        ends_on=date(2027, 1, 2),
        every_year=True,
    )
    assert names(project, date(2027, 8, 13), date(2027, 8, 13), MEET_THEM) == ["The show"]
    assert names(project, date(2028, 8, 13), date(2028, 8, 13), MEET_THEM) == []
    assert names(project, date(2031, 1, 2), date(2031, 1, 2), MEETING) == ["The long night"]
    assert names(project, date(2031, 1, 3), date(2031, 1, 3), MEETING) == []


def test_a_day_has_one_use_or_several(project, ailsa):
    add(project, ailsa)
    on = (date(2027, 8, 1), date(2027, 8, 31))
    assert [names(project, *on, use) for use in (MEET_THEM, MEETING, ASKING)] == [
        ["The show"],
        ["The show"],
        [],
    ]


@pytest.mark.parametrize(
    "wrong",
    [{"name": " "}, {"begins_on": None}, {"uses": []}, {"ends_on": date(2027, 8, 12)}],
)
def test_days_without_a_name_a_day_or_a_use_are_refused(project, ailsa, wrong):
    with pytest.raises(Refused):
        add(project, ailsa, **wrong)
    assert not LocalDate.objects.exists()


def test_any_member_adds_changes_and_takes_off(project, isa, morag, people, account_of):
    browser = account_of(morag)
    page = reverse("projects:add_date", args=[project.ref])
    day = timezone.localdate() + timedelta(days=30)
    sent = {"name": "Eid", "uses": [MEETING], "begins_on": f"{day:%-d %B %Y}", "asked_by": "The mosque"}
    answer = browser.post(page, {"send_id": str(uuid.uuid4()), **sent})
    assert answer.status_code == 302
    (row,) = project.local_dates.all()
    shown = browser.get(reverse("projects:dates", args=[project.ref])).content.decode()
    assert "Asked for by:" in shown
    assert "The mosque" in shown
    services.edit_date(by=isa, date=row, answers={"name": "Eid", "uses": [MEETING], "begins_on": day + NEXT})
    assert names(project, day, day, MEETING) == []
    strike = reverse("projects:strike_date", args=[project.ref, row.pk])
    browser.post(strike, {"send_id": str(uuid.uuid4())})
    assert names(project, day + NEXT, day + NEXT, MEETING) == []
    assert LocalDate.objects.get().struck_by == morag


def at(words, hours=2):
    """A time of the clock in the project's zone, and some hours later."""
    starts_at = timezone.make_aware(datetime.fromisoformat(words))
    return starts_at, starts_at + timedelta(hours=hours)


def names_at(project, words, hours=2):
    return [one.name for one in queries.clashes_at(project, *at(words, hours), MEETING)]


def ask_for(project, by, *codes, **more):
    return services.ask_for_days(by=by, project=project, answers={"codes": codes, **more})


def test_nobody_minds_what_nobody_asked_for(project, ailsa):
    assert names_at(project, "2027-03-09 12:00") == []
    ask_for(project, ailsa, "eid_al_fitr", asked_by="The mosque")
    (eid,) = queries.clashes_at(project, *at("2027-03-09 12:00"), MEETING)
    assert (eid.name, eid.asked.asked_by, eid.asked.by, eid.is_estimated) == (
        "Eid al-Fitr", "The mosque", ailsa, True,
    )  # fmt: skip
    # The moon may be seen a day earlier or later.
    assert [names(project, day, day, MEETING) for day in (date(2027, 3, 8), date(2027, 3, 11))] == [
        ["Eid al-Fitr"], [],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "clashing", "free"),
    [
        # Sunset in the middle of Scotland: about five in February, four in December, half past six in September.
        ("ramadan", "2027-02-16 17:30", "2027-02-16 11:00"),
        ("friday_prayer", "2027-02-19 13:00", "2027-02-19 15:00"),
        ("friday_prayer", "2027-02-19 11:00", "2027-02-18 13:00"),
        ("shabbat", "2026-12-18 15:00", "2026-12-18 12:00"),
        ("shabbat", "2026-12-19 11:00", "2026-12-19 18:00"),
        ("shabbat", "2027-06-25 21:00", "2027-06-25 15:00"),
        ("yom_kippur", "2027-10-10 17:00", "2027-10-10 10:00"),
        ("sunday_worship", "2027-02-21 11:00", "2027-02-21 14:00"),
        ("sunday_rest", "2027-02-21 14:00", "2027-02-22 14:00"),
        ("diwali", "2027-10-29 18:00", "2027-11-01 18:00"),
    ],
)
def test_what_matters_by_the_hour_is_minded_by_the_hour(project, ailsa, code, clashing, free):
    services.choose_calendars(by=ailsa, project=project, answers={"nation": "SCT"})
    ask_for(project, ailsa, code)
    assert len(names_at(project, clashing)) == 1
    assert names_at(project, free) == []


def test_many_times_are_weighed_in_three_queries(project, ailsa, django_assert_num_queries):
    ask_for(project, ailsa, "shabbat", "ramadan")
    times = [at(f"2027-02-{day:02} 19:00") for day in range(1, 29)]
    with django_assert_num_queries(3):
        found = queries.clashes_at_each(project, times, MEETING)
    assert [one.name for one in found[4]] == ["Shabbat"]
    assert [one.name for one in found[6]] == ["Ramadan"]
    assert found[0] == []


def test_a_nation_brings_its_public_holidays_unless_they_are_left_out(project, ailsa):
    services.choose_calendars(by=ailsa, project=project, answers={"nation": "SCT"})
    assert names(project, date(2026, 6, 15), date(2026, 6, 15), MEETING) == [
        "Scotland's participation in the FIFA World Cup final"
    ]
    assert names(project, date(2026, 4, 6), date(2026, 4, 6), MEETING) == []
    services.choose_calendars(by=ailsa, project=project, answers={"nation": "ENG"})
    assert names(project, date(2026, 4, 6), date(2026, 4, 6), MEETING) == ["Easter Monday"]
    without = {"nation": "ENG", "left_out": ["public"]}
    services.choose_calendars(by=ailsa, project=project, answers=without)
    assert names(project, date(2026, 4, 6), date(2026, 4, 6), MEETING) == []


def test_days_are_asked_for_once_taken_off_and_asked_for_again(project, ailsa, isa, people):
    (row,) = ask_for(project, ailsa, "diwali", asked_by="The temple")
    assert ask_for(project, isa, "diwali", "holi", "nonsense")[0].code == "holi"
    services.strike_asked_days(by=isa, asked=row)
    services.strike_asked_days(by=isa, asked=row)
    assert [one.name for one in queries.minded_in(project).ahead(date(2026, 11, 1))] == ["Holi"]
    (again,) = ask_for(project, isa, "diwali")
    assert (row.struck_by, again.by) == (isa, isa)
    with pytest.raises(Refused):
        ask_for(project, isa, "nonsense")


def test_where_the_tables_end_the_team_is_told(project, ailsa):
    ask_for(project, ailsa, "diwali", "passover", "shabbat")
    minded = queries.minded_in(project)
    assert minded.not_worked_out(date(2026, 11, 1)) == []
    assert [one.code for one in minded.not_worked_out(date(2036, 1, 1))] == ["diwali"]


def test_a_member_asks_for_days_on_the_page_and_takes_them_off(project, morag, people, account_of):
    browser = account_of(morag)
    sent = {"send_id": str(uuid.uuid4()), "codes": ["shabbat", "ramadan"], "asked_by": "The drop-in"}
    assert browser.post(reverse("projects:ask_for_days", args=[project.ref]), sent).status_code == 302
    shown = browser.get(reverse("projects:dates", args=[project.ref])).content.decode()
    assert "The drop-in" in shown
    assert "It may be a day earlier or later." in shown
    assert "From Friday at sunset" in shown
    strike = reverse("projects:strike_asked_days", args=[project.ref, project.asked_days.first().pk])
    browser.post(strike, {"send_id": str(uuid.uuid4())})
    assert project.asked_days.get(struck_at=None).code == "ramadan"


@pytest.fixture
def account_of(client):
    def sign_in(person):
        client.force_login(person.account, backend="intheroom.accounts.backends.AccountBackend")
        return client

    return sign_in
