"""The phone number people ring for help, kept in mind so that even a broken page can show it."""

from typing import Any

from django.utils.translation import get_language_bidi

_last_seen: list[str] = []


def remembered(house: Any) -> str:
    """The number of this copy; when nothing is known just now, the one last shown."""
    number = getattr(house, "phone", "") or ""
    if not number:
        return "" if house else "".join(_last_seen)
    _last_seen[:] = [number]
    # A number that breaks over two lines is hard to dial.
    return number


def in_order(number: str) -> str:
    """A number with spaces, in words of ours that may run from right to left: its groups stay in their order.

    Without the mark “01856 555 010” is shown as “010 555 01856” there.
    """
    return f"\N{LEFT-TO-RIGHT MARK}{number}" if number and get_language_bidi() else number


def dialled(number: str) -> str:
    """The number as a phone wants it: digits, with the plus sign in front where there is one."""
    digits = "".join(letter for letter in number if letter.isdecimal())
    return f"+{digits}" if number.strip().startswith("+") else digits
