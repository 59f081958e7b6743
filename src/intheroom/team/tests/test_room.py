"""Who is in the room, and who is missing: the picture, its words, and who may see what."""

import re
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from intheroom.kit.ask.forms import Said
from intheroom.stakeholders.models import StakeholderGroup
from intheroom.stakeholders.services import add_viewpoint, judge_group
from intheroom.team import services
from intheroom.team.choices import Status, TakesPart
from intheroom.team.queries.chairs import chairs_round, seating
from intheroom.team.queries.picture import picture_of
from tests.cast import add_many


def make_group(cast, name, impact="", **more):
    group = StakeholderGroup.objects.create(project=cast.project, name=name, added_by=cast.ailsa, **more)
    if impact:
        judge_group(
            group=group,
            by=cast.ailsa,
            answers={"impact": impact, "say_now": "never", "say_wanted": "often", "belongs": "no"},
            said=Said(),
        )
    return group


def open_room(cast, client, print_it=""):
    address = reverse("team:room", args=[cast.project.ref])
    answer = client.get(address + (f"?print={print_it}" if print_it else ""))
    assert answer.status_code == 200
    return answer.content.decode()


def test_interpreters_invited_paused_and_left_are_not_counted(cast):
    before = picture_of(cast.project).count
    assert (before.lived, before.professional) == (3, 3)
    add_many(cast, lived=1, takes_part=TakesPart.ATTENDS)
    add_many(cast, lived=1, status=Status.INVITED)
    services.places.pause_place(member=cast.place("magnus"), by=cast.magnus)
    services.places.leave_team(member=cast.place("rendall"), by=cast.rendall)
    picture = picture_of(cast.project)
    assert (picture.count.lived, picture.count.professional) == (3, 1)
    assert (picture.attends, picture.invited, picture.paused) == (2, 1, 1)


def test_one_headcount_for_a_member_of_two_groups(cast):
    island, young = make_group(cast, "Islanders"), make_group(cast, "Young carers")
    cast.place("erlend").groups.set([island, young])
    picture = picture_of(cast.project)
    assert picture.count.total == 6
    assert [(row.group.name, row.members) for row in picture.groups] == [
        ("Islanders", 1),
        ("Young carers", 1),
    ]


def test_always_affected_and_missing_comes_first(cast):
    make_group(cast, "Suppliers", "rarely")
    make_group(cast, "Unplaced")
    carers = make_group(cast, "Carers", "always")
    make_group(cast, "Young carers", "always")
    cast.place("erlend").groups.set([carers])
    names = [row.group.name for row in picture_of(cast.project).groups]
    assert names == ["Young carers", "Carers", "Suppliers", "Unplaced"]


def test_another_agreed_route_is_a_way_into_the_room(cast):
    group = make_group(cast, "Farming families", "sometimes")
    assert picture_of(cast.project).groups[0].how == "nobody"
    services.aims.say_other_route(group=group, by=cast.ailsa, how="A table at the mart")
    assert picture_of(cast.project).groups[0].how == "route"
    services.aims.say_other_route(group=group, by=cast.ailsa, how="")
    assert picture_of(cast.project).groups[0].how == "nobody"


def test_a_group_whose_only_member_pauses_is_missing_again(cast):
    cast.place("erlend").groups.set([make_group(cast, "Carers")])
    services.places.pause_place(member=cast.place("erlend"), by=cast.erlend)
    assert picture_of(cast.project).groups[0].is_missing


def test_viewpoints_are_covered_through_groups_and_never_beside_a_name(cast, client_for):
    carers, farmers = make_group(cast, "Carers"), make_group(cast, "Farmers")
    for group, words in ((carers, "Breaks on our own island"), (farmers, "Leave lambing time alone")):
        add_viewpoint(group=group, by=cast.ailsa, answers={"words": words}, said=Said())
    cast.place("erlend").groups.set([carers])
    picture = picture_of(cast.project)
    assert [(view.words, view.is_covered) for view in picture.viewpoints] == [
        ("Breaks on our own island", True),
        ("Leave lambing time alone", False),
    ]
    page = open_room(cast, client_for(cast.ailsa))
    shown = page[page.index("<main") : page.index("</main>")]
    assert not [name for name in ("Erlend", "Magnus", "Isa", "Morag", "Rendall") if name in shown]


def test_influence_comes_from_members_or_groups(cast):
    covered = {kind.words: kind.is_covered for kind in picture_of(cast.project).influence}
    assert list(covered.values()) == [True, False, False]
    funders = make_group(cast, "The board", can_fund=True)
    cast.place("rendall").groups.set([funders])
    assert [kind.is_covered for kind in picture_of(cast.project).influence] == [True, True, False]


@pytest.mark.parametrize(("more", "warns"), [(-1, True), (0, False), (14, False), (15, True)])
def test_size_advice_is_inclusive_and_never_blocks(cast, client_for, more, warns):
    if more < 0:
        services.places.leave_team(member=cast.place("erlend"), by=cast.erlend)
    add_many(cast, lived=(more + 1) // 2, professional=max(more, 0) // 2)
    page = open_room(cast, client_for(cast.ailsa))
    assert ("may be too" in page) is warns


def test_chairs_match_the_words(cast, client_for):
    make_group(cast, "Young carers", "always")
    page = open_room(cast, client_for(cast.ailsa))
    drawing = page.split("</defs>")[1].split("</svg>")[0]
    kinds = re.findall(r'href="#team-(\w+)"', drawing)
    assert sorted(kinds) == ["empty"] + ["lived"] * 3 + ["professional"] * 3
    assert "Empty chairs for: Young carers." in page
    assert "style=" not in page


def test_the_two_sides_never_sit_in_camps():
    order = [kind for kind, _ in seating({"lived": 6, "professional": 6}, 0)]
    assert all(first != second for first, second in pairwise(order))
    assert len(chairs_round(seating({"lived": 12, "professional": 9}, 9))) == 27


def test_an_empty_room_is_drawn_too():
    assert chairs_round([]) == []


def test_both_sides_see_the_same_page(cast, client_for):
    pages = {
        open_room(cast, client_for(person)).split("<main")[1].split("</main>")[0]
        for person in (cast.ailsa, cast.morag)
    }
    assert len(pages) == 1


@pytest.mark.parametrize(
    ("name", "print_it", "exact"),
    [("ailsa", "", True), ("morag", "", True), ("magnus", "", False), ("ailsa", "1", False)],
)
def test_a_sensitive_project_shows_words_to_members_and_on_paper(
    sensitive_cast, client_for, name, print_it, exact
):
    cast = sensitive_cast
    page = open_room(cast, client_for(getattr(cast, name)), print_it)
    main = page[page.index("<main") : page.index("</main>")]
    assert ("6 people" in main) is exact
    if not exact:
        assert "between 6 and 10 people" in main
        assert ">3<" not in main


def queries_of(cast, client):
    with CaptureQueriesContext(connection) as queries:
        open_room(cast, client)
    return len(queries)


def test_the_same_queries_for_six_and_for_twenty(cast, client_for):
    group = make_group(cast, "Carers", "always")
    cast.place("erlend").groups.set([group])
    client = client_for(cast.ailsa)
    open_room(cast, client)
    for_six = queries_of(cast, client)
    for place in add_many(cast, lived=7, professional=7):
        place.groups.set([group, make_group(cast, f"Group {place.pk}", "often")])
    assert queries_of(cast, client) == for_six <= 15
