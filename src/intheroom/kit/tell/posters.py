"""The poster: read from across a room, with numbers to tear off along its lower edge."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from intheroom.kit.tell.checking import direction_seen
from intheroom.kit.tell.letters import Paper
from intheroom.kit.tell.markup import BARE, joined, ours, section_html, title_html
from intheroom.kit.tell.notices import Link, Told

# As many as fit beside each other on A4, each wide enough for three lines.
TEAR_OFFS = 6
# Millimetres from one to the next.
SLIP = 31
# So few letters that they can be larger.
ROOMY = 420


def poster(told: Told, *, tear_off: bool = True) -> Paper:
    """A4: what it is in large letters, whom to ring, and slips that each say the same number."""
    notice = told.notice
    *said, _call = told.sections
    ring = format_html('<p class="ring" {}>{}</p>', ours(), told.who_to_call)
    written = ((ours(), one.words, _short(one.address)) for one in _typed(told))
    pages = format_html_join("", '<p class="ring" {}>{}<br><b dir="ltr">{}</b></p>', written)
    body = format_html(
        '<section class="sheet poster {}" lang="{}" dir="{}">{}{}</section>',
        "roomy" if len(notice.everything_said) < ROOMY else "full",
        notice.language, notice.runs,
        joined([_from(told.public_name), title_html(notice, 1, BARE),
                *(section_html(section, level=2, look=BARE) for section in said), ring, pages]),
        _slips(told) if tear_off else SafeString(""),
    )  # fmt: skip
    return Paper(told.subject, notice.language, notice.runs, body, "poster.pdf", is_large=True)


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
