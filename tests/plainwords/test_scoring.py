"""The checker agrees with the marks made by hand, on sentences it was never made better with."""

import doctest

from tests.plainwords import corpus
from tests.plainwords.corpus import FOLDER, sentences
from tests.plainwords.scoring import score

ENOUGH = 0.85


def test_on_the_held_out_third_the_checker_agrees_with_people(record_property):
    told = score(held_out=True)
    record_property(
        "F1", {kind: round(told.f1(kind), 3) for kind in told.kinds()} | {"all": round(told.f1(), 3)}
    )
    assert told.f1() >= ENOUGH
    assert {kind: told.f1(kind) for kind in told.kinds() if told.f1(kind) < ENOUGH} == {}


def test_there_are_enough_sentences_of_every_kind():
    kinds = {"acronym", "hard_word", "jargon", "long_sentence", "passive"}
    held_out = [one for one in sentences() if one.is_held_out]
    assert len(sentences()) == len({one.text for one in sentences()}) >= 300
    assert 0.3 < len(held_out) / len(sentences()) < 0.37
    assert {mark.kind for one in held_out for mark in one.marks} == kinds
    assert sum(not one.marks for one in held_out) > 40
    assert f"{len(sentences())} sentences" in (FOLDER / "README.md").read_text("utf-8")


def test_the_examples_in_the_docstrings_are_true():
    assert doctest.testmod(corpus).failed == 0


def test_a_checker_that_says_nothing_or_everything_would_fail(monkeypatch):
    monkeypatch.setattr("tests.plainwords.scoring.check", lambda text: type("Nothing", (), {"findings": ()}))
    assert score(held_out=True).f1() == 0
