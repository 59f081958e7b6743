"""The time for finding people: set, changed with a reason, and held against the days that matter there."""

import uuid
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.refusal import Refused
from intheroom.library.queries import search_length
from intheroom.projects import services as projects
from intheroom.projects.queries import tasks_of
from intheroom.recruitment import queries, services
from intheroom.recruitment.adapter import facts_for_advice, picture_of
from intheroom.recruitment.advice import plan as rules
from intheroom.recruitment.models import RecruitmentPlan

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
SPRING = {"begins_on": date(2027, 1, 11), "ends_on": date(2027, 4, 15), "trust_weeks": 4, "effort": "Morag"}


def plan(cast, **more):
    return services.plan_recruitment(by=cast.ailsa, project=cast.project, answers={**SPRING, **more})


def advised(cast, rule):
    facts = facts_for_advice(
        cast.project, queries.plan_of(cast.project), picture_of(cast.project), TODAY,
        discover_began=queries.front_of(cast.project).discover_began,
    )  # fmt: skip
    found = rule(**facts)
    return found.text if found else ""


def test_a_new_project_has_time_for_it_before_discover(cast, as_coordinator):
    kinds = list(cast.project.stages.values_list("kind", flat=True))
    assert kinds.index("recruitment") < kinds.index("discover")
    page = as_coordinator.get(reverse("recruitment:recruitment", args=[cast.project.ref])).content.decode()
    assert f"{search_length().weeks} weeks" in page
    assert advised(cast, rules.time_is_set_aside)


@pytest.mark.parametrize(
    ("days", "rule"),
    [
        ({"ends_on": date(2027, 1, 11)}, rules.long_enough),
        ({"ends_on": date(2027, 2, 1)}, rules.long_enough),
        ({"first_meeting_on": date(2027, 4, 15)}, rules.ends_before_the_meeting),
        ({"first_meeting_on": date(2027, 1, 1)}, rules.ends_before_the_meeting),
        ({"trust_weeks": None}, rules.time_for_trust),
        ({"effort": ""}, rules.somebody_has_time),
        ({"begins_on": None}, rules.time_is_set_aside),
    ],
)
def test_what_is_too_little_is_said(cast, days, rule):
    plan(cast, **days)
    assert advised(cast, rule)


def test_enough_time_before_the_meeting_is_left_in_peace(cast):
    plan(cast, first_meeting_on=date(2027, 4, 20))
    every = (
        rules.time_is_set_aside, rules.long_enough, rules.time_for_trust, rules.somebody_has_time,
        rules.ends_before_the_meeting, rules.before_discover, rules.not_on_quiet_days, rules.first_meeting_is_free,
    )  # fmt: skip
    assert [advised(cast, rule) for rule in every] == [""] * len(every)


@pytest.mark.parametrize("area", ["rural", "island", "town", "city"])
def test_lambing_is_minded_in_the_country_and_not_in_a_city(cast, area):
    projects.choose_calendars(by=cast.ailsa, project=cast.project, answers={"areas": [area]})
    plan(cast, begins_on=date(2027, 4, 1), ends_on=date(2027, 5, 20), first_meeting_on=date(2027, 5, 25))
    in_country = area in {"rural", "island"}
    assert ("lambing" in advised(cast, rules.not_on_quiet_days)) is in_country
    assert ("lambing" in advised(cast, rules.first_meeting_is_free)) is in_country


def test_a_fair_in_that_time_is_a_place_to_meet_people(cast, as_coordinator):
    fair = {"name": "The ewe sale", "uses": ["recruit_at"], "begins_on": date(2027, 2, 5)}
    projects.add_date(by=cast.erlend, project=cast.project, answers=fair)
    plan(cast)
    page = as_coordinator.get(reverse("recruitment:recruitment", args=[cast.project.ref])).content.decode()
    assert "The ewe sale" in page
    assert advised(cast, rules.not_on_quiet_days) == ""


def test_discover_waits_for_people(cast):
    stage = cast.project.stages.get(kind="discover")
    projects.set_stage(by=cast.ailsa, project=cast.project, stage=stage, state="started", why="We must.")
    plan(cast)
    assert advised(cast, rules.before_discover)
    RecruitmentPlan.objects.update(ends_on=date(2026, 11, 1), begins_on=date(2026, 8, 1))
    assert not advised(cast, rules.before_discover)


def test_less_time_needs_a_reason_and_the_plan_before_is_kept(cast):
    first = plan(cast)
    for less in ({"ends_on": date(2027, 4, 14)}, {"is_left_out": True}, {"ends_on": None}):
        with pytest.raises(Refused):
            plan(cast, **less)
        assert queries.plan_of(cast.project) == first
    shorter = plan(cast, ends_on=date(2027, 3, 1), why="Most of them are here already.")
    assert queries.plan_of(cast.project) == shorter
    assert queries.plans_of(cast.project) == (shorter, [first])
    assert plan(cast).why == ""


def test_leaving_it_out_needs_a_reason_and_the_advice_stands(cast):
    with pytest.raises(Refused):
        plan(cast, is_left_out=True)
    plan(cast, is_left_out=True, why="The same team goes on.")
    assert advised(cast, rules.long_enough)


@pytest.mark.parametrize("wrong", [{"ends_on": date(2027, 1, 10)}, {"ends_on": date(2072, 4, 15)}])
def test_a_slip_in_a_day_is_met_at_once(cast, wrong):
    with pytest.raises(Refused):
        plan(cast, **wrong)


def test_the_list_of_things_to_do_says_when_the_days_are_over(cast):
    def step():
        return next(row for row in tasks_of(cast.project, cast.ailsa) if row["code"] == "recruitment")

    assert (step()["state"], step()["overdue"]) == ("not yet", "")
    today, month = timezone.localdate(), timedelta(days=30)
    plan(cast, begins_on=today - month, ends_on=today + month)
    assert (step()["state"], step()["overdue"]) == ("started", "")
    RecruitmentPlan.objects.update(ends_on=today - timedelta(days=1))
    assert "are over" in step()["overdue"]
    cast.project.stages.filter(kind="recruitment").update(state="done")
    assert (step()["state"], step()["overdue"]) == ("done", "")


def test_another_way_leads_back_to_the_page_with_the_advice_and_to_no_other_place(cast, as_coordinator):
    front = reverse("recruitment:recruitment", args=[cast.project.ref])
    page = reverse("advise:go_another_way", args=[cast.project.ref, "recruitment.has_time"])
    assert f'{page}?from={front}"' in as_coordinator.get(front).content.decode()
    home = reverse("home:project", args=[cast.project.ref])
    for came_from, leads_to in ((front, front), ("https://example.org/", home), ("//example.org", home)):
        typed = {"send_id": str(uuid.uuid4()), "reason": "The same team goes on."}
        assert as_coordinator.post(f"{page}?from={came_from}", typed).url == leads_to
