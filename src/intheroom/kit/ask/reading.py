"""How words read that will go out to others: advice beside them on the page, which never stops anybody.

A field says ``goes_out=True``. What somebody said for themselves is theirs, and is not looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language, gettext

from intheroom.engines.plainwords import Checked, Code, Finding, OwnWord, check
from intheroom.kit.ui.addresses import address
from intheroom.kit.ui.languages import OURS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.http import HttpRequest
    from django.utils.safestring import SafeString

    from intheroom.kit.ask.forms import Form

LOOK = "look"
MOST_LINES = 8
FIRST_WORDS = 6

_own_words: list[Callable[[Any], Iterable[OwnWord]]] = []
_words_pages: list[str] = []


def register_own_words(words_of: Callable[[Any], Iterable[OwnWord]]) -> None:
    """Give the function that knows the words of a place, or of every place where there is none."""
    if words_of not in _own_words:
        _own_words.append(words_of)


def register_words_page(url_name: str) -> None:
    """Give the address name of the page where a place keeps its own words; it takes ``ref``."""
    if url_name not in _words_pages:
        _words_pages.append(url_name)


@dataclass(frozen=True, slots=True)
class Line:
    """One piece of advice."""

    words: str
    why: str
    swap: str


@dataclass(frozen=True, slots=True)
class Place:
    """The words of one field, marked, and what there is to say of them."""

    label: str
    marked: SafeString
    lines: tuple[Line, ...]
    more: bool
    reads_like: str
    hardest: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page says of its words: on every page whose words go out, said at once where somebody asks."""

    is_asked: bool
    places: tuple[Place, ...]
    words_page: str = ""


def told(form: Form | None, about: Any, *, is_asked: bool) -> Reading | None:
    """How the words of a form read; nothing for a form whose words stay where they are."""
    names = [name for name, field in form.fields.items() if getattr(field, "goes_out", False)] if form else []
    # What we know of hard words and long sentences is about English.
    if form is None or not names or get_language() != OURS:
        return None
    typed = {name: str(form[name].value() or "") for name in names}
    own = own_words_of(about) if any(typed.values()) else []
    places = (_place(str(form.fields[name].label), typed[name], own) for name in names)
    return Reading(is_asked, tuple(place for place in places if place.lines), _words_page(about))


def say_after_saving(
    request: HttpRequest, form: Form, about: Any, *, changed_by: type[Form] | None = None, page: str = ""
) -> None:
    """Say on the next page that there is advice, and where; the words themselves stay where they are kept.

    ``changed_by`` is the form that opens what was saved, where one does, and ``page`` its address where it is known.
    """
    reading = told(form, about, is_asked=False)
    if not reading or not reading.places:
        return
    if changed_by is not None:
        words = gettext("It is saved. Some words may be hard to read. To see which, open {title} again.")
        title = gettext("“{title}”").format(title=changed_by.sheet.title)
        link = format_html('<a class="govuk-notification-banner__link" href="{}">{}</a>', page, title)
        messages.info(request, format_html(words, title=link if page else title))
        return
    where = ", ".join(f"“{place.label}”" for place in reading.places)
    words = gettext(
        "It is saved. Some words may be hard to read, in {where}. "
        "Another time, press “{button}” and you see which."
    )
    messages.info(request, words.format(where=where, button=gettext("See how it reads first")))


def own_words_of(about: Any) -> list[OwnWord]:
    """The words of a place that win over ours."""
    return [word for words_of in _own_words for word in words_of(about)]


def _words_page(about: Any) -> str:
    ref = getattr(about, "ref", "")
    return address(_words_pages[-1], kwargs={"ref": ref}) if _words_pages and ref else ""


def _place(label: str, text: str, own: list[OwnWord]) -> Place:
    checked = check(text, own_words=own)
    # The same word twice is one piece of advice; a hint comes after what is surer.
    once = {(one.code, one.words.casefold()): one for one in reversed(checked.findings)}
    findings = sorted(once.values(), key=lambda one: (one.is_hint, one.start))
    return Place(
        label=label,
        marked=_marked(text, checked),
        lines=tuple(_line(one) for one in findings[:MOST_LINES]),
        more=len(findings) > MOST_LINES,
        reads_like=checked.reads_like,
        hardest=_beginning(text[checked.hardest.start : checked.hardest.end]) if checked.hardest else "",
    )


def _line(finding: Finding) -> Line:
    is_long = finding.code == Code.LONG_SENTENCE
    return Line(f"{_beginning(finding.words)}…" if is_long else finding.words, finding.why, finding.swap)


def _beginning(sentence: str) -> str:
    return " ".join(sentence.split()[:FIRST_WORDS])


def _marked(text: str, checked: Checked) -> SafeString:
    """The words as typed, with each hard word marked. A long sentence is named in the list, not marked whole."""
    pieces, at = [], 0
    for finding in checked.findings:
        if finding.code == Code.LONG_SENTENCE or finding.start < at:
            continue
        pieces.append((text[at : finding.start], text[finding.start : finding.end]))
        at = finding.end
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", pieces), text[at:])
