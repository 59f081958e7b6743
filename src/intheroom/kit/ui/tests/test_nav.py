"""Menus: what rooms put in, in order, and nothing that would break a page."""

from types import SimpleNamespace

import pytest

from intheroom.kit.ui import nav


def asking(rf, path="/", ref=""):
    request = rf.get(path)
    if ref:
        request.place = SimpleNamespace(ref=ref)
    return request


def labels(links):
    return [link.label for link in links]


def test_lines_stand_in_their_order(rf):
    nav.register("footer", "Words", "sample_words", 20)
    nav.register("footer", "Gallery", "ui:gallery", 10)
    assert labels(nav.links("footer", asking(rf))) == ["Gallery", "Words"]


def test_a_room_that_gets_ready_twice_has_one_line(rf):
    nav.register("footer", "Words", "sample_words", 20)
    nav.register("footer", "Words", "sample_words", 20)
    assert labels(nav.links("footer", asking(rf))) == ["Words"]


def test_a_line_may_be_for_some_only(rf):
    nav.register("footer", "Words", "sample_words", 20, shows=lambda request: False)
    assert nav.links("footer", asking(rf)) == []


def test_a_line_that_leads_nowhere_is_left_out(rf):
    nav.register("footer", "Gone", "nowhere:at_all", 1)
    assert nav.links("footer", asking(rf)) == []


def test_the_project_menu_is_about_the_project_one_is_in(rf):
    nav.register("project", "Overview", "sample", 1)
    nav.register("project", "Map", "sample_map", 2)
    assert nav.links("project", asking(rf)) == []
    overview, the_map = nav.links("project", asking(rf, "/p/k7m2qxy/map/change/", ref="k7m2qxy"))
    assert (overview.href, the_map.href) == ("/p/k7m2qxy/", "/p/k7m2qxy/map/")
    assert the_map.holds_current
    assert not the_map.is_current
    assert not overview.holds_current


def test_an_unknown_menu_is_refused():
    with pytest.raises(KeyError):
        nav.register("sidebar", "Words", "sample_words", 1)


def test_the_project_menu_stands_under_headings(rf):
    for label, order in (("Overview", 1), ("Map", 31), ("Anything later", 95)):
        nav.register("project", label, "sample" if order == 1 else "sample_map", order)
    found = [(group.heading, labels(group.links)) for group in nav.groups(asking(rf, ref="k7m2qxy"))]
    assert found == [("The plan", ["Overview"]), ("Taking part", ["Anything later"])]
    assert nav.groups(asking(rf)) == []
