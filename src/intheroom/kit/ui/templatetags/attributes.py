"""The attributes of one part of a form, written in Python: a template took half the time of a long form."""

from collections.abc import Mapping
from html import escape

from django.template import Library
from django.utils.safestring import SafeString, mark_safe

register = Library()


@register.filter
def flat(attributes: Mapping[str, object]) -> SafeString:
    """`` id="here" checked``: as Django's own template writes them, and a good deal sooner."""
    return mark_safe(
        "".join(
            f" {name}" if value is True else f' {name}="{escape(str(value))}"'
            for name, value in attributes.items()
            if value is not False and value is not None
        )
    )
