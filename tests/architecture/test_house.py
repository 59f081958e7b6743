"""The shape of the house, read from its files."""

import pytest
from django.urls import get_resolver

from tests.architecture import engines, environment, links, names, originality, sizes, words
from tests.architecture.reading import ROOT, House, listed

HOUSE = House(ROOT)

CHECKS = {
    "foreign keys by name point down": links.upward_foreign_keys,
    "links to other rooms go through kit or home": links.links_to_other_rooms,
    "file names say something": names.names_that_say_nothing,
    "one page has one name": names.pages_with_two_names,
    "every page has its view": names.pages_without_a_view,
    "views start from the project": names.objects_in_views,
    "engines are pure": engines.impure_engines,
    "no words that push people away": words.words_not_for_the_screen,
    "nobody’s pronoun is guessed": words.guesses_about_people,
    "our own words": originality.borrowed_words,
}


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS.keys())
def test_house(check):
    faults = check(HOUSE)
    assert not faults, listed(faults)


def test_nothing_is_far_too_long():
    faults = sizes.long_ones(HOUSE, sizes.TOO_LONG)
    assert not faults, listed(faults)


def test_the_reading_finds_something():
    """A check that reads nothing would pass for ever."""
    assert len(list(HOUSE.python())) > 50
    assert len(list(HOUSE.templates())) > 10
    assert HOUSE.labels["ask"] == "kit.ask"
    assert HOUSE.floor("team") < HOUSE.floor("people") < HOUSE.floor("kit.ask")
    assert len(originality.known()) > 5000


def test_every_setting_is_explained():
    assert environment.names_read(HOUSE) == environment.names_explained(HOUSE)


def test_no_column_for_what_we_never_ask():
    assert words.columns_never_kept() == []


def test_no_question_about_what_we_never_ask():
    assert get_resolver().url_patterns  # reading the addresses reads every form
    assert len(words.declared()) > 10
    assert words.questions_never_asked() == []
