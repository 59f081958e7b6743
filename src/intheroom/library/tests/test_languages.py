"""The languages of the list, and prices with the year and whoever gave them."""

from string import ascii_lowercase

import pytest

from intheroom.kit.tell.checking import checked_language, direction_of
from intheroom.library.queries import costs_of, language_called, language_coded, languages


def test_every_language_can_be_marked_on_a_page_and_has_a_letter_on_paper():
    assert len(languages()) == len({one.code for one in languages()}) <= len(ascii_lowercase)
    for one in languages():
        checked_language(one.code, one.direction)
        assert one.direction == direction_of(one.code)


def test_scotlands_own_are_there_and_what_many_use():
    codes = {one.code for one in languages()}
    assert {"en", "sco", "gd", "bfi", "bfi-x-tactile", "pl", "uk", "ar", "ur"} <= codes
    assert {one.code for one in languages() if one.signed} == {"bfi", "bfi-x-tactile"}
    assert language_coded("ur").label == "Urdu – اردو"


@pytest.mark.parametrize(
    ("said", "code"),
    [("Gaelic", "gd"), (" gàidhlig. ", "gd"), ("POLSKI", "pl"), ("BSL", "bfi"), ("Dari", "fa")],
)
def test_a_name_by_itself_is_known(said, code):
    assert language_called(said).code == code


@pytest.mark.parametrize("said", ["", "Gaelic and English", "Hausa", "I speak Polish at home"])
def test_anything_more_is_somebodys_own_words(said):
    assert language_called(said) is None


def test_prices_say_when_and_who():
    spoken, half, whole = costs_of(["spoken_interpreter", "bsl_interpreter"])
    assert (spoken.pounds, spoken.per, spoken.year) == ("£30", "an hour", 2012)
    assert (half.pounds, whole.pounds) == ("£120", "£245")
    assert all(one.source.year == one.year and one.source.url for one in (spoken, half, whole))
