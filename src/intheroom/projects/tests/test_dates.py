"""Days to mind: calendars by the place, and days that any member adds, puts right and takes off."""

import uuid
from datetime import date, timedelta

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


@pytest.fixture
def account_of(client):
    def sign_in(person):
        client.force_login(person.account, backend="intheroom.accounts.backends.AccountBackend")
        return client

    return sign_in
