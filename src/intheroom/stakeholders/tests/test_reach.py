"""Ways to reach a group: what the rules say of ages, ways, places and seasons."""

from dataclasses import replace
from datetime import date

import pytest

from intheroom.library.queries import ages, seasons, ways
from intheroom.stakeholders.advice import reach as rules
from intheroom.stakeholders.choices import Settled
from intheroom.stakeholders.models import ReachPlan
from intheroom.stakeholders.queries import Reach, reach_from
from intheroom.stakeholders.services import plan_ways
from intheroom.stakeholders.tests.cast import ON_THE_WEB, browser_of, sent

NOBODY = Reach("Carers")


def group_of(**facts):
    given = {key: frozenset(value) if isinstance(value, set) else value for key, value in facts.items()}
    return [replace(NOBODY, **given)]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"ages": {"older"}, "ways": {"social_media"}}, True),
        ({"marks": {"dementia"}, "ways": {"social_media"}}, True),
        ({"marks": {"no_internet"}, "ways": {"social_media", "email"}}, True),
        ({"ages": {"older"}, "ways": {"social_media", "phone"}}, False),
        ({"ages": {"older"}, "ways": {"post"}}, False),
        ({"ages": {"older"}, "ways": set()}, False),
        ({"ages": {"young"}, "ways": {"social_media"}}, False),
        ({"marks": {"reading"}, "ways": {"social_media"}}, False),
    ],
)
def test_social_media_alone_does_not_reach_everybody(facts, told):
    found = rules.not_online_alone(reaches=group_of(**facts))
    assert bool(found) is told
    if found:
        assert "social media" not in found.do
        assert "phone" in found.do


def test_the_other_ways_named_miss_nobody_in_the_group():
    by_name = {way.name: way for way in ways()}
    for age in ages():
        for mark in ("dementia", "no_internet", "reading", "other_language", "cautious"):
            (reach,) = group_of(ages={age.code}, marks={mark})
            better = rules.better_ways(reach)
            assert better
            for name in better:
                assert not {age.code, mark} & set(by_name[name].misses)
                assert age.code in by_name[name].ages


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"ages": {"under_16"}}, True),
        ({"ages": {"under_16"}, "settled": {"guardian"}}, True),
        ({"ages": {"under_16", "adult"}, "settled": set(Settled.values) - {"guardian"}}, True),
        ({"ages": {"under_16"}, "settled": set(Settled.values)}, False),
        ({"ages": {"young", "older"}}, False),
        ({}, False),
    ],
)
def test_children_need_a_guardian_and_adults_they_are_safe_with(facts, told):
    found = rules.under_16(reaches=group_of(**facts))
    assert bool(found) is told
    if found:
        missing = {step for step in Settled if step.label[1:] in found.text}
        assert missing == {step for step in Settled if step.value not in facts.get("settled", set())}


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"ages": {"older"}, "ways": {"school"}}, "65 and over"),
        ({"ages": {"under_16", "adult"}, "ways": {"radio"}}, "Under 16"),
        ({"ages": {"under_16", "adult"}, "ways": {"radio", "school"}}, ""),
        ({"ages": {"older"}, "ways": set()}, ""),
        ({"ways": {"school"}}, ""),
    ],
)
def test_each_age_has_a_way_of_its_own(facts, told):
    found = rules.way_for_each_age(reaches=group_of(**facts))
    assert (told in found.text) if told else found is None


@pytest.mark.parametrize("has_places", [True, False])
def test_a_group_has_places_where_it_can_be_met(has_places):
    assert bool(rules.places_are_known(reaches=group_of(has_places=has_places))) is not has_places


@pytest.mark.parametrize(
    ("area", "begins_on", "ends_on", "busy"),
    [
        ("rural", date(2027, 4, 1), date(2027, 4, 30), ["lambing"]),
        ("city", date(2027, 4, 1), date(2027, 4, 30), []),
        ("town", date(2027, 4, 1), date(2027, 4, 30), []),
        ("", date(2027, 4, 1), date(2027, 4, 30), []),
        ("rural", date(2027, 2, 1), date(2027, 3, 20), ["lambing"]),
        ("rural", date(2027, 2, 1), date(2027, 3, 19), []),
        ("rural", date(2027, 5, 31), None, ["lambing"]),
        ("rural", date(2027, 6, 1), None, []),
        ("city", date(2027, 7, 1), date(2027, 7, 2), ["the school summer holidays"]),
        ("island", date(2027, 1, 10), None, ["the winter boat timetable"]),
        ("rural", date(2026, 12, 28), date(2027, 1, 3), ["Christmas and New Year"]),
        ("rural", date(2027, 4, 30), date(2027, 4, 1), []),
        ("rural", None, None, []),
    ],
)
def test_seasons_when_people_have_no_time(area, begins_on, ends_on, busy):
    facts = group_of(area=area, begins_on=begins_on, ends_on=ends_on)
    assert rules.busy_seasons(facts[0]) == busy
    found = rules.seasons_are_left_out(reaches=facts)
    assert all(name in found.text for name in busy) if busy else found is None


def test_lambing_is_a_season_of_the_country_only():
    (lambing,) = [season for season in seasons() if season.code == "lambing"]
    assert set(lambing.areas) == {"rural", "island"}


def test_what_a_group_is_close_to_counts_too(island):
    group = island.group("Folk without a car")
    group.prompt = "offline"
    group.save()
    plan = plan_ways(group=group, by=island.ailsa, answers={"ways": ["social_media"]}, said=ON_THE_WEB)
    assert rules.not_online_alone(reaches=[reach_from(plan)])


def test_a_plan_through_the_pages_brings_advice_and_a_later_one_takes_its_place(island):
    group, browser = island.group("Lunch club"), browser_of(island.magnus)
    here = island.page("group", pk=group.pk)
    for ways_typed in (["social_media"], ["phone", "post"]):
        steps = {"who": {"ages": ["older"], "marks": ["dementia"]}, "how": {"ways": ways_typed}, "when": {}}
        for step, answers in steps.items():
            page = island.page("plan_ways_step", pk=group.pk, step=step)
            assert browser.post(page, sent(**answers)).status_code == 302
        assert browser.post(island.page("plan_ways_check", pk=group.pk), sent()).url == f"{here}#reach"
        shown = browser.get(here).content.decode()
        is_online = ways_typed == ["social_media"]
        assert ("Only social media or e-mail is planned for Lunch club" in shown) is is_online
    assert ReachPlan.objects.count() == 2
    assert "A phone call" in shown


def test_days_in_the_wrong_order_are_said_politely(island):
    group, browser = island.group(), browser_of(island.magnus)
    page = island.page("plan_ways_step", pk=group.pk, step="when")
    answer = browser.post(page, sent(begins_on="2027-05-02", ends_on="2027-05-01"))
    assert answer.status_code == 422
    assert "comes before the first one" in answer.content.decode()
