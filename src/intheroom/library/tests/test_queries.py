import pytest

from intheroom.library.queries import (
    gives_away,
    rungs,
    stage_notes,
    stigmatised_subjects,
    words,
)
from intheroom.projects.choices import Rung, StageKind


def test_there_are_enough_words_and_coproduction_is_one():
    assert len(words()) >= 25
    assert "Co-production" in {word.word for word in words()}
    assert all(word.plain and word.easy for word in words())


def test_seven_rungs_lowest_first():
    assert [rung.code for rung in rungs()] == list(Rung.values)


def test_every_stage_says_what_it_is_for():
    assert list(stage_notes()) == list(StageKind.values)
    assert "CC BY 4.0" in stage_notes()["discover"].source.licence


def test_subjects_put_the_person_first():
    assert all(subject.says.split()[0] in {"people", "lesbian,"} for subject in stigmatised_subjects())


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Addiction project", "Addiction"),
        ("HIV drop-in", "HIV"),
        ("Living with early dementia", "dementia"),
        ("Archive group", ""),
        ("Island breaks", ""),
        ("Transport for all", ""),
        ("", ""),
    ],
)
def test_a_name_that_gives_the_subject_away(name, word):
    assert gives_away(name) == word
