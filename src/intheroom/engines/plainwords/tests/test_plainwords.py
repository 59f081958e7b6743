"""The plain-words engine against known words, known texts, and anything at all."""

import doctest
import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intheroom.engines import plainwords

BRING_A_FRIEND = (
    "You can bring a friend. We pay for your bus or taxi before you come. "
    "You can say no at any time. If you need to rest, tell us. There is a quiet room."
)
COUNCIL = (
    "Stakeholder engagement activity will be facilitated through multi-agency partnership arrangements "
    "in order to ensure that organisational objectives are appropriately prioritised."
)


@pytest.mark.parametrize(
    "module", ["checking", "counting", "hard", "jargon", "language", "listed", "reading", "splitting"]
)
def test_the_examples_in_the_docstrings_are_true(module):
    found = doctest.testmod(importlib.import_module(f"intheroom.engines.plainwords.{module}"))
    assert found.attempted > 0
    assert found.failed == 0


@pytest.mark.parametrize(
    ("count", "known"),
    {
        1: "come asked named paid whole don't they're the me she friend room",
        2: "people taxi before wanted decide being doing someone every business isn't picture",
        3: "idea area radio family everyone example various decided",
        4: "experience community co-production interpreter situation society",
    }.items(),
)
def test_syllables_of_words_we_use(count, known):
    assert [word for word in known.split() if plainwords.syllables(word) != count] == []


def test_a_text_written_plainly_measures_about_five():
    assert plainwords.reading_age(BRING_A_FRIEND) == pytest.approx(5, abs=0.6)


def test_a_text_written_for_a_board_measures_far_above_fifteen():
    assert plainwords.reading_age(COUNCIL) > 15


def test_a_longer_sentence_is_never_easier():
    assert plainwords.reading_age("We go. We eat.") < plainwords.reading_age("We go and we eat.")


def test_an_empty_text_has_nothing_to_say_about_it():
    for nothing in ("", "  \n ", "12 34", "🙂"):
        assert plainwords.reading_age(nothing) == 0
        assert plainwords.sentences(nothing) == []
        assert plainwords.longest_sentences(nothing, over=0) == []


def test_jargon_is_found_whole_whatever_the_case_and_the_longest_first():
    found = plainwords.jargon_in("Hard to reach groups. Key\nStakeholders. Stakeholdering.")
    assert [finding.found for finding in found] == ["Hard to reach groups", "Key\nStakeholders"]
    assert found[1].instead == "the people it affects most"


def test_no_plain_swap_is_jargon_itself():
    assert {key: swap for key, swap in plainwords.swaps().items() if plainwords.jargon_in(swap)} == {}


def test_every_word_of_jargon_finds_itself():
    for jargon in plainwords.swaps():
        assert [finding.found for finding in plainwords.jargon_in(f"so, {jargon}.")] == [jargon]


@given(st.text())
def test_any_text_gets_an_answer(text):
    found = plainwords.sentences(text)
    assert plainwords.reading_age(text) >= 0
    assert all(plainwords.words(one) for one in found)
    assert sum(len(plainwords.words(one)) for one in found) == len(plainwords.words(text))
    for finding in plainwords.jargon_in(text):
        assert text[finding.start :].startswith(finding.found)


@given(st.from_regex(r"[a-zA-Z]{1,20}", fullmatch=True))
def test_a_word_has_between_one_syllable_and_one_a_letter(word):
    assert 1 <= plainwords.syllables(word) <= max(1, len(word))


@given(st.lists(st.from_regex(r"[A-Z][a-z]{1,8}( [a-z]{1,8}){0,6}\.", fullmatch=True)))
def test_sentences_put_together_come_apart_again(parts):
    whole = " ".join(parts)
    assert "".join(plainwords.sentences(whole)).replace(" ", "") == whole.replace(" ", "")
