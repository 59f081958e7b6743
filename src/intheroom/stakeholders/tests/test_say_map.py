"""The picture and the table come from the same places and say the same, with 0, 1 and 30 groups."""

import re
from html.parser import HTMLParser

import pytest

from intheroom.stakeholders.adapter import column_x, picture_of
from intheroom.stakeholders.choices import ORDER, Scale
from intheroom.stakeholders.queries import map_of
from intheroom.stakeholders.tests.cast import browser_of

WORDS = [word.label for word in ORDER]
WORD_AT = {column_x(word): word.label for word in ORDER}


class Reader(HTMLParser):
    """Reads the picture as somebody looks at it, and the table as somebody hears it."""

    def __init__(self):
        super().__init__()
        self.marks, self.rows, self.bands = {}, {}, []
        self.mark = self.cells = None

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag == "g" and a.get("class") == "mark":
            self.mark = self.marks.setdefault(a["data-number"], {"wanted": None, "ring": False})
        elif tag == "tr" and "data-number" in a:
            self.cells = self.rows.setdefault(a["data-number"], [])
        elif tag in {"th", "td"} and self.cells is not None:
            self.cells.append("")
        elif self.mark is not None and tag == "circle" and a["class"] == "now":
            self.mark |= {"x": int(a["cx"]), "y": int(a["cy"]), "guess": "stroke-dasharray" in a}
        elif self.mark is not None and tag == "circle" and a["class"] == "stays":
            self.mark["ring"] = True
        elif self.mark is not None and tag == "path" and a["class"] == "line":
            self.mark["wanted"] = int(re.search(r"H(\d+)", a["d"])[1])

    def handle_endtag(self, tag):
        if tag == "g":
            self.mark = None
        elif tag == "tr":
            self.cells = None

    def handle_data(self, data):
        if self.cells:
            self.cells[-1] += data


def read(island, person=None):
    page = browser_of(person or island.ailsa).get(island.page("say_map"))
    assert page.status_code == 200
    reader = Reader()
    reader.feed(page.content.decode())
    return reader, page.content.decode()


def nearest(x):
    return WORD_AT[min(WORD_AT, key=lambda at: abs(at - x))]


def fill(island, number):
    words = Scale.values[:5]
    for n in range(number):
        island.judged(
            f"Group {n}",
            words[n % 5],
            words[n // 5 % 5],
            words[n // 7 % 5],
            belongs="yes" if n % 3 else "no",
        )


@pytest.mark.parametrize("number", [0, 1, 12, 30])
def test_picture_and_table_hold_the_same_facts(island, number):
    fill(island, number)
    reader, html = read(island)
    assert len(reader.marks) == len(reader.rows) == number
    bands = picture_of(map_of(island.project)).bands
    for key, mark in reader.marks.items():
        _, affected, now, wanted, said_by = (cell.strip() for cell in reader.rows[key])
        band = next(band for band in bands if band.y < mark["y"] < band.y + band.height)
        assert band.label == f"{affected} affected"
        assert WORD_AT[mark["x"]] == now
        assert (now if mark["ring"] else nearest(mark["wanted"])) == wanted
        assert mark["guess"] == (said_by == "A guess to check")
    assert " style=" not in html


def test_no_two_circles_touch_and_none_leaves_the_picture(island):
    for number in range(30):
        island.judged(f"Group {number}", "always", Scale.values[number % 3], "always")
    picture = picture_of(map_of(island.project))
    marks = picture.marks
    for mark in marks:
        assert 15 <= mark.x <= picture.width - 15
        assert 15 <= mark.y <= picture.grid_height
        for other in marks:
            far = (mark.x - other.x) ** 2 + (mark.y - other.y) ** 2
            assert mark is other or far >= 30**2


def test_a_group_with_a_word_missing_is_in_the_table_and_not_in_the_picture(island):
    island.judged("Boatmen", "always", "")
    island.group("Anglers")
    reader, html = read(island)
    assert reader.marks == {}
    assert reader.rows["2"][2].strip() == "Not said yet"
    assert "Nobody yet" in reader.rows["1"][4]
    assert "numbered circles: 0 of 2." in html


def test_hostile_names_stay_text(island):
    island.judged('<script>alert("x")</script>', "always", "never")
    _, html = read(island)
    assert "<script>alert" not in html


def test_set_aside_groups_stay_in_sight(island):
    from intheroom.stakeholders.tests.test_setting_aside import answer, suggest

    answer(suggest(island), island.morag)
    reader, html = read(island)
    assert reader.rows == {}
    for fact in ("Boatmen", "They have their own project", "Suggested by", "Ailsa", "27 March 2027"):
        assert fact in html


@pytest.mark.parametrize("name", ["say_map", "groups", "gaps", "set_aside"])
def test_the_same_queries_for_1_and_30_groups(island, name, django_assert_num_queries):
    browser = browser_of(island.ailsa)
    fill(island, 1)
    browser.get(island.page(name))
    with django_assert_num_queries(COUNTS[name]):
        browser.get(island.page(name) + "?show=groups")
    fill(island, 30)
    with django_assert_num_queries(COUNTS[name]):
        browser.get(island.page(name) + "?show=groups")


COUNTS = {"say_map": 8, "groups": 13, "gaps": 8, "set_aside": 6}
