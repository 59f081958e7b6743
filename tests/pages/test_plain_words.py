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


def proses(shelf, audience=None, *, only_main=True):
    """Whatever is said on pages, each once, with the first page that says it."""
    said = {}
    for snapshots in shelf.values():
        for one in in_english(snapshots):
            if audience in {None, MATRIX[one.name].audience}:
                said.setdefault(our_prose(one.html, only_main=only_main), str(one))
    return said


def ages_of(shelf, audience):
    """Reading age, page and what it says, the worst page first."""
    return sorted(
        (
            (round(plainwords.reading_age(prose), 1), page, prose)
            for prose, page in proses(shelf, audience).items()
            if len(plainwords.words(prose)) >= ENOUGH_WORDS
        ),
        reverse=True,
    )


def over(ages, most):
    """The pages that are too hard, the worst one whether it is or not, each with its hardest sentence."""
    shown = [
        (age, page, max(plainwords.sentences(prose), key=plainwords.reading_age))
        for number, (age, page, prose) in enumerate(ages)
        if number == 0 or age > most
    ]
    return [one for one in shown if one[0] > most], shown[0]


def test_pages_for_members_read_at_nine_or_under(shelf, record_property):
    too_hard, worst = over(ages_of(shelf, "member"), gates.AGE_OF_MEMBERS)
    record_property("worst member page", worst)
    assert too_hard == [], f"The worst is {worst}"


def test_pages_for_coordinators_read_at_eleven_or_under(shelf, record_property):
    too_hard, worst = over(ages_of(shelf, "coordinator"), gates.AGE_OF_COORDINATORS)
    record_property("worst coordinator page", worst)
    assert too_hard == [], f"The worst is {worst}"


def test_no_sentence_is_longer_than_twenty_five_words(shelf):
    long = {}
    for prose, page in proses(shelf, only_main=False).items():
        for sentence in plainwords.longest_sentences(prose, over=gates.LONGEST_SENTENCE):
            long.setdefault(sentence, page)
    assert long == {}


def test_pages_for_members_use_no_jargon(shelf):
    found = {}
    for prose, page in proses(shelf, "member").items():
        for finding in plainwords.jargon_in(prose):
            found.setdefault((finding.found, finding.instead), page)
    assert found == {}
