"""Tags for forms: the once-only token, and who wrote an answer down."""

import uuid
from string import ascii_lowercase

from django import template
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

register = template.Library()


@register.simple_tag(takes_context=True)
def send_id(context, *, is_own=False):
    """The once-only token of this page's form, and where its button stands.

    After a mistake the same press goes on, so it keeps its token. ``is_own`` is for a button that stands on a page
    which another press opened: it has one of its own, or the second of several such presses would not count.
    """
    request = context.get("request")
    token = request.POST.get("send_id", "") if request and not is_own else ""
    return format_html(
        '<input type="hidden" name="send_id" value="{}"><input type="hidden" name="came_from" value="{}">',
        token or uuid.uuid4(),
        request.path if request else "/",
    )


SOMEONE = _("someone in the team")


@register.inclusion_tag("ask/who_wrote.html", takes_context=True)
def who_wrote(context, row):
    """Who an answer is from, who wrote it down, and whether it was read back; no names where a page hides them."""
    hides_names = _hides_names(context)
    writer = None if hides_names else getattr(row.recorded_by, "name", "")
    return {"row": row, "hides_names": hides_names, "name": _bdi(writer) if writer else SOMEONE}


@register.simple_tag(takes_context=True)
def who(context, name):
    """Somebody's name, or "someone in the team" where a page hides names."""
    return SOMEONE if _hides_names(context) else _bdi(name)


def _bdi(name):
    return format_html("<bdi>{}</bdi>", name)


def _hides_names(context):
    """Whether the page was asked for by somebody who may not read names there."""
    return getattr(context.get("request"), "hides_names", False)


@register.filter
def letter(place: int) -> str:
    """The letter of a box on paper: a for the first."""
    return ascii_lowercase[place - 1] if 0 < place <= len(ascii_lowercase) else ""
