"""What goes on paper: the letter in two sizes of print, the easy-read draft, and the side with the address."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from intheroom.kit.refusal import Refused
from intheroom.kit.tell.checking import checked_line, direction_seen
from intheroom.kit.tell.easy_read import EasyRead, Line
from intheroom.kit.tell.markup import BARE, joined, section_html, title_html, written_links_html
from intheroom.kit.tell.notices import Notice, Told
from intheroom.kit.tell.pictures import on_paper
from intheroom.kit.ui.context import OUR_WORDS

MOST_ADDRESS_LINES = 8


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
    notice = told.notice
    *said, call = told.sections
    body = joined(
        [
            _from(told.public_name),
            _ours('<p lang="{}" dir="ltr">{}</p>', date_format(on, "j F Y") if on else ""),
            title_html(notice, 1, BARE),
            _ours('<p lang="{}" dir="ltr">Dear <bdi>{}</bdi>,</p>', notice.to),
            *(section_html(section, level=2, look=BARE) for section in said),
            written_links_html(notice.links),
            section_html(call, level=2, look=BARE),
            _from(told.house_name),
        ]
    )
    name = "letter-large-print.pdf" if large else "letter.pdf"
    return Paper(told.subject, notice.language, notice.runs, _sheet(body, notice), name, is_large=large)


def easy_sheet(told: Told, draft: EasyRead) -> Paper:
    """The easy-read draft in 18 point: picture on the left, one idea on the right."""
    lines = format_html_join("\n", "{}", ((_easy_line(line),) for line in draft.lines))
    mark = format_html('<p class="mark" lang="{}" dir="ltr">{}</p>', OUR_WORDS, draft.mark)
    from_ = _from(told.public_name)
    body = joined([mark, from_, title_html(told.notice, 1, BARE), lines])
    name = "easy-read.pdf" if draft.checked else "easy-read-draft.pdf"
    return Paper(
        told.subject, draft.language, draft.direction, _sheet(body, told.notice), name, is_large=True
    )


def envelope(told: Told, address: Sequence[str] = ()) -> Paper:
    """The side with the address: who it goes to, a number to ring, and nothing that says what is inside.

    Without an address there are lines to write it on by hand.
    """
    lines = [line.strip() for line in address if line.strip()] or ([told.notice.to] if told.notice.to else [])
    for line in lines:
        checked_line(line, "A line of the address")
    if len(lines) > MOST_ADDRESS_LINES:
        raise Refused(
            gettext("This address has {lines} lines. There is room for {MOST_ADDRESS_LINES}.").format(
                lines=len(lines), MOST_ADDRESS_LINES=MOST_ADDRESS_LINES
            ),
            how=gettext("Put two of them on one line."),
        )
    blanks = 0 if address else 4
    shown = format_html_join(SafeString("<br>"), "<bdi>{}</bdi>", ((line,) for line in lines))
    rules = SafeString('<div class="rule"></div>' * blanks)
    # Its heading is the only one of this sheet, and names it for those who hear it.
    body = format_html(
        '<section class="sheet address" lang="{}" dir="ltr"><p class="sender">Not delivered? Ring {}</p>'
        '<h1 class="to">{}</h1>{}</section>',
        OUR_WORDS, told.phone, shown or "To", rules,
    )  # fmt: skip
    return Paper("Address", OUR_WORDS, "ltr", body, "envelope.pdf")


def _sheet(body: SafeString, notice: Notice) -> SafeString:
    return format_html(
        '<section class="sheet" lang="{}" dir="{}">{}</section>', notice.language, notice.runs, body
    )


def _from(name: str) -> SafeString:
    return format_html('<p class="from" dir="{}">{}</p>', direction_seen(name), name)


def _ours(shape: str, words: str) -> SafeString:
    """A line in our own language; nothing where there is nothing to say."""
    return format_html(shape, OUR_WORDS, words) if words else SafeString("")


def _easy_line(line: Line) -> SafeString:
    return format_html(
        '<div class="idea" dir="{}">{}<p lang="{}" dir="{}">{}</p></div>',
        line.direction, on_paper(line.picture), line.language, line.direction, line.words,
    )  # fmt: skip
