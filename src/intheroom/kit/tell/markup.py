"""The words of a notice as HTML: each part with its language and direction, everything typed as words only."""

from collections.abc import Iterable, Mapping

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from intheroom.kit.tell.notices import Link, Notice, Part, Section, Told
from intheroom.kit.ui.languages import direction_shown, language_shown

# The classes of the planner's own pages. E-mails and letters carry no classes.
PAGE = {
    "p": "govuk-body",
    "ul": "govuk-list govuk-list--bullet",
    "h": "govuk-heading-s",
    "a": "govuk-link",
}
BARE: Mapping[str, str] = {}


def section_html(section: Section, *, level: int, look: Mapping[str, str]) -> SafeString:
    """A heading in our language, and the parts each in theirs."""
    return joined([heading(section.heading, level, look), *(part_html(part, look) for part in section.parts)])


def heading(words: str, level: int, look: Mapping[str, str]) -> SafeString:
    """A heading of ours."""
    if not words:
        return SafeString("")
    return format_html("<h{}{} {}>{}</h{}>", level, dressed("h", look), ours(), words, level)


def ours() -> SafeString:
    """The language of our own words, and which way it is written, for the element that holds them."""
    return format_html('lang="{}" dir="{}"', language_shown(), direction_shown())


def title_html(notice: Notice, level: int, look: Mapping[str, str]) -> SafeString:
    """What it is called, in its own language."""
    return format_html(
        '<h{}{} lang="{}" dir="{}">{}</h{}>',
        level, dressed("h", look), notice.language, notice.runs, notice.title, level,
    )  # fmt: skip


def part_html(part: Part, look: Mapping[str, str]) -> SafeString:
    """Paragraphs, or a list."""
    tongue = format_html(' lang="{}" dir="{}"', part.language, part.runs)
    if part.is_list:
        things = format_html_join("\n", "<li>{}</li>", ((line_breaks(line),) for line in part.lines))
        return format_html("<ul{}{}>\n{}\n</ul>", dressed("ul", look), tongue, things)
    if part.is_heading:
        # A page of ours may hold no style of its own; paper and mail may.
        together = SafeString("" if look else ' style="break-after: avoid"')
        words = (line_breaks(line) for line in part.lines)
        return joined(
            format_html("<p{}{}{}><strong>{}</strong></p>", dressed("p", look), tongue, together, one)
            for one in words
        )
    return joined(
        format_html("<p{}{}>{}</p>", dressed("p", look), tongue, line_breaks(line)) for line in part.lines
    )


def links_html(links: Iterable[Link], look: Mapping[str, str]) -> SafeString:
    """Links on a screen: the words lead there."""
    return format_html_join(
        "\n",
        '<p{} {}><a{} href="{}">{}</a></p>',
        ((dressed("p", look), ours(), dressed("a", look), link.address, link.words) for link in links),
    )


def written_links_html(links: Iterable[Link]) -> SafeString:
    """Links on paper: the address itself, where it can be typed; from left to right in every language."""
    return format_html_join(
        "\n",
        '<p {}>{}: <b dir="ltr">{}</b></p>',
        ((ours(), link.words, link.address) for link in links if link.can_be_typed),
    )


def body_html(told: Told, *, level: int, look: Mapping[str, str]) -> SafeString:
    """Everything there is to say, with links before whom to call."""
    *said, call = told.sections
    return joined(
        [
            *(section_html(section, level=level, look=look) for section in said),
            links_html(told.notice.links, look),
            section_html(call, level=level, look=look),
        ]
    )


def web(told: Told, *, level: int = 2) -> SafeString:
    """The notice as a part of a page of ours."""
    return joined([title_html(told.notice, level, PAGE), body_html(told, level=level + 1, look=PAGE)])


def line_breaks(words: str) -> SafeString:
    return format_html_join(mark_safe("<br>"), "{}", ((line,) for line in words.split("\n")))


def dressed(tag: str, look: Mapping[str, str]) -> SafeString:
    return format_html(' class="{}"', look[tag]) if tag in look else SafeString("")


def joined(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("\n", "{}", ((part,) for part in parts if part))
