"""How many texts a text is, held against a second way of counting: cutting up what is really sent."""

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from intheroom.kit.tell.notices import Part
from intheroom.kit.tell.tests.saying import told
from intheroom.kit.tell.texts import GSM_7, GSM_7_TWICE, alphabet_of, counted, sms, with_plain_signs

ESCAPE = 0x1B
# Each letter as the number it has in the table of the standard, row by row, and its extension.
TABLE = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = {
    "\f": 0x0A,
    "^": 0x14,
    "{": 0x28,
    "}": 0x29,
    "\\": 0x2F,
    "[": 0x3C,
    "~": 0x3D,
    "]": 0x3E,
    "|": 0x40,
    "€": 0x65,
}


def as_sent(text):
    """The numbers that go over the air, and how many fit alone and in a part; a pair is never parted."""
    if all(letter in EXTENSION or (letter in TABLE and letter != "\x1b") for letter in text):
        numbers = []
        for letter in text:
            numbers += [ESCAPE, EXTENSION[letter]] if letter in EXTENSION else [TABLE.index(letter)]
        return numbers, 160, 153, lambda number: number == ESCAPE
    raw = text.encode("utf-16-be")
    numbers = [raw[at] * 256 + raw[at + 1] for at in range(0, len(raw), 2)]
    return numbers, 70, 67, lambda number: 0xD800 <= number <= 0xDBFF


def parts_cut(text):
    numbers, alone, each, begins_a_pair = as_sent(text)
    if len(numbers) <= alone:
        return 1
    parts = 0
    while numbers:
        end = min(each, len(numbers))
        if end < len(numbers) and begins_a_pair(numbers[end - 1]):
            end -= 1
        numbers, parts = numbers[end:], parts + 1
    return parts


SMALL = st.text(alphabet=sorted(GSM_7 | GSM_7_TWICE), max_size=700)
ANY = st.text(
    alphabet=st.one_of(st.sampled_from("aąж😀€~مà"), st.characters(exclude_categories=("Cs",))), max_size=400
)


@given(st.one_of(SMALL, ANY))
def test_the_count_is_what_is_sent(text):
    assert counted(text).parts == parts_cut(text)


@given(st.text(alphabet="~a", min_size=140, max_size=340))
def test_a_letter_of_two_places_is_never_cut(text):
    assert counted(text).parts == parts_cut(text)


def test_the_small_alphabet_is_the_one_of_the_standard():
    assert len(GSM_7) == 127
    assert set(TABLE) - {"\x1b"} == GSM_7
    assert set(EXTENSION) == GSM_7_TWICE


@pytest.mark.parametrize(
    ("text", "alphabet", "parts"),
    [
        ("Tha sinn a’ coinneachadh Dimàirt. Thig a-steach, ma ’s è do thoil e: fosgailte, ùr, mòr, sìos.", "GSM-7", 1),
        ("à è ì ò ù" * 17 + "aaaaaaa", "GSM-7", 1),
        ("à" * 161, "GSM-7", 2),
        ("À", "UCS-2", 1),
        ("ł" * 70, "UCS-2", 1),
        ("Zażółć gęślą jaźń, proszę zadzwonić do nas w sprawie spotkania we wtorek", "UCS-2", 2),
        ("نلتقي يوم الثلاثاء في القاعة.", "UCS-2", 1),
        ("م" * 134, "UCS-2", 2),
        ("م" * 135, "UCS-2", 3),
        ("a" * 160, "GSM-7", 1),
        ("a" * 306, "GSM-7", 2),
        ("a" * 307, "GSM-7", 3),
        ("€" * 80, "GSM-7", 1),
        ("€" * 81, "GSM-7", 2),
        ("😀" * 35, "UCS-2", 1),
        ("😀" * 66, "UCS-2", 2),
        ("😀" * 67, "UCS-2", 3),
    ],
)  # fmt: skip
def test_known_texts(text, alphabet, parts):
    found = counted(with_plain_signs(text))
    assert (found.alphabet, found.parts) == (alphabet, parts)


def test_letters_put_together_from_two_are_written_as_one():
    assert alphabet_of(with_plain_signs("Dima\u0300irt")) == "GSM-7"


def test_plain_signs_only_where_they_help():
    assert with_plain_signs("“Isa” – it’s…") == '"Isa" - it\'s...'
    assert with_plain_signs("„Cześć” – tak") == "„Cześć” – tak"


def test_a_text_says_what_when_where_and_whom_to_ring():
    found = sms(told())
    assert found.text == (
        "Harbour mornings: We meet on Tuesday. When: Tuesday 4 May, 10 o'clock. "
        "Where: The hall by the pier. Ring 01856 87 35 35. Ask for Ailsa."
    )
    assert (found.alphabet, found.parts, found.said_of_parts) == ("GSM-7", 1, "one text")
    assert sms(told(short="Come on\nTuesday.")).text.startswith("Harbour mornings: Come on Tuesday. Ring")
    assert sms(told(when=(Part("wtorek, środa", "pl"),))).alphabet == "UCS-2"


def test_a_number_keeps_its_order_among_words_that_run_from_right_to_left():
    with override("ar"):
        assert "\N{LEFT-TO-RIGHT MARK}01856" in sms(told()).text
    assert "\N{LEFT-TO-RIGHT MARK}" not in sms(told()).text


def test_sentences_stand_one_after_the_other_and_lines_that_are_none_get_a_comma():
    lines = (Part("Ring 0141 496 0111, then 22."), Part(("Kirk hall", "Pier Road")), Part("Ring Eck."))
    text = sms(told(where=lines)).text
    assert "Where: Ring 0141 496 0111, then 22. Kirk hall, Pier Road, Ring Eck. Ring 01856" in text
