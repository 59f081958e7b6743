"""Letters as somebody prints them: tagged, in their language, large enough, and with an envelope that says nothing."""

import io
import sys
from dataclasses import replace

import pypdf
import pytest
from django.utils.safestring import SafeString
from weasyprint.urls import FatalURLFetchingError

from intheroom.kit.tell import pdf as pdfs
from intheroom.kit.tell.easy_read import easy_read
from intheroom.kit.tell.letters import easy_sheet, envelope, letter
from intheroom.kit.tell.notices import Part
from intheroom.kit.tell.pdf import NoPdf, document, pdf
from intheroom.kit.tell.tests.saying import told


def read(*papers):
    return pypdf.PdfReader(io.BytesIO(pdf(papers)))


def sizes(reader):
    """The size of each piece of text, as it is on the paper."""
    found = set()

    def note(text, whole, line, _font, size):
        if text.strip():
            found.add(round(size * abs(line[3]) * abs(whole[3]), 1))

    for page in reader.pages:
        page.extract_text(visitor_text=note)
    return found


def tags(reader):
    """Every tag, with its words for pictures."""
    found = []

    def walk(one):
        one = one.get_object()
        if isinstance(one, list):
            for each in one:
                walk(each)
        elif isinstance(one, dict):
            if "/S" in one:
                found.append((one["/S"], one.get("/Alt", "")))
            if "/K" in one and not isinstance(one["/K"], int):
                walk(one["/K"])

    walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


def words(reader):
    return " ".join(page.extract_text() for page in reader.pages)


@pytest.mark.parametrize(("large", "smallest"), [(False, 14), (True, 18)])
def test_a_letter_is_tagged_and_large_enough(large, smallest):
    reader = read(letter(told(), large=large))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "We meet on Tuesday – Harbour mornings"
    assert [tag for tag, _ in tags(reader)].count("/H1") == 1
    assert {"/H2", "/P", "/L", "/LI"} <= {tag for tag, _ in tags(reader)}
    assert min(sizes(reader)) == smallest
    for said in (
        "Dear Isa",
        "Tea comes first.",
        "Ring 01856 87 35 35. Ask for Ailsa.",
        "https://example.org/map",
    ):
        assert said in words(reader)
    assert "x" * 20 not in words(reader)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("last", ["Before the end.", "One more thing to say of it. " * 9 + "Before the end."])
def test_whom_to_ring_never_stands_on_a_page_without_what_was_said_before(large, last):
    """However much is said: each letter is a line longer than the one before."""
    said = [
        told(
            what=(Part("Tea.\n\n" * many + "Cake."),),
            what_next=(Part(last),),
            links=(),
            ask_for=f"No {many}!",
        )
        for many in range(1, 28)
    ]
    pages = [page.extract_text() for page in read(*(letter(one, large=large) for one in said)).pages]
    for one in said:
        [end] = [page for page in pages if one.notice.ask_for in page]
        assert "Before the end." in " ".join(end.split()), end


def test_a_letter_in_another_language_says_so():
    reader = read(letter(told(title="مرحبا", language="ar", what=(Part("نحتاج إلى مزيد من الوقت.", "ar"),))))
    assert reader.trailer["/Root"]["/Lang"] == "ar"
    page = document([letter(told())])
    assert '<p lang="ar" dir="rtl">نحتاج إلى مزيد من الوقت.</p>' in page
    assert '<p lang="pl" dir="ltr">Spotkamy się znowu w czerwcu.</p>' in page


def test_easy_read_has_a_picture_beside_each_line():
    draft = easy_read(told())
    reader = read(easy_sheet(told(), draft))
    figures = [alt for tag, alt in tags(reader) if tag == "/Figure"]
    assert len(figures) == len(draft.lines)
    assert "A phone that rings" in figures
    assert all(figures)
    assert min(sizes(reader)) >= 18
    assert "Draft until checked by ___" in words(reader)


def test_an_envelope_says_nothing():
    reader = read(envelope(told(), ["Isa Flett", "4 Pier Road", "Kirkwall"]))
    assert len(reader.pages) == 1
    assert (
        " ".join(words(reader).split()) == "Not delivered? Ring 01856 87 35 35 Isa Flett 4 Pier Road Kirkwall"
    )
    assert dict(reader.metadata).keys() == {"/Title", "/Producer"}
    assert reader.metadata.title == "Address"


def test_several_in_one_file_each_begin_on_their_own_page():
    reader = read(letter(told()), envelope(told()), letter(told(to="Magnus")))
    pages = [page.extract_text() for page in reader.pages]
    assert ["Dear Isa" in pages[0], "Not delivered" in pages[1], "Dear Magnus" in pages[2]] == [True] * 3


def test_a_letter_takes_nothing_from_outside(tmp_path):
    secret = tmp_path / "secret.css"
    secret.write_text("p { color: red }")
    paper = letter(told())
    for asks in (f"file://{secret}", "http://localhost:1/x.png"):
        reads = replace(paper, body=paper.body + SafeString(f'<img src="{asks}" alt="x">'))
        with pytest.raises(FatalURLFetchingError):
            pdf([reads])


def test_without_pango_there_is_no_pdf_and_nothing_breaks(monkeypatch):
    pdfs._weasyprint.cache_clear()
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    try:
        assert not pdfs.can_make_pdf()
        with pytest.raises(NoPdf):
            pdf([letter(told())])
        page = pdfs.page_to_print([envelope(told())], "/back/")
        assert "Print this page instead" in page
        assert "Harbour mornings" not in page
        assert "Kirkwall friends" not in page
    finally:
        pdfs._weasyprint.cache_clear()
