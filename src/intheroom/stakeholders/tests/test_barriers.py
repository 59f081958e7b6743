"""Barrier reviews: picked or written, planned, done, and judged only by people the barrier is about."""

from datetime import timedelta
from itertools import product

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.projects.models import ProjectRole
from intheroom.stakeholders import services
from intheroom.stakeholders.advice import barriers as rules
from intheroom.stakeholders.choices import BarrierState, Belongs
from intheroom.stakeholders.models import Barrier, BarrierAnswer, BarrierPlan
from intheroom.stakeholders.queries import (
    Told,
    facts_about_barriers,
    reviews_of,
    state_from,
    struck_barriers,
)
from intheroom.stakeholders.tests.barriers import (
    LATE,
    LATER,
    TODAY,
    done,
    overdue,
    picked,
    planned,
    says,
    state,
)
from intheroom.stakeholders.tests.cast import ON_THE_WEB, browser_of


@pytest.mark.parametrize(
    ("told", "plan", "expected"),
    [
        # is planned, is owned, is late, is done
        ([], "....", BarrierState.NO_PLAN),
        ([], ".o..", BarrierState.NO_PLAN),
        ([], "p...", BarrierState.NO_OWNER),
        ([], "p.l.", BarrierState.NO_OWNER),
        ([], "pol.", BarrierState.LATE),
        ([], "po..", BarrierState.PLANNED),
        ([], "po.d", BarrierState.ASK),
        ([], "p.ld", BarrierState.ASK),
        (["yes"], "po.d", BarrierState.WORKS),
        (["yes"], "po..", BarrierState.WORKS),
        (["yes", "yes"], "pold", BarrierState.WORKS),
        (["yes", "no"], "po.d", BarrierState.DIFFER),
        (["yes", "not_yet"], "po.d", BarrierState.DIFFER),
        (["not_yet"], "po.d", BarrierState.NOT_YET),
        (["no"], "po.d", BarrierState.NOT_WORKING),
        (["no", "not_yet"], "po.d", BarrierState.NOT_WORKING),
        (["no"], "pol.", BarrierState.LATE),
    ],
)
def test_what_it_adds_up_to(told, plan, expected):
    facts = {
        "is_planned": plan[0] == "p",
        "is_owned": plan[1] == "o",
        "is_late": plan[2] == "l",
        "is_done": plan[3] == "d",
    }
    assert state_from([Told(works) for works in told], **facts) == expected


def test_whoever_did_it_cannot_alone_say_that_it_works():
    facts = {"is_planned": True, "is_owned": True, "is_late": False, "is_done": True}
    assert state_from([Told("yes", is_owner=True)], **facts) == BarrierState.OWNER_ONLY
    assert state_from([Told("yes", is_owner=True), Told("yes")], **facts) == BarrierState.WORKS


@pytest.mark.parametrize("states", list(product(BarrierState, repeat=1)))
def test_each_state_brings_its_own_advice(states):
    (one,) = states
    unowned = one in {BarrierState.NO_PLAN, BarrierState.NO_OWNER}
    assert bool(rules.barriers_owned(states=states)) is unowned
    assert bool(rules.barriers_on_time(states=states)) is (one == BarrierState.LATE)
    asked = one in {BarrierState.ASK, BarrierState.OWNER_ONLY}
    assert bool(rules.ask_if_it_works(states=states)) is asked
    broken = one in {BarrierState.NOT_YET, BarrierState.NOT_WORKING, BarrierState.DIFFER}
    assert bool(rules.try_again(states=states)) is broken


def test_groups_without_a_review_are_named_before_recruiting(island):
    carers, boatmen = island.group("Carers"), island.group("Boatmen")
    picked(island, "fares", group=carers)
    facts = facts_about_barriers(reviews_of(island.project, TODAY), [boatmen, carers])
    assert facts["not_reviewed"] == ["Boatmen"]
    assert "Boatmen" in rules.before_recruiting(not_reviewed=facts["not_reviewed"]).text
    assert rules.before_recruiting(not_reviewed=[]) is None


@pytest.mark.parametrize(
    ("key", "money", "step", "told"),
    [
        ("fares", None, "", False),
        ("fear-of-officials", None, "", True),
        ("fear-of-officials", 80, "", False),
        ("fear-of-officials", None, "trust", False),
        ("fear-of-officials", None, "meet", True),
    ],
)
def test_people_who_have_reason_to_be_careful_need_time(island, key, money, step, told):
    group = island.judged("Carers", "always", "never")
    planned(island, picked(island, key, group=group)[0], island.magnus, cost_pounds=money)
    if step:
        answers = {"what": "Visit", "step": step}
        services.plan_gap_action(group=group, by=island.ailsa, answers=answers, said=ON_THE_WEB)
    html = browser_of(island.ailsa).get(island.page("barriers")).content.decode()
    assert ("No time or money is planned to build trust with: Carers" in html) is told


def test_library_and_own_words_stand_once(island):
    group = island.group()
    picked(island, "fares", "fares", group=group, own=["The dog", "The dog"])
    picked(island, "fares", "no-such-key", group=group)
    assert [row.says for row in Barrier.objects.all()] == [
        "People cannot pay the fare first and wait for the money.",
        "The dog",
    ]
    picked(island, "fares")
    assert Barrier.objects.filter(key="fares").count() == 2
    with pytest.raises(Refused):
        services.add_barriers(
            project=island.project, by=island.ailsa, group=island.group("X"), said=ON_THE_WEB
        )


@pytest.mark.parametrize("belongs", ["no", "", "maybe"])
def test_only_people_it_is_about_say_if_it_works(island, belongs):
    plan = done(island, picked(island, "fares")[0])
    with pytest.raises(Refused, match="Only people this is about"):
        says(island, plan, "yes", belongs=belongs)
    with pytest.raises(IntegrityError), transaction.atomic():
        BarrierAnswer.objects.create(plan=plan, works="yes", belongs=Belongs.NO)
    assert state(island) == [BarrierState.ASK]


def test_isa_says_it_by_phone_and_the_newest_answer_counts(island):
    plan = done(island, picked(island, "fares")[0])
    row = says(island, plan, "not_yet", by=island.ailsa, said=island.phoned(island.isa))
    assert (row.person, row.way, row.recorded_by) == (island.isa, "phone", island.ailsa.account)
    assert state(island) == [BarrierState.NOT_YET]
    says(island, plan, "yes", by=island.ailsa, said=island.phoned(island.isa))
    assert state(island) == [BarrierState.WORKS]
    nobody_known = Said(way="phone", recorded_by=island.ailsa.account, spoke_for="Old Tam")
    says(island, plan, "no", by=island.ailsa, said=nobody_known)
    assert state(island) == [BarrierState.DIFFER]
    assert BarrierAnswer.objects.count() == 3


def test_a_new_plan_must_be_asked_about_again(island):
    row = picked(island, "fares")[0]
    says(island, done(island, row), "no")
    planned(island, row, island.magnus, ideas=["Book the taxi"])
    assert state(island) == [BarrierState.PLANNED]
    assert BarrierPlan.objects.count() == 2


def test_a_moved_day_stays_in_sight(island):
    row = picked(island, "fares")[0]
    for days in (3, 5, 9):
        plan = planned(island, row, island.magnus, due_on=TODAY + timedelta(days=days))
    assert plan.first_due_on == TODAY + timedelta(days=3)
    assert planned(island, row, island.magnus, due_on=plan.first_due_on).first_due_on is None


@pytest.mark.parametrize(
    ("owned", "due_on", "is_done", "told"),
    [
        (False, None, False, "nobody has taken it on"),
        (True, None, False, ""),
        (True, TODAY, False, ""),
        (True, LATER, False, ""),
        (True, LATE, False, "The day for a plan against a barrier has passed"),
        (True, LATE, True, ""),
        (False, LATE, True, ""),
    ],
)
def test_unowned_and_late_ones_stand_on_the_projects_page(island, owned, due_on, is_done, told):
    row = picked(island, "fares")[0]
    assert "nobody has taken it on" in overdue(island)
    plan = planned(island, row, island.magnus if owned else None, due_on=due_on)
    if is_done:
        services.finish_barrier_plan(plan=plan, by=island.ailsa, today=TODAY)
    assert (told in overdue(island)) if told else overdue(island) == ""


def test_an_owner_who_leaves_leaves_it_unowned(island):
    planned(island, picked(island, "fares")[0], island.magnus)
    assert state(island) == [BarrierState.PLANNED]
    ProjectRole.objects.filter(person=island.magnus).update(ended_at=timezone.now())
    assert state(island) == [BarrierState.NO_OWNER]
    assert overdue(island)
    with pytest.raises(Refused):
        planned(island, Barrier.objects.get(), island.magnus)


def test_one_that_is_struck_through_says_why_and_can_be_read(island):
    row = picked(island, "fares")[0]
    with pytest.raises(Refused):
        services.strike_barrier(barrier=row, by=island.ailsa, why=" ", said=ON_THE_WEB)
    services.strike_barrier(barrier=row, by=island.ailsa, why="The bus is free now", said=ON_THE_WEB)
    assert state(island) == []
    assert not overdue(island)
    assert [each.strike.why for each in struck_barriers(island.project)] == ["The bus is free now"]
    assert "The bus is free now" in browser_of(island.magnus).get(island.page("barriers")).content.decode()
    for attempt in (row.delete, Barrier.objects.all().delete, lambda: Barrier.objects.update(says="x")):
        with pytest.raises(Refused):
            attempt()


def test_a_group_that_is_set_aside_does_not_nag(island):
    group = island.group("Boatmen")
    picked(island, "fares", group=group)
    services.agree_set_aside(
        set_aside=services.set_aside_group(
            group=group, by=island.ailsa, reason="Later", review_on=LATER, said=ON_THE_WEB, today=TODAY
        ),
        by=island.morag,
        agrees=True,
        why="",
        said=ON_THE_WEB,
    )
    assert not overdue(island)
    assert state(island) == []
