"""Every field takes what people type, gives it back, and says how to go on."""

import datetime

import pytest
from django import forms
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from intheroom.kit.ui import fields
from intheroom.kit.ui.samples import MISTAKES, GalleryForm

EMOJI_AND_RTL = "Isa 👩‍🦽 – إيسى <b>“hello”</b>"


class EverythingForm(forms.Form):
    name = fields.Text(label="Name", spoken="What shall I call you?", why="So we can greet you.")
    words = fields.LongText(label="Words", max_length=50)
    one = fields.Choice(label="One", choices=[("a", "A"), ("b", "B")])
    many = fields.Choices(label="Many", choices=[("a", "A"), ("b", "B")])
    agrees = fields.YesNo(label="Agrees")
    day = fields.Date(label="Day")
    email = fields.Email(label="E-mail")
    phone = fields.Phone(label="Phone")
    number = fields.WholeNumber(label="Number", max_value=20)
    shared = fields.Tick(label="Shared")


def error(field, typed):
    with pytest.raises(forms.ValidationError) as refusal:
        field.clean(typed)
    return " ".join(refusal.value.messages)


def test_every_question_can_be_skipped():
    form = EverythingForm({})
    assert form.is_valid()
    assert form.cleaned_data == {
        "name": "", "words": "", "one": "", "many": [], "agrees": "", "day": None,
        "email": "", "phone": "", "number": None, "shared": False,
    }  # fmt: skip


def test_a_question_is_said_aloud_in_its_own_words_or_as_it_stands():
    form = EverythingForm()
    assert form.fields["name"].say() == "What shall I call you?"
    assert form.fields["name"].why == "So we can greet you."
    assert form.fields["day"].say() == "Day"


def test_what_must_be_there_says_why():
    assert error(fields.Text(required=True, missing="Give it a name."), " ") == "Give it a name."
    assert error(fields.YesNo(required=True), "") == fields.MISSING


def test_emoji_right_to_left_and_markup_come_through():
    form = EverythingForm({"name": EMOJI_AND_RTL, "words": EMOJI_AND_RTL})
    assert form.is_valid()
    assert form.cleaned_data["name"] == EMOJI_AND_RTL
    assert "<b>" not in str(form["name"])


@pytest.mark.parametrize("name", ["name", "words", "day", "email", "phone", "number"])
def test_a_hidden_character_is_named_and_the_rest_kept(name):
    form = EverythingForm({name: "27\x00 March"})
    assert form.errors == {name: [fields.HIDDEN_MESSAGE]}
    assert "\x00" not in str(form[name])
    assert "27 March" in str(form[name])


@pytest.mark.parametrize("name", ["one", "agrees"])
def test_a_hidden_character_in_a_choice_is_refused(name):
    assert EverythingForm({name: "a\x00"}).errors == {name: [fields.CHOOSE]}


def test_ten_thousand_letters_are_given_back_whole():
    form = EverythingForm({"name": "å" * 10_000, "words": "x" * 51})
    assert "There is room for 200 letters and spaces. Take out 9,800 letters" in form.errors["name"][0]
    assert "Take out 1 letter," in form.errors["words"][0]
    assert "å" * 10_000 in str(form["name"])
    assert "maxlength" not in str(form)


def test_lines_count_once_each_however_the_browser_ends_them():
    field = fields.LongText(max_length=3)
    assert field.clean("a\r\nb") == "a\nb"
    assert field.clean("  abc  ") == "abc"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"day_day": "27", "day_month": "3", "day_year": "27"}, datetime.date(2027, 3, 27)),
        ({"day_day": "27", "day_month": "March", "day_year": "2027"}, datetime.date(2027, 3, 27)),
        ({"day_day": "27 March 2027"}, datetime.date(2027, 3, 27)),
        ({"day": "27/3/27"}, datetime.date(2027, 3, 27)),
        ({"day": ""}, None),
    ],
)
def test_a_date_in_three_boxes_or_one(typed, kept):
    data = QueryDict(mutable=True)
    data.update(typed)
    form = EverythingForm(data)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["day"] == kept


def test_a_date_that_cannot_be_read_stays_in_its_boxes():
    form = EverythingForm({"day_day": "31", "day_month": "Febtober", "day_year": "27"})
    assert "Check the month" in form.errors["day"][0]
    assert 'value="Febtober"' in str(form["day"])
    assert str(form["day"].value()) == "31 Febtober 27"


def test_a_saved_date_fills_its_boxes():
    html = str(EverythingForm(initial={"day": datetime.date(2027, 3, 7)})["day"])
    assert [part in html for part in ('value="7"', 'value="3"', 'value="2027"')] == [True] * 3


def test_a_date_typed_as_a_line_and_refused_stays_as_typed():
    assert 'value="next Tuesday"' in str(EverythingForm({"day": "next Tuesday"})["day"])


@pytest.mark.parametrize(("initial", "same"), [(datetime.date(2027, 3, 27), "27 March 2027"), (None, "")])
def test_a_date_has_changed_only_when_it_has(initial, same):
    assert not fields.Date().has_changed(initial, same)
    assert fields.Date().has_changed(initial, "28 March 2027")
    assert fields.Date().has_changed(initial, "soon")


@pytest.mark.parametrize("number", ["01856 555 123", "+44 1856 555123", "07700 900123", "0044 7700 900123"])
def test_phone_numbers_stay_as_people_write_them(number):
    assert fields.Phone().clean(number) == number


@pytest.mark.parametrize("number", ["twelve", "12", "01856 555 123 ring after six", "☎️"])
def test_what_is_no_phone_number_gets_an_example(number):
    assert "01856 555 123" in error(fields.Phone(), number)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a few", "like 12"),
        ("1.5", "like 12"),
        ("21", "Type 20 or less."),
        ("-1", "Type 0 or more."),
        ("9" * 5000, "like 12"),
    ],
)
def test_numbers_say_what_fits(typed, said):
    assert said in error(fields.WholeNumber(max_value=20), typed)


def test_an_address_gets_an_example():
    assert "name@example.org" in error(fields.Email(), "isa at example")
    assert "letters" in error(fields.Email(), "a" * 300 + "@example.org")


def test_a_list_to_open_starts_with_no_answer():
    html = str(GalleryForm()["reply"])
    assert '<option value="" selected>Choose one</option>' in html


def test_choices_may_be_made_when_the_page_is():
    field = fields.Choice(choices=lambda: [("a", "A")], as_list=True)
    assert [value for value, _ in field.choices] == ["", "a"]


@given(st.fixed_dictionaries({name: st.text(max_size=400) for name in EverythingForm.base_fields}))
def test_whatever_is_typed_is_taken_or_given_back(typed):
    form = EverythingForm({**typed, "many": [typed["many"]]})
    form.is_valid()
    html = str(form)
    assert "\x00" not in html
    assert all(messages and all(str(m).endswith(".") for m in messages) for messages in form.errors.values())


def test_the_gallery_shows_a_mistake_in_every_field_that_can_have_one():
    form = GalleryForm(MISTAKES)
    assert set(form.fields) - set(form.errors) == {"shared"}


class SkippedForm(forms.Form):
    agrees = fields.YesNo(label="Agrees")
    needed = fields.Choice(label="Needed", choices=[("a", "A")], required=True)
    chosen = fields.Choice(label="Chosen before", choices=[("a", "A")], initial="a")
    named = fields.Choice(label="Named", choices=[("a", "A"), ("", "Someone else")])
    nobody = fields.Choice(label="Nobody to choose", choices=[])


def test_a_choice_can_be_left_out_again_without_a_script():
    html = str(SkippedForm({"agrees": "yes"})["agrees"])
    assert html.count('value=""') == 1
    assert "Leave this out" in html
    assert "checked" in html
    left_out = SkippedForm({"agrees": "", "needed": "a"})
    assert left_out.is_valid()
    assert left_out.cleaned_data["agrees"] == ""
    # It is not among the answers: nothing is kept, printed, keyed in or shown as chosen.
    assert "" not in dict(SkippedForm().fields["agrees"].choices)
    assert "checked" not in str(left_out["agrees"])


@pytest.mark.parametrize("name", ["needed", "chosen", "named", "nobody"])
def test_what_is_needed_or_chosen_beforehand_is_not_left_out(name):
    assert "Leave this out" not in str(SkippedForm()[name])
