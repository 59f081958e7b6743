from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intheroom.engines.disclosure import FEWEST, Table, hidden_cells, release, too_narrow
from trials.attacker import ranges

ROWS, COLUMNS = ("north", "south", "west"), ("a", "b", "c")


def table(*counts):
    """A table of three by three, row by row."""
    cells = [(row, column) for row in ROWS for column in COLUMNS]
    return Table(ROWS, COLUMNS, dict(zip(cells, counts, strict=True)))


def seen(given, hidden):
    """What the attacker works from: the true numbers, which is more than is ever shown."""
    return {cell: None if cell in hidden else given.count(cell) for cell in given.cells()}


def test_nothing_is_hidden_where_all_are_many():
    assert hidden_cells(table(*[10] * 9)) == frozenset()


@pytest.mark.parametrize("small", [0, 1, 9])
def test_one_small_count_takes_others_with_it(small):
    given = table(small, 30, 40, 20, 30, 40, 50, 30, 40)
    hidden = hidden_cells(given)
    assert ("north", "a") in hidden
    assert len(hidden) >= 4
    widths = [most - least for least, most in ranges(ROWS, COLUMNS, seen(given, hidden)).values()]
    assert min(widths) >= FEWEST


def test_hiding_only_the_small_one_is_found_out_by_both():
    given = table(3, 30, 40, 20, 30, 40, 50, 30, 40)
    only_small = {("north", "a")}
    assert too_narrow(given, only_small) == [("north", "a")]
    assert ranges(ROWS, COLUMNS, seen(given, only_small)) == {("north", "a"): (3, 3)}


def test_a_small_count_left_showing_is_found_out():
    assert too_narrow(table(9, *[30] * 8), ()) == [("north", "a")]


def test_a_table_of_nobody_shows_nothing():
    given = table(*[0] * 9)
    assert hidden_cells(given) == frozenset(given.cells())


@settings(max_examples=60)
@given(st.lists(st.integers(0, 40), min_size=9, max_size=9))
def test_the_attacker_gets_nothing_and_agrees_with_our_own_check(counts):
    given = table(*counts)
    hidden = hidden_cells(given)
    assert too_narrow(given, hidden) == []
    found = ranges(ROWS, COLUMNS, seen(given, hidden)) if hidden else {}
    assert [cell for cell, (least, most) in found.items() if most - least < FEWEST - 1e-5] == []


@settings(max_examples=40)
@given(st.lists(st.integers(0, 40), min_size=9, max_size=9), st.integers(0, 2**32))
def test_what_is_released_is_rounded_never_small_and_the_same_for_the_same_seed(counts, seed):
    given = table(*counts)
    shown = release(given, seed).shown
    assert set(shown) == set(given.cells())
    assert all(count is None or (count >= FEWEST and count % 5 == 0) for count in shown.values())
    assert all(shown[cell] is None for cell in hidden_cells(given))
    assert release(given, seed).shown == shown


def test_numbers_stay_near_what_they_are():
    given = table(*[30] * 9)
    far = [
        count
        for seed in range(100)
        for cell, count in release(given, Random(seed).getrandbits(64)).shown.items()
        if count is not None and abs(count - given.count(cell)) > 8
    ]
    assert len(far) < 10
