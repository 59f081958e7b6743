"""Nobody sits in a larger group than suits them, and there are as few groups as can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intheroom.workshops import services
from intheroom.workshops.adapter import groups_by_way, small_groups
from intheroom.workshops.models import Venue
from intheroom.workshops.tests.meeting import hall, look_at, planned

sizes = st.lists(st.one_of(st.none(), st.integers(1, 6)), max_size=6)


@given(said=sizes)
def test_nobody_sits_with_more_than_suits_them(said):
    people = list(range(len(said)))
    largest = {one: size for one, size in enumerate(said) if size}
    groups = small_groups(people, largest, 4)
    assert sorted(one for group in groups for one in group) == people
    for group in groups:
        assert len(group) <= min(largest.get(one, 4) for one in group)
    assert len(groups) == fewest(tuple(largest.get(one, 4) for one in people))


ways = st.lists(st.tuples(st.booleans(), st.one_of(st.none(), st.integers(1, 6))), max_size=9)


@given(said=ways)
def test_the_room_and_those_from_afar_stay_apart_unless_somebody_would_be_alone(said):
    is_afar = {one: afar for one, (afar, _size) in enumerate(said)}
    largest = {one: size for one, (_afar, size) in enumerate(said) if size}
    groups = groups_by_way(is_afar, largest, 4)
    assert sorted(one for group in groups for one in group) == list(is_afar)
    for group in groups:
        assert len(group) <= min(largest.get(one, 4) for one in group)
    mixed = [group for group in groups if len({is_afar[one] for one in group}) > 1]
    apart = [
        group
        for afar in (False, True)
        for group in small_groups([one for one in is_afar if is_afar[one] == afar], largest, 4)
    ]
    left_over = [group for group in apart if len(group) == 1 and largest.get(group[0], 4) > 1]
    assert len(mixed) <= len(left_over)
    if min(largest.values(), default=4) > 2 and len(said) > 1:
        assert all(len(group) > 1 for group in groups)


@pytest.mark.django_db
def test_a_session_in_both_ways_says_who_sits_where(cast, client_for):
    line = Venue.objects.create(project=cast.project, by=cast.ailsa, name="Our line", kind="phone")
    session = planned(cast, mode="hybrid", venue=hall(cast, joined_with=line))
    for name in ("erlend", "magnus"):
        services.say_how_i_join(
            by=cast.people[name], session=session, member=cast.place(name), answers={"joins_by": "phone"}
        )
    shown = " ".join(look_at(session, client_for(cast.ailsa), "groups").split())
    _head, room, afar = shown.split("<h2")
    assert "Group 1: in the room" in room
    assert "Group 2: from afar" in afar
    assert ("Erlend" in afar, "Magnus" in afar, "Erlend" in room, "Isa" in room) == (True, True, False, True)
    services.say_how_i_join(
        by=cast.erlend, session=session, member=cast.place("erlend"), answers={"joins_by": "in_person"}
    )
    assert "in the room and from afar" in look_at(session, client_for(cast.ailsa), "groups")
    assert "Keep those in the room together" in look_at(session, client_for(cast.ailsa), "lead_session")
    assert "Keep those in the room together" not in look_at(
        planned(cast), client_for(cast.ailsa), "lead_session"
    )


def fewest(limits):
    """Every way to put them into groups, tried one by one."""
    if not limits:
        return 0
    first, rest = limits[0], limits[1:]
    best = len(limits)
    for mask in range(2 ** len(rest)):
        with_first = [limit for place, limit in enumerate(rest) if mask >> place & 1]
        if 1 + len(with_first) <= min([first, *with_first]):
            left = tuple(limit for place, limit in enumerate(rest) if not mask >> place & 1)
            best = min(best, 1 + fewest(left))
    return best
