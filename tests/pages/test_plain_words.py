"""Our own words on every page read at the age of their readers, in sentences nobody gets lost in."""

import pytest

from intheroom.engines import plainwords
from tests.pages import gates
from tests.pages.matrix import MATRIX
from tests.pages.words import our_prose

# Fewer words than this say nothing about a page: one long word would decide.
ENOUGH_WORDS = 30

# So that there is a test database: the shelf itself is filled once for all.
pytestmark = pytest.mark.django_db


def in_english(snapshots):
    """What we know of hard words is about English."""
    return [one for one in snapshots if 'lang="en-GB"' in one.html[:100]]


def ages_of(shelf, audience):
    """Reading age, page and its hardest sentence, the worst page first."""
    measured = []
    for snapshots in shelf.values():
        for one in in_english(snapshots):
            prose = our_prose(one.html)
            if MATRIX[one.name].audience == audience and len(plainwords.words(prose)) >= ENOUGH_WORDS:
                hardest = max(plainwords.sentences(prose), key=plainwords.reading_age)
                measured.append((round(plainwords.reading_age(prose), 1), str(one), hardest))
    return sorted(measured, reverse=True)


def test_pages_for_members_read_at_nine_or_under(shelf, record_property):
    ages = ages_of(shelf, "member")
    record_property("worst member page", ages[0])
    assert [one for one in ages if one[0] > gates.AGE_OF_MEMBERS] == [], f"The worst is {ages[0]}"


def test_pages_for_coordinators_read_at_eleven_or_under(shelf, record_property):
    ages = ages_of(shelf, "coordinator")
    record_property("worst coordinator page", ages[0])
    assert [one for one in ages if one[0] > gates.AGE_OF_COORDINATORS] == [], f"The worst is {ages[0]}"


def test_no_sentence_is_longer_than_twenty_five_words(shelf):
    long = {}
    for snapshots in shelf.values():
        for one in in_english(snapshots):
            prose = our_prose(one.html, only_main=False)
            for sentence in plainwords.longest_sentences(prose, over=gates.LONGEST_SENTENCE):
                long.setdefault(sentence, str(one))
    assert long == {}


def test_pages_for_members_use_no_jargon(shelf):
    found = {}
    for snapshots in shelf.values():
        for one in in_english(snapshots):
            if MATRIX[one.name].audience == "member":
                for finding in plainwords.jargon_in(our_prose(one.html)):
                    found.setdefault((finding.found, finding.instead), str(one))
    assert found == {}
