"""A time of the day is read however people write it, and never guessed."""

import pytest

from intheroom.kit.ui import times


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        *(
            (one, 21 * 60 + 40)
            for one in ("21:40", "21.40", "2140", "21h40", "9.40 pm", "9:40 p.m.", " 9.40PM ")
        ),
        *((one, 9 * 60) for one in ("9:00", "09:00", "900", "9am", "9 a.m.")),
        *(("12 pm", 720), ("12am", 0), ("14", 840), ("0:30", 30)),
        *(
            (one, None)
            for one in ("9", "0", "24:00", "25:00", "21:75", "13 pm", "late", "", "10:00 to 12:00")
        ),
    ],
)
def test_one_time(typed, minutes):
    assert times.read(typed) == minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("10:00, 14:00 and 18:30", [600, 840, 1110]),
        ("1000, 1400 and 6.30 pm", [600, 840, 1110]),
        ("9 to 12", [540, 720]),
        ("22:00–24:00", [1320, 1440]),
        ("10:00 and 25:00", None),
        ("late", None),
        ("", []),
        ("10:00, 14:00 and 18:30, tea time", None),
        ("10:00 or 14:00 but not 12:00", None),
        ("10:00, no 14:00", None),
        ("Hall 2, 10:00", None),
        ("10.5", None),
        ("10:0", None),
        ("12345", None),
        ("from 9 o’clock till 12h; 6 p.m. / 20 Uhr.", [540, 720, 1080, 1200]),
        ("1400 hrs & 15:00 - 16:00", [840, 900, 960]),
        ("between 9:00 and 10:00\n12:00", [540, 600, 720]),
        ("bho 9:30 gu 12:00 agus 14:00", [570, 720, 840]),
        ("fae 9:30 tae 12:00 an 14:00", [570, 720, 840]),
        ("od 9:30 do 12:00 i godz. 14:00", [570, 720, 840]),
        ("З 9:30 до 12:00 та о 14:00", [570, 720, 840]),
        ("من 9:30 إلى 12:00 و14:00\u200f، 15:00", [570, 720, 840, 900]),
        ("9:30 سے 12:00 تک اور ۱۴:۰۰ بجے", [570, 720, 840]),
    ],
)
def test_every_time_in_a_line_that_says_nothing_else(typed, minutes):
    assert times.read_all(typed) == minutes


@pytest.mark.parametrize(
    ("typed", "odd"),
    [
        ("10:00, 14:00 and 18:30, tea time", "tea time"),
        ("10:00 and 25:00", "25:00"),
        ("about 10:00, perhaps 9 p.m.", "about perhaps"),
        ("9 to 12.", ""),
    ],
)
def test_what_is_no_time_is_named(typed, odd):
    assert times.not_read(typed) == odd


@pytest.mark.parametrize(
    ("kept", "minutes"),
    [("9:30 to 12:00, if the bus runs", [570, 720]), ("late", []), ("10:00 and 25:00", None), ("", [])],
)
def test_words_that_were_kept_lose_no_time_that_can_be_read(kept, minutes):
    assert times.find_all(kept) == minutes
