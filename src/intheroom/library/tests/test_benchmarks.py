from fractions import Fraction

import pytest

from intheroom.library.benchmarks import areas, benchmarks, benchmarks_of, measure


def test_there_are_32_council_areas():
    assert len(areas()) == 32
    assert {row.area for row in benchmarks()} <= {*areas(), "scotland"}


@pytest.mark.parametrize(
    ("area", "in_2011"),
    [("glasgow-city", 12), ("city-of-edinburgh", 8), ("aberdeen-city", 8), ("dundee-city", 6)],
)
def test_the_old_figures_are_those_in_the_documents_and_the_newest_comes_first(area, in_2011):
    newest, oldest = benchmarks_of(area)
    assert (newest.year, oldest.year) == (2022, 2011)
    assert round(float(oldest.share * 100)) == in_2011


def test_counts_and_percentages_agree():
    counted = [row for row in benchmarks() if row.people]
    assert len(counted) >= 9
    assert [row for row in counted if f"{float(row.share * 100):.1f}" != row.percent] == []


def test_where_we_have_no_figure_there_is_none():
    assert benchmarks_of("orkney-islands") == []


def test_every_figure_says_when_from_where_and_what():
    assert all(row.year and row.source.url for row in benchmarks())
    assert "White" in measure().means
    assert benchmarks_of("highland")[0].share == Fraction(26, 1000)
