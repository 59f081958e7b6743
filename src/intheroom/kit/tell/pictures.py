"""A small set of pictures of our own, for easy read. Plain lines, so that they print well and need no licence."""

import base64
from functools import cache

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

# What each shows, in a word or two, and its lines on a ground of 48 by 48.
PICTURES: dict[str, tuple[str, str]] = {
    "talk": (_("Two people talk"), _("M6 8h22v14H16l-6 6v-6H6zM32 18h10v14h-4v6l-6-6H20v-6")),
    "calendar": (_("A calendar"), _("M8 10h32v30H8zM8 18h32M16 6v8M32 6v8M15 25h4M22 25h4M29 25h4M15 32h4M22 32h4")),
    "place": (_("A house"), "M6 24 24 8l18 16M11 20v20h26V20M20 40V28h8v12"),
    "next": (_("An arrow to what comes next"), "M6 24h32M27 12l13 12-13 12"),
    "phone": (_("A phone"), _("M15 5h18v38H15zM15 11h18M15 35h18M22 39h4")),
    "screen": (_("A screen"), _("M6 9h36v24H6zM24 33v6M16 40h16")),
    "letter": (_("A letter"), _("M6 12h36v24H6zM6 12l18 14 18-14")),
    "people": (
        _("People together"),
        _("M16 8a5 5 0 1 0 .1 0zM32 8a5 5 0 1 0 .1 0zM6 38V28q0-6 6-6h8q6 0 6 6v10M28 23h8q6 0 6 6v9"),
    ),
    "tick": (_("A tick for yes"), "M8 26l11 11L40 11"),
    "help": (_("A helping hand"), "M8 30h8l6-6h8q4 0 3 4l-9 2h12l8-7q4 0 3 4L28 41H14l-6-3z"),
}  # fmt: skip
SHAPE = _(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="{size}" height="{size}"{more}>'
    '<path d="{lines}" fill="none" stroke="{colour}" stroke-width="3" stroke-linejoin="round" '
    'stroke-linecap="round"/></svg>'
)


def picture_named(name: str) -> str:
    """A picture of the set; a mistake in its name is one of the calling code."""
    if name not in PICTURES:
        message = f"There is no picture called {name!r}. There are: {', '.join(PICTURES)}."
        raise ValueError(message)
    return name


def on_page(name: str) -> SafeString:
    """Inside a page: for the eye only, because the words beside it say the same."""
    _, lines = PICTURES[picture_named(name)]
    more = ' aria-hidden="true" focusable="false" class="tell-picture"'
    return mark_safe(SHAPE.format(size=56, more=more, lines=lines, colour="currentColor"))


@cache
def on_paper(name: str) -> SafeString:
    """Inside a PDF, where each picture must say what it shows."""
    words, lines = PICTURES[picture_named(name)]
    drawn = SHAPE.format(size=96, more="", lines=lines, colour="#0b0c0c")
    data = base64.b64encode(drawn.encode()).decode()
    return format_html('<img src="data:image/svg+xml;base64,{}" alt="{}">', data, words)
