"""How the page about everything that is kept shows a value."""

from typing import Any

from django import template

from intheroom.people.services.export import as_words

register = template.Library()


@register.filter(name="as_words")
def shown(value: Any) -> str:
    """A date, a list or a yes as somebody reads it."""
    return as_words(value)
