"""What every page has: a title, one heading that names it, a phone number, a language, a skip link."""

import re

import pytest

from tests.cast import PHONE

# So that there is a test database: the shelf itself is filled once for all.
pytestmark = pytest.mark.django_db


def bare(html, tag):
    """The text of every element of a kind, pictures left out: they have titles of their own."""
    html = re.sub(r"<svg\b.*?</svg>", "", html, flags=re.DOTALL)
    found = re.findall(rf"<{tag}\b[^>]*>(.*?)</{tag}>", html, re.DOTALL)
    return [re.sub(r"<[^>]+>", "", inside).strip() for inside in found]


def test_every_page_has_a_title_and_one_heading(shelf):
    for snapshots in shelf.values():
        for one in snapshots:
            titles, headings = bare(one.html, "title"), bare(one.html, "h1")
            assert len(titles) == 1, one
            assert titles[0], one
            assert len(headings) == 1, (str(one), headings)
            assert headings[0], one


def test_every_page_has_the_phone_number(shelf):
    without = [str(one) for snapshots in shelf.values() for one in snapshots if PHONE not in one.html]
    assert without == []


def test_pages_have_titles_of_their_own(shelf):
    titles = {}
    for name, snapshots in shelf.items():
        for one in snapshots[:1]:
            # A form that is also answered by a private link is the same form.
            if "_by_link" not in name:
                titles.setdefault(bare(one.html, "title")[0], []).append(name)
    assert {title: names for title, names in titles.items() if len(names) > 1} == {}


def test_a_page_in_error_says_so_first_in_its_title(shelf):
    for snapshots in shelf.values():
        for one in snapshots:
            if 'aria-invalid="true"' in one.html and 'lang="en-GB"' in one.html[:100]:
                assert bare(one.html, "title")[0].startswith("Mistake: "), one
