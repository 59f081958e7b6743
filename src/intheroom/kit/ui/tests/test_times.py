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
        ("late", []),
    ],
)
def test_every_time_in_a_line(typed, minutes):
    assert times.read_all(typed) == minutes
