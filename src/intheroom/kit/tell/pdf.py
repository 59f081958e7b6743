"""Paper as PDF: tagged, with its language and title, from WeasyPrint, which is read in only when it is needed."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from threading import Lock
from types import ModuleType

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from intheroom.kit.tell.letters import Paper
from intheroom.kit.tell.markup import joined, ours

STYLE = "tell/paper.css"
NOTHING = SafeString("")
# One at a time: each takes up to 100 MB, and what draws the letters is no friend of many threads.
_one_at_a_time = Lock()


class NoPdf(Exception):
    """This machine cannot make PDFs: Pango, which draws the letters, is not there."""


def pdf(papers: Sequence[Paper]) -> bytes:
    """One file of one or more papers, each beginning on a page of its own. The first gives title and language."""
    return pdf_of(document(papers))


def pdf_of(document: str) -> bytes:
    """The same of a document that was made before."""
    weasyprint = _weasyprint()
    if weasyprint is None:
        raise NoPdf
    with _one_at_a_time:
        return weasyprint.HTML(string=document, url_fetcher=_nothing_from_outside()).write_pdf(
            pdf_variant="pdf/ua-1"
        )


def can_make_pdf() -> bool:
    """Whether this machine can. Without Pango the same is printed from the page."""
    return _weasyprint() is not None


def document(papers: Sequence[Paper]) -> SafeString:
    """The whole of it as HTML with its style inside: it loads nothing."""
    return _document(papers, format_html("<style>\n{}</style>", style()))


def page_to_print(papers: Sequence[Paper], back: str) -> SafeString:
    """The same as a page: what a browser prints of it is what the PDF would have been, and nothing else."""
    sheet = format_html('<link rel="stylesheet" href="{}">', static(STYLE))
    way_back = format_html(' <a href="{}">{}</a>', back, gettext("Back")) if back else ""
    told = format_html(
        '<p class="screen" {}>{}{}</p>',
        ours(), gettext("This machine cannot make a PDF. Print this page instead: it is the same."), way_back,
    )  # fmt: skip
    return _document(papers, sheet, told)


def _document(papers: Sequence[Paper], look: SafeString, before: SafeString = NOTHING) -> SafeString:
    first = papers[0]
    size = "large" if first.is_large else "usual"
    return format_html(
        '<!DOCTYPE html>\n<html lang="{}" dir="{}" class="{}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{}</title>\n{}\n</head>\n'
        "<body>\n{}{}\n</body>\n</html>\n",
        first.language, first.direction, size, first.title, look, before, joined(paper.body for paper in papers),
    )  # fmt: skip


@cache
def style() -> SafeString:
    return mark_safe(files(__package__).joinpath("static", STYLE).read_text(encoding="utf-8"))


@cache
def _weasyprint() -> ModuleType | None:
    try:
        import weasyprint  # noqa: PLC0415 – it takes half a second and needs Pango, so nothing else waits for it
    except (ImportError, OSError):
        return None
    return weasyprint


def _nothing_from_outside():
    """Only what is in the document itself: no file of this machine, no other machine."""
    from weasyprint.urls import URLFetcher  # noqa: PLC0415 – as above

    return URLFetcher(allowed_protocols=("data",), fail_on_errors=True)
