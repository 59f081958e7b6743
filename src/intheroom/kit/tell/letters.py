"""What goes on paper: the letter in two sizes of print, the easy-read draft, and the side with the address."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from intheroom.kit.refusal import Refused
from intheroom.kit.tell.checking import checked_line, direction_seen
from intheroom.kit.tell.easy_read import EasyRead, Line
from intheroom.kit.tell.markup import BARE, joined, ours, section_html, title_html, written_links_html
from intheroom.kit.tell.notices import Notice, Told
from intheroom.kit.tell.pictures import on_paper
from intheroom.kit.ui.languages import OUR_WORDS

MOST_ADDRESS_LINES = 8
# As many, and as long, as fit behind the window of an envelope.
MOST_WINDOW_LINES, LONGEST_WINDOW_LINE = 7, 45


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing to print. Its file name says nothing about anybody."""

    title: str
    language: str
    direction: str
    body: SafeString
    file_name: str
    is_large: bool = False


def letter(told: Told, *, large: bool = False, on: datetime.date | None = None) -> Paper:
    """The notice as a letter, in 14 or 18 point."""
    name = "letter-large-print.pdf" if large else "letter.pdf"
    notice = told.notice
    return Paper(
        told.subject, notice.language, notice.runs, _sheet(_said(told, on), notice), name, is_large=large
    )


def letter_for_window(told: Told, address: Sequence[str], *, on: datetime.date | None = None) -> Paper:
    """The letter in large print for an envelope with a window, as printing services take it.

    The address stands where the window is, and nothing else near it, so that the envelope says no more.
    """
    lines = _lines_of(address, most=MOST_WINDOW_LINES)
    if any(len(line) > LONGEST_WINDOW_LINE for line in lines):
        raise Refused(
            gettext("A line of this address is too long for the window of an envelope."),
            how=gettext("Make it shorter, or part it into two lines."),
        )
    notice = told.notice
    shown = format_html_join(SafeString("<br>"), "<bdi>{}</bdi>", ((line,) for line in lines))
    # An address here is written as the post here reads it.
    window = format_html('<p class="to" lang="{}" dir="ltr">{}</p>', OUR_WORDS, shown)
    body = format_html(
        '<section class="sheet windowed" lang="{}" dir="{}">{}{}</section>',
        notice.language, notice.runs, window, _said(told, on),
    )  # fmt: skip
    return Paper(told.subject, notice.language, notice.runs, body, "letter.pdf", is_large=True)


def _said(told: Told, on: datetime.date | None) -> SafeString:
    notice = told.notice
    *said, call = told.sections
    return joined(
        [
            _from(told.public_name),
            format_html("<p {}>{}</p>", ours(), date_format(on, "j E Y")) if on else SafeString(""),
            title_html(notice, 1, BARE),
            _dear(notice.to),
            *(section_html(section, level=2, look=BARE) for section in said),
            written_links_html(notice.links),
            format_html('<div class="call">{}</div>', section_html(call, level=2, look=BARE)),
            _from(told.house_name),
        ]
    )


def easy_sheet(told: Told, draft: EasyRead) -> Paper:
    """The easy-read draft in 18 point: picture on the left, one idea on the right."""
    lines = format_html_join("\n", "{}", ((_easy_line(line),) for line in draft.lines))
    mark = format_html('<p class="mark" {}>{}</p>', ours(), draft.mark)
    from_ = _from(told.public_name)
    body = joined([mark, from_, title_html(told.notice, 1, BARE), lines])
    name = "easy-read.pdf" if draft.checked else "easy-read-draft.pdf"
    return Paper(
        told.subject, draft.language, draft.direction, _sheet(body, told.notice, "easy"), name, is_large=True
    )


def envelope(told: Told, address: Sequence[str] = ()) -> Paper:
    """The side with the address: who it goes to, a number to ring, and nothing that says what is inside.

    Without an address there are lines to write it on by hand.
    """
    lines = _lines_of(address, most=MOST_ADDRESS_LINES) or ([told.notice.to] if told.notice.to else [])
    blanks = 0 if address else 4
    shown = format_html_join(SafeString("<br>"), "<bdi>{}</bdi>", ((line,) for line in lines))
    rules = SafeString('<div class="rule"></div>' * blanks)
    # Its heading is the only one of this sheet, and names it for those who hear it.
    body = format_html(
        '<section class="sheet address" lang="{}" dir="ltr"><p class="sender">Not delivered? Ring {}</p>'
        '<h1 class="to">{}</h1>{}</section>',
        OUR_WORDS, told.phone, shown or gettext("To"), rules,
    )  # fmt: skip
    return Paper(gettext("Address"), OUR_WORDS, "ltr", body, "envelope.pdf")


def _lines_of(address: Sequence[str], *, most: int) -> list[str]:
    lines = [line.strip() for line in address if line.strip()]
    for line in lines:
        checked_line(line, gettext_lazy("A line of the address"))
    if len(lines) > most:
        raise Refused(
            gettext("This address has {lines} lines. There is room for {MOST_ADDRESS_LINES}.").format(
                lines=len(lines), MOST_ADDRESS_LINES=most
            ),
            how=gettext("Put two of them on one line."),
        )
    return lines


def _sheet(body: SafeString, notice: Notice, kind: str = "letter") -> SafeString:
    return format_html(
        '<section class="sheet {}" lang="{}" dir="{}">{}</section>', kind, notice.language, notice.runs, body
    )


def _from(name: str) -> SafeString:
    return format_html('<p class="from" dir="{}">{}</p>', direction_seen(name), name)


def _dear(name: str) -> SafeString:
    if not name:
        return SafeString("")
    dear = format_html(gettext("Dear {name},"), name=format_html("<bdi>{}</bdi>", name))
    return format_html("<p {}>{}</p>", ours(), dear)


def _easy_line(line: Line) -> SafeString:
    picture = on_paper(line.picture, from_right=line.direction == "rtl")
    return format_html(
        '<div class="idea" dir="{}">{}<p lang="{}" dir="{}">{}</p></div>',
        line.direction, picture, line.language, line.direction, line.words,
    )  # fmt: skip
