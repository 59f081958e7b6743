"""The poster: read from across a room, the number first, with slips to tear off along its lower edge."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import east_asian_width

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from intheroom.kit.tell.checking import direction_seen
from intheroom.kit.tell.letters import Paper
from intheroom.kit.tell.markup import BARE, joined, ours, section_html, title_html
from intheroom.kit.tell.notices import Link, Section, Told
from intheroom.kit.tell.squares import square
from intheroom.kit.ui.phones import in_order

# As many as fit beside each other on A4, each wide enough for three lines.
TEAR_OFFS = 6
# Millimetres from one to the next.
SLIP = 31
# The sizes of print there are, in points (see paper.css): the largest with which all of it fits is taken.
SIZES = range(16, 41)
# Millimetres of paper for the words: across, and down with slips below and without.
WIDE, TALL, TALLER = 186, 205, 262
POINT = 0.3528
# The square with the address beside it: its height, and what is left for the words.
SQUARE, BESIDE = 46, 136


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of words is printed, as in paper.css: all but ``less`` in parts of the size of the print."""

    larger: float
    line: float
    # What stands free above and below.
    gap: float
    letter: float = 0.5
    # Of the width, for a frame.
    less: float = 0.0


NAME = Look(1.0, 1.3, 0.2, 0.53)
TITLE = Look(1.9, 1.1, 0.2, 0.53)
# The number in it is larger than the words around it.
RING = Look(1.25, 1.62, 1.3, 0.62, 1.4)
HEADING = Look(1.1, 1.3, 0.4, 0.53)
PLAIN = Look(1.0, 1.3, 0.4)


def poster(told: Told, *, tear_off: bool = True) -> Paper:
    """A4: what it is, whom to ring, and the rest as large as there is room for; slips that each say the same number."""
    notice = told.notice
    *said, _call = told.sections
    page = _typed(told)
    size = size_for(told, said, page, TALL if tear_off else TALLER)
    # What is left of the sheet stands between its parts, so that it is full.
    look = f"p{size} full-sheet" if size else f"p{min(SIZES)}"
    ring = format_html('<p class="ring" {}>{}</p>', ours(), _large_number(told))
    slips = [_slips(told)] if tear_off else []
    words = [
        _from(told.public_name), title_html(notice, 1, BARE), ring,
        *(section_html(section, level=2, look=BARE) for section in said), *map(_page, page),
    ]  # fmt: skip
    # Where there is more than one sheet, slips that come first stand on each of them.
    body = format_html(
        '<section class="sheet poster {} {}" lang="{}" dir="{}">{}</section>',
        look, "with-slips" if tear_off else "whole", notice.language, notice.runs,
        joined([*words, *slips] if size else [*slips, *words]),
    )  # fmt: skip
    return Paper(told.subject, notice.language, notice.runs, body, "poster.pdf", is_large=True)


def size_for(told: Told, said: Iterable[Section], page: list[Link], height: int) -> int:
    """The largest print in which all of it stands on one sheet; 0 where it is too much for one."""
    words = [
        (told.public_name, NAME), (told.notice.title, TITLE), (told.who_to_call, RING),
        *((line, look) for section in said for line, look in _lines(section)),
    ]  # fmt: skip
    longest = max(told.notice.title.split(), key=_letters, default="")
    fits = [
        size
        for size in SIZES
        if sum(_tall(line, look, size) for line, look in words) + _tall_page(page, size) <= height
        and _letters(longest) * TITLE.larger * TITLE.letter * size * POINT <= WIDE
    ]
    return max(fits, default=0)


def _lines(section: Section) -> Iterator[tuple[str, Look]]:
    if section.heading:
        yield section.heading, HEADING
    for part in section.parts:
        yield from ((line, PLAIN) for text in part.lines for line in text.split("\n"))


def _tall(words: str, look: Look, size: int, width: int = WIDE) -> float:
    """Millimetres that these words take, with what stands free around them."""
    mm = size * look.larger * POINT
    # A line ends before the word that does not fit any more: two letters early, more often than not.
    in_a_line = max(1, int((width - look.less * mm) / (mm * look.letter)) - 2)
    lines = -(-_letters(words) // in_a_line)
    return (max(1, lines) * look.line + look.gap) * mm


def _letters(words: str) -> int:
    """How many letters of the usual width these are: some scripts are wider, and some twice as wide."""
    tenths = sum(20 if east_asian_width(one) in "WF" else 12 if one > "\u036f" else 10 for one in words)
    return -(-tenths // 10)


def _tall_page(page: list[Link], size: int) -> float:
    told = [
        _tall(one.words, PLAIN, size, BESIDE) + _tall(_short(one.address), NAME, size, BESIDE) for one in page
    ]
    return sum(max(SQUARE, each) for each in told)


def _large_number(told: Told) -> SafeString:
    """Whom to ring, with the number itself larger than the words around it."""
    number = conditional_escape(in_order(told.phone))
    large = format_html('<b class="number" dir="ltr">{}</b>', told.phone)
    return mark_safe(conditional_escape(told.who_to_call).replace(number, large))


def _page(link: Link) -> SafeString:
    """The square that a phone reads, and the address as people type it beside it."""
    return format_html(
        '<div class="page-of">{}<p class="web" {}>{}<br><b dir="ltr">{}</b></p></div>',
        square(link.address), ours(), link.words, _short(link.address),
    )  # fmt: skip


def _slips(told: Told) -> SafeString:
    """Each slip says who, the number and the page."""
    name = told.public_name
    page = next((_short(link.address) for link in _typed(told)), "")
    words = format_html(
        '<p><bdi dir="{}">{}</bdi><br><b dir="ltr">{}</b>{}</p>',
        direction_seen(name), name, told.phone,
        format_html('<br><span dir="ltr">{}</span>', page) if page else "",
    )  # fmt: skip
    places = ((SLIP * number, words) for number in range(TEAR_OFFS))
    slips = format_html_join("", '<div class="slip" style="left: {}mm">{}</div>', places)
    cut = gettext("Cut along the lines, so that people can take a number.")
    return format_html(
        '<div class="tear"><p class="cut" {}>{}</p><div class="cuts">{}</div></div>', ours(), cut, slips
    )


def _typed(told: Told) -> list[Link]:
    return [link for link in told.notice.links if link.can_be_typed]


def _short(address: str) -> str:
    """As people type it: without what every browser adds by itself."""
    return address.removeprefix("https://").removeprefix("http://").removesuffix("/")


def _from(name: str) -> SafeString:
    return format_html('<p class="from" dir="{}">{}</p>', direction_seen(name), name)
