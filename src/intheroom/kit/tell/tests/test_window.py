"""A letter for an envelope with a window keeps to the places that a printing service leaves free.

The places are those that GOV.UK Notify publishes for letters sent as PDF, and checks: no more than a millimetre over.
"""

import io

import pypdf
import pytest

from intheroom.kit.refusal import Refused
from intheroom.kit.tell.letters import letter_for_window
from intheroom.kit.tell.notices import Part
from intheroom.kit.tell.pdf import pdf
from intheroom.kit.tell.tests.saying import told

POINTS_IN_MM = 72 / 25.4
ADDRESS = [
    "Isa Foubister-Sinclair",
    "Flat 2",
    "The Old Harbour House",
    "12 Pier Road",
    "Outertown",
    "Stromness",
    "KW16 3AA",
]
# Left, top, right, bottom, in millimetres from the corner at the top left.
WINDOW, FIRST, OTHERS = (24.6, 39.5, 120, 66.3), (15, 95, 195, 292), (15, 5, 195, 292)


def pieces(page):
    """Each piece of text with its place: left, top, bottom; and the size of the letters in points."""
    found = []

    def note(text, whole, line, _font, size):
        if text.strip():
            left, base = whole[0] * line[4] + whole[4], whole[3] * line[5] + whole[5]
            tall = size * abs(line[3]) * abs(whole[3])
            height = float(page.mediabox.height)
            found.append(
                (
                    text,
                    left / POINTS_IN_MM,
                    (height - base - tall) / POINTS_IN_MM,
                    (height - base) / POINTS_IN_MM,
                    tall,
                )
            )

    page.extract_text(visitor_text=note)
    return found


def is_in(piece, place):
    _, left, top, bottom, _ = piece
    return place[0] <= left <= place[2] and place[1] - 1 <= top and bottom <= place[3] + 1


@pytest.fixture(scope="module")
def reader():
    long = Part("\n\n".join(["We look at the first ideas, and at what it costs."] * 30))
    return pypdf.PdfReader(io.BytesIO(pdf([letter_for_window(told(what=(long,)), ADDRESS)])))


def test_on_the_first_page_the_address_is_in_the_window_and_nothing_else_is_near_it(reader):
    first = pieces(reader.pages[0])
    in_window = [piece for piece in first if is_in(piece, WINDOW)]
    assert "".join(piece[0] for piece in in_window).replace("\n", "") == "".join(ADDRESS)
    assert all(is_in(piece, FIRST) for piece in first if piece not in in_window)
    assert {round(piece[4]) for piece in first if piece not in in_window and "<" not in piece[0]} >= {18}


def test_the_other_pages_keep_to_their_edges_and_it_is_a4(reader):
    assert 2 <= len(reader.pages) <= 10
    for page in reader.pages:
        assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)
    assert all(is_in(piece, OTHERS) for page in reader.pages[1:] for piece in pieces(page))


def test_every_letter_of_it_is_in_the_file(reader):
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    inner = [one["/DescendantFonts"][0].get_object() if "/DescendantFonts" in one else one for one in fonts]
    assert inner
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(one["/FontDescriptor"]) for one in inner)


@pytest.mark.parametrize("address", [[*ADDRESS, "Orkney"], ["Isa", "x" * 46, "KW16 3AA"]])
def test_an_address_that_does_not_fit_is_refused_and_not_cut(address):
    with pytest.raises(Refused):
        letter_for_window(told(), address)
