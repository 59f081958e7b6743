from collections import Counter
from fractions import Fraction

import pytest

from intheroom.engines.disclosure import Word, at_least, chance_of, gap_word

GLASGOW, DUNDEE, HIGHLAND = Fraction(193, 1000), Fraction(101, 1000), Fraction(26, 1000)


@pytest.mark.parametrize(
    ("share", "people", "least"),
    [(GLASGOW, 12, 3), (DUNDEE, 12, 2), (HIGHLAND, 12, 1), (HIGHLAND, 6, 1), (Fraction(1, 2), 20, 10)],
)
def test_a_share_is_people_rounded_up_and_never_nobody(share, people, least):
    assert at_least(share, people) == least


@pytest.mark.parametrize("answers", [0, 1, 9])
def test_nine_answers_are_not_enough_whatever_they_are(answers):
    words = {gap_word(counted=n, answers=answers, share=GLASGOW, seed=7) for n in range(answers + 1)}
    assert words == {Word.NOT_ENOUGH}


def test_the_word_is_mostly_right_where_it_is_clear():
    words = Counter(gap_word(counted=8, answers=20, share=GLASGOW, seed=seed) for seed in range(500))
    assert words[Word.NO_GAP] > 490
    words = Counter(gap_word(counted=0, answers=20, share=GLASGOW, seed=seed) for seed in range(500))
    assert words[Word.GAP] > 480


@pytest.mark.parametrize("counted", range(5))
def test_the_chances_are_what_they_are_said_to_be(counted):
    given = dict(counted=counted, answers=12, share=DUNDEE)
    words = Counter(gap_word(**given, seed=seed) for seed in range(4000))
    assert words[Word.GAP] / 4000 == pytest.approx(chance_of(Word.GAP, **given), abs=0.03)
    assert chance_of(Word.GAP, **given) + chance_of(Word.NO_GAP, **given) == pytest.approx(1)


@pytest.mark.parametrize("share", [GLASGOW, DUNDEE, HIGHLAND])
@pytest.mark.parametrize("answers", range(10, 21))
def test_one_answer_never_decides_the_word(share, answers):
    """Somebody who knows all other answers learns less than three to one."""
    for others in range(answers):
        for word in (Word.GAP, Word.NO_GAP):
            without = chance_of(word, counted=others, answers=answers, share=share)
            with_one = chance_of(word, counted=others + 1, answers=answers, share=share)
            assert 1 / 3 < without / with_one < 3
