"""The parts pages are made of. Available in every template without a load line."""

from typing import Any

from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.template.base import Parser, Token
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as read_url_tag
from django.urls import NoReverseMatch
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import phones
from intheroom.kit.ui.addresses import address
from intheroom.kit.ui.languages import ASKED, shipped

register = template.Library()

COLOURS = {"grey", "green", "teal", "blue", "purple", "magenta", "red", "orange", "yellow"}
DONE, STARTED, NOT_FOR_US = "done", "started", "not for us"
# Task states as people read them, and their colour. "Done" is calm: only what is under way is coloured.
STATES = {
    DONE: (_("Done"), ""),
    STARTED: (_("Started"), "teal"),
    "not yet": (_("Not yet"), "blue"),
    NOT_FOR_US: (_("Not for us"), "grey"),
}


class Address(URLNode):
    """Django's ``{% url %}``, from the addresses that were worked out before."""

    def render(self, context: template.Context) -> str:
        name = self.view_name.resolve(context)
        args = [part.resolve(context) for part in self.args]
        kwargs = {key: part.resolve(context) for key, part in self.kwargs.items()}
        try:
            found = address(name, args, kwargs)
        except NoReverseMatch:
            if self.asvar is None:
                raise
            found = ""
        if self.asvar:
            context[self.asvar] = found
            return ""
        return conditional_escape(found) if context.autoescape else found


@register.tag("url")
def url_(parser: Parser, token: Token) -> Address:
    """The address of a page by its name."""
    read = read_url_tag(parser, token)
    return Address(read.view_name, read.args, read.kwargs, read.asvar)


@register.simple_tag
def button(text: str, style: str = "", **attrs: str) -> SafeString:
    """A button that sends the form. ``style``: "" (the main one), "secondary" or "warning"."""
    look = f"govuk-button govuk-button--{style}" if style else "govuk-button"
    attrs = {"type": "submit", "class": look, "data-send-once": True, **attrs}
    return format_html("<button{}>{}</button>", flatatt(attrs), text)


@register.simple_tag
def button_link(text: str, url: str, style: str = "") -> SafeString:
    """A link that looks like a button, because it starts something."""
    look = f"govuk-button govuk-button--{style}" if style else "govuk-button"
    return format_html('<a href="{}" class="{}">{}</a>', url, look, text)


@register.simple_tag
def back_link(url: str, text: str = "") -> SafeString:
    """The way back, above the heading: put it in the ``before_main`` block."""
    return format_html('<a href="{}" class="govuk-back-link">{}</a>', url, text or gettext("Back"))


@register.simple_tag(name="tag")
def tag_(text: str, colour: str = "") -> SafeString:
    """A short word on a coloured ground. The word must say it all: colour is never the only sign."""
    look = f"govuk-tag govuk-tag--{colour}" if colour in COLOURS else "govuk-tag"
    return format_html('<strong class="{}">{}</strong>', look, text)


@register.simple_tag(takes_context=True)
def phone_line(context: template.Context) -> SafeString:
    """The phone number to ring, as a link; the number last seen when the page has no context."""
    number = phones.remembered(context.get("house"))
    if not number:
        return SafeString("")
    return format_html('<a href="tel:{}" class="room-phone" dir="ltr">{}</a>', phones.dialled(number), number)


@register.filter
def in_order(number: str) -> str:
    """A phone number or a code with spaces, inside a line of ours."""
    return phones.in_order(str(number or ""))


@register.filter
def staying_in(links: SafeString, request: HttpRequest) -> SafeString:
    """Links of ours to this very page, in the language that was asked for in its address ("?in=pl")."""
    code = request.GET.get(ASKED, "")
    if code not in shipped():
        return links
    return SafeString(links.replace('href="?', f'href="?{ASKED}={code}&amp;'))


@register.simple_tag
def typed(text: Any) -> SafeString:
    """What somebody typed: escaped, in the direction of its own script, its lines kept."""
    lines = str(text or "").replace("\r\n", "\n").strip()
    paragraphs = [part.strip() for part in lines.split("\n\n") if part.strip()]
    return format_html_join(
        "\n", '<p class="govuk-body room-typed" dir="auto">{}</p>', ((p,) for p in paragraphs)
    )


@register.filter
@register.simple_tag
def typed_inline(text: Any) -> SafeString:
    """What somebody typed, inside a line of ours."""
    return format_html("<bdi>{}</bdi>", text or "")


@register.simple_tag
def own_file(name: str) -> str:
    """The address of a style sheet or script; nothing, rather than a crash, when it is missing."""
    try:
        return staticfiles_storage.url(f"ui/{name}")
    except (ValueError, OSError):
        return ""


@register.simple_block_tag
def inset(content: str) -> SafeString:
    """Something worth noticing beside the main text."""
    return format_html('<div class="govuk-inset-text">{}</div>', content)


@register.simple_block_tag
def panel(content: str, title: str, level: int = 1) -> SafeString:
    """“It is done”, in large friendly letters, at the top of a page that confirms something."""
    return format_html(
        '<div class="govuk-panel govuk-panel--confirmation room-panel">'
        '<h{} class="govuk-panel__title">{}</h{}><div class="govuk-panel__body">{}</div></div>',
        level, title, level, content,
    )  # fmt: skip


@register.simple_block_tag
def warning(content: str) -> SafeString:
    """Something with consequences."""
    return format_html(
        '<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span>'
        '<div class="govuk-warning-text__text"><span class="govuk-visually-hidden">{}</span>{}</div></div>',
        gettext("Important"),
        content,
    )


@register.simple_block_tag
def details(content: str, summary: str, is_open: bool = False) -> SafeString:
    """More for those who want it; opens without JavaScript, and prints open."""
    return format_html(
        '<details class="govuk-details"{}><summary class="govuk-details__summary">'
        '<span class="govuk-details__summary-text">{}</span></summary>'
        '<div class="govuk-details__text">{}</div></details>',
        flatatt({"open": is_open}), summary, content,
    )  # fmt: skip


@register.simple_block_tag
def card(content: str, title: str, level: int = 2, href: str = "", colour: str = "") -> SafeString:
    """A thing with a name, set apart."""
    heading = format_html('<a href="{}">{}</a>', href, title) if href else title
    look = f"room-card room-card--{colour}" if colour in COLOURS else "room-card"
    return format_html(
        '<section class="{}"><h{} class="govuk-heading-m room-card__title">{}</h{}>{}</section>',
        look, level, heading, level, content,
    )  # fmt: skip


@register.inclusion_tag("ui/components/error_summary.html")
def error_summary(form: Any, *more: Any) -> dict[str, Any]:
    """Everything to put right, at the top, each line leading to its question. Takes several forms."""
    forms = [each for each in (form, *more) if hasattr(each, "errors")]
    problems = [problem for each in forms for problem in _problems(each)]
    return {"problems": problems}


def _problems(form: Any) -> list[dict[str, str]]:
    found = [{"href": "", "text": text} for text in form.non_field_errors()]
    for field in form:
        href = "" if field.is_hidden else f"#{getattr(field, 'focus_id', field.auto_id)}"
        found += [{"href": href, "label": field.label, "text": text} for text in field.errors]
    return found


@register.inclusion_tag("ui/components/summary_list.html")
def summary_list(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Questions and answers, each with a way to change it. Rows: key, value, href, action."""
    return {"rows": rows, "any_action": any(row.get("href") for row in rows)}


@register.inclusion_tag("ui/components/task_list.html")
def task_list(tasks: list[dict[str, Any]], name: str = "tasks") -> dict[str, Any]:
    """Things to do in any order. Tasks: title, href, hint, state."""
    shown = [
        {**task, "words": STATES[state][0], "colour": STATES[state][1], "id": f"{slugify(name)}-{number}"}
        for number, task in enumerate(tasks, start=1)
        for state in [task.get("state") or "not yet"]
    ]
    return {"tasks": shown}


@register.inclusion_tag("ui/components/what_next.html")
def what_next(steps: list[str], title: str = "", level: int = 2) -> dict[str, Any]:
    """What happens after a confirmation, step by step."""
    return {"steps": steps, "title": title, "level": level}


@register.simple_tag
def see_also(title: str, things: list[Any]) -> SafeString:
    """A line that opens to links: anything with a name and an ``href``."""
    lines = format_html_join(
        "",
        '<li><a class="govuk-link" href="{}">{}</a></li>',
        ((one.href, gettext(one.name)) for one in things),
    )
    listed = format_html('<ul class="govuk-list">{}</ul>', lines)
    return details(listed, title) if things else SafeString("")


@register.inclusion_tag("ui/components/data_table.html")
def data_table(caption: str, head: list[str], rows: list[list[Any]]) -> dict[str, Any]:
    """Figures or words in a table that a screen reader can walk; scrolls on its own when narrow."""
    return {"caption": caption, "head": head, "rows": rows, "id": f"table-{slugify(caption)}"}
