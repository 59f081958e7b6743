"""The canary sings: with any one of these guards taken away, the look for leaks finds one."""

import pytest

from intheroom.inclusion import permissions as needs
from intheroom.kit.keep.choices import MaySee
from intheroom.team.queries import members
from tests.leaks.looking import TEAM, everything_said, leaks_in
from tests.leaks.planting import plant_names, plant_needs, plant_ways_to_reach

PAGES = ("team:members", "inclusion:jobs", "inclusion:job")


def let_in(*_args, **_kwargs):
    return True


@pytest.fixture
def few_facts(sensitive, monkeypatch):
    planters = (plant_ways_to_reach, plant_needs, plant_names)
    facts = [fact for plant in planters for fact in plant(sensitive)]
    # The page of a job is that of somebody who shows what they need to nobody.
    whose = sensitive.people["coordinator"]
    job = sensitive.project.arrangements.get(need__person=whose, need__kind="food")
    monkeypatch.setitem(sensitive.gaps, "job_id", job.pk)
    return facts


@pytest.mark.parametrize(
    ("guard", "lets_out"),
    [
        pytest.param((MaySee, "lets_in"), "canary pudding", id="who may see each answer"),
        pytest.param((needs, "may_see_need"), "canary pudding", id="who may see a need"),
        pytest.param((members, "may_see_name"), "Petrel of the roster", id="names on the roster"),
    ],
)
def test_without_this_guard_the_canary_sings(sensitive, few_facts, monkeypatch, guard, lets_out):
    heard, _, _ = everything_said(sensitive, PAGES, TEAM)
    assert leaks_in(heard, few_facts) == {}
    monkeypatch.setattr(*guard, let_in)
    heard, _, _ = everything_said(sensitive, PAGES, TEAM)
    assert lets_out in {words for words, _ in leaks_in(heard, few_facts)}
