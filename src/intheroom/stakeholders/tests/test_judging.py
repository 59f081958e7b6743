"""Judgements merge into words, gaps come in a fixed order, and a guess stays a guess until checked."""

import pytest

from intheroom.stakeholders.choices import Scale
from intheroom.stakeholders.queries import gaps_of, map_of, merge_words
from intheroom.stakeholders.services import confirm_place, judge_all, judge_group
from intheroom.stakeholders.tests.cast import ON_THE_WEB


@pytest.mark.parametrize(
    ("words", "up", "down"),
    [
        ([], "", ""),
        (["never"], "never", "never"),
        (["always", "never"], "always", "never"),
        (["always", "often", "never"], "often", "often"),
        (["always", "often", "rarely", "never"], "often", "rarely"),
        (["", "rarely", ""], "rarely", "rarely"),
    ],
)
def test_the_middle_word_hides_no_gap(words, up, down):
    assert merge_words(words, upwards=True) == up
    assert merge_words(words, upwards=False) == down


def test_always_affected_and_never_heard_comes_first(island):
    island.judged("Managers", "sometimes", "always")
    island.judged("Paid carers", "often", "never")
    island.judged("Young carers", "always", "rarely")
    island.judged("Isa’s neighbours", "always", "never")
    island.judged("Boatmen", "always", "never")
    island.judged("Families", "always", "never", "often")
    names = [place.group.name for place in gaps_of(island.project)]
    assert names == ["Boatmen", "Isa’s neighbours", "Families", "Young carers", "Paid carers"]
    assert names == [place.group.name for place in gaps_of(island.project)]


@pytest.mark.parametrize("impact", Scale.values)
@pytest.mark.parametrize("say_now", Scale.values)
def test_a_gap_is_affected_with_little_say(island, impact, say_now):
    island.judged("Carers", impact, say_now, "")
    is_gap = impact in {"always", "often"} and say_now in {"sometimes", "rarely", "never"}
    assert bool(gaps_of(island.project)) == is_gap


def test_a_guess_is_a_guess_until_somebody_of_the_group_says_so(island):
    group = island.judged("Family carers", "always", "rarely")
    assert map_of(island.project)[0].is_assumption
    island.judged("Family carers", "always", "rarely", by=island.magnus)
    assert map_of(island.project)[0].is_assumption
    judge_group(
        group=group,
        by=island.isa,
        answers={"impact": "always", "belongs": "yes"},
        said=island.phoned(island.isa),
    )
    assert map_of(island.project)[0].is_assumption, "nobody of the group has spoken of its say"
    confirm_place(group=group, by=island.morag)
    assert not map_of(island.project)[0].is_assumption


def test_a_later_view_takes_the_place_of_the_first(island):
    island.judged("Carers", "always", "never")
    island.judged("Carers", "rarely", "often")
    place = map_of(island.project)[0]
    assert (place.impact.word, place.say_now.word, place.judged_by) == ("rarely", "often", 1)
    assert place.group.judgements.count() == 2


def test_people_who_see_it_differently_are_all_counted(island):
    island.judged("Carers", "always", "never")
    island.judged("Carers", "always", "always", by=island.magnus)
    place = map_of(island.project)[0]
    assert not place.impact.disagree
    assert place.say_now.disagree
    assert place.say_now.spoken_counts == "1 said always, 1 said never"


def test_all_groups_at_once_skips_what_is_left_out(island):
    one, two = island.group("Carers"), island.group("Boatmen")
    answers = {one.pk: {"impact": "always", "say_now": "never"}, two.pk: {}}
    assert judge_all(project=island.project, by=island.ailsa, answers=answers, said=ON_THE_WEB) == 1


def test_the_map_takes_the_same_queries_for_1_and_30_groups(island, django_assert_num_queries):
    island.judged("Carers", "always", "never")
    with django_assert_num_queries(3):
        map_of(island.project)
    for number in range(29):
        island.judged(f"Group {number}", "often", "rarely")
    with django_assert_num_queries(3):
        assert len(map_of(island.project)) == 30
