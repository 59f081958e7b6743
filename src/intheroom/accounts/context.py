"""The name of this copy and the number to call, on every page."""

from django.http import HttpRequest

from intheroom.accounts.models import Installation


def help_line(_request: HttpRequest) -> dict[str, Installation | None]:
    """``house`` for templates: ``.name``, ``.phone``, ``.phone_spoken``; None before first start."""
    return {"house": Installation.current()}
