"""Merging loses no name, joins only what a lead joins, and says nothing of who named what."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intheroom.kit.refusal import Refused
from intheroom.projects.models import Project
from intheroom.stakeholders.choices import folded, name_key
from intheroom.stakeholders.models import ListedName
from intheroom.stakeholders.queries import candidates_of, groups_with_counts, waiting_names
from intheroom.stakeholders.services import list_groups, merge_listings
from intheroom.stakeholders.tests.cast import ON_THE_WEB

# The fields refuse control characters before a list is handed in.
TYPED = st.characters(exclude_categories=("Cs", "Cc"))
NAMES = st.lists(st.text(TYPED, min_size=1, max_size=40).filter(name_key), max_size=8)


def hand_in(island, *lists):
    people = [island.ailsa, island.morag, island.magnus]
    for person, names in zip(people, lists, strict=False):
        list_groups(project=island.project, by=person, names=names, said=ON_THE_WEB)


def suggested(island):
    return {candidate.key: candidate.suggestion for candidate in candidates_of(island.project)}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Carers", "  carers"), ("The carers", "Carer"), ("Charities", "charity"), ("GPs", "gp ")],
)
def test_alike_names_are_suggested_together(one, other):
    assert folded(one) == folded(other)


def test_unlike_names_are_not():
    assert folded("Young carers") != folded("Carers")
    assert folded("Bus drivers") != folded("Drivers")
    assert folded("GPs' nurses") != folded("GPs")


def test_counts_say_how_many_and_never_who(island):
    hand_in(island, ["Carers", "Boatmen"], ["carer"], ["CARERS", "Teachers"])
    merge_listings(project=island.project, by=island.ailsa, placements=suggested(island))
    counts = {group.name: group.named_by for group in groups_with_counts(island.project)}
    assert counts == {"CARERS": 3, "Boatmen": 1, "Teachers": 1}


def test_a_lead_may_keep_two_names_apart(island):
    hand_in(island, ["Carers", "Carer"])
    merge_listings(
        project=island.project, by=island.ailsa, placements={"carers": "Carers", "carer": "Paid carers"}
    )
    assert {group.name for group in island.project.stakeholder_groups.all()} == {"Carers", "Paid carers"}


def test_a_name_without_a_group_stops_the_merge(island):
    hand_in(island, ["Carers", "Boatmen"])
    with pytest.raises(Refused, match="boatmen"):
        merge_listings(
            project=island.project, by=island.ailsa, placements={"carers": "Carers", "boatmen": " "}
        )
    assert not island.project.stakeholder_groups.exists()


def test_a_name_that_came_meanwhile_goes_on_waiting(island):
    hand_in(island, ["Carers"])
    shown = suggested(island)
    list_groups(project=island.project, by=island.magnus, names=["Boatmen"], said=ON_THE_WEB)
    merge_listings(project=island.project, by=island.ailsa, placements=shown)
    assert [row.text for row in waiting_names(island.project)] == ["Boatmen"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lists=st.lists(NAMES, min_size=1, max_size=3),
    moves=st.lists(st.sampled_from(["as suggested", "joined", "apart"]), min_size=24, max_size=24),
)
def test_no_name_is_ever_lost(island, lists, moves):
    fresh = Project.objects.create(public_name="Another", started_by=island.ailsa)
    again = replace(island, project=fresh)
    hand_in(again, *lists)
    placements = suggested(again)
    for key, move in zip(placements, moves, strict=False):
        placements[key] = {"as suggested": placements[key], "joined": "Everyone", "apart": key}[move]
    merge_listings(project=fresh, by=island.ailsa, placements=placements)
    rows = ListedName.objects.filter(listing__project=fresh)
    assert {row.name_key for row in rows} == {name_key(name) for names in lists for name in names}
    assert not rows.filter(group__isnull=True).exists()


def test_an_author_may_put_their_own_list_right_until_it_is_merged(island):
    hand_in(island, ["Carers", "Boatmen"])
    own = island.project.listings.get()
    list_groups(project=island.project, by=island.ailsa, names=["Carers"], said=ON_THE_WEB, edits=own)
    assert [row.text for row in waiting_names(island.project)] == ["Carers"]
    merge_listings(project=island.project, by=island.ailsa, placements=suggested(island))
    list_groups(project=island.project, by=island.ailsa, names=[], said=ON_THE_WEB, edits=own)
    assert own.names.count() == 1
