"""Nobody sits in a larger group than suits them, and there are as few groups as can be."""

from hypothesis import given
from hypothesis import strategies as st

from intheroom.workshops.adapter import small_groups

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
