"""No column, question, choice or page asks for what is never kept; and the look for it finds what is planted."""

import pytest
from django import forms
from django.db import models
from django.test.utils import isolate_apps

from tests.architecture import never_kept
from tests.architecture.reading import ROOT, House


@pytest.fixture(scope="module")
def said():
    return never_kept.everything_said(House(ROOT))


@pytest.mark.parametrize("where", ["columns", "questions", "choices", "pages", "code"])
def test_nothing_asks_for_what_is_never_kept(said, where):
    # A look that reads nothing would pass for ever.
    assert len(said[where]) > 300
    assert never_kept.found_in(said[where]) == []


def test_each_exception_is_needed(said):
    everything = [one for part in said.values() for one in part]
    assert never_kept.needed(everything) == set(never_kept.ALLOWED)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("What is your diagnosis?", "a diagnosis"),
        ("Do you have dementia?", "a diagnosis"),
        ("chi", "a health or insurance number"),
        ("NI number", "a health or insurance number"),
        ("immigration_status", "immigration status"),
        ("Which benefits do you get?", "the type of benefit"),
        ("Universal Credit", "the type of benefit"),
        ("criminal_record", "a criminal record"),
        ("sex_at_birth", "sex at birth"),
        ("Were you born a woman?", "sex at birth"),
        ("partner_name", "partner or children"),
        ("How many children have you?", "partner or children"),
        ("Marital status", "marital status"),
        ("Next of kin", "next of kin"),
        ("right_to_work", "the right to work"),
    ],
)
def test_each_forbidden_thing_is_known_by_its_words(words, what):
    assert any(found.endswith(what) for found in never_kept.found_in([("planted", words)]))


@isolate_apps("intheroom.people")
def test_a_planted_column_is_found():
    class Planted(models.Model):
        immigration_status = models.CharField(max_length=10)
        note = models.CharField(max_length=10, help_text="Such as a criminal record")
        status = models.CharField(max_length=10, choices=[("a", "Married"), ("b", "Something else")])

        class Meta:
            app_label = "people"

        def __str__(self):
            return self.note

    found = never_kept.found_in(never_kept.said_by_models([Planted]))
    assert {one.rpartition(" asks for ")[2] for one in found} == {
        "immigration status",
        "a criminal record",
        "marital status",
    }


def test_a_planted_question_is_found():
    class Planted(forms.Form):
        sex = forms.CharField(label="About you")
        contact = forms.CharField(label="Your next of kin")
        money = forms.ChoiceField(choices=[("Which", [("uc", "Universal credit")])])
        filled = forms.CharField(widget=forms.TextInput(attrs={"autocomplete": "sex"}))

    found = never_kept.found_in(never_kept.said_by_forms([Planted]))
    assert [one.partition(":")[0] for one in found] == [
        "Planted.sex",
        "Planted.contact",
        "Planted.money",
        "Planted.filled",
    ]


def test_a_planted_choice_is_found():
    class Planted(models.TextChoices):
        ASYLUM = "a", "Waiting to be told"
        OTHER = "b", "Has a right to work"

    assert len(never_kept.found_in(never_kept.said_by_choices([Planted]))) == 2


def test_a_planted_page_is_found(tmp_path):
    page = tmp_path / "src/intheroom/people/templates/people/planted.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        '<label for="x">Your words</label>\n<input name="ni_number">\n{# children #}\n<p>Your wife</p>'
    )
    found = never_kept.found_in(never_kept.said_by_templates(House(tmp_path)))
    assert [one.rpartition(" asks for ")[2] for one in found] == [
        "a health or insurance number",
        "partner or children",
    ]
