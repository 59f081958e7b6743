"""Boxes for times of the day, typed as people write them."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import TextInput
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import fields, times
from intheroom.workshops.adapter.availability import hours_in, hours_told
from intheroom.workshops.choices import NO_SERVICE


class At(fields.Text):
    """When something begins; gives a time of the day, or None where nothing is typed."""

    default_error_messages = {"invalid": _("Write a time like 14:30, or 2.30 pm.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("widget", TextInput(attrs={"inputmode": "numeric"}))
        super().__init__(*args, max_length=20, width="5", **kwargs)

    def clean(self, value: Any) -> datetime.time | None:
        words = str(super().clean(value)).strip()
        return self.read(words) if words else None

    def read(self, words: str) -> datetime.time:
        """The time that is typed."""
        minutes = times.read(words)
        if minutes is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return datetime.time(*divmod(minutes, 60))


class LastHome(At):
    """When the last service home leaves: kept as "21:40"; or "none"."""

    default_error_messages = {
        "invalid": _("Write a time such as 21:40 or 9.40 pm. Write 0 where nothing goes.")
    }

    def clean(self, value: Any) -> str:
        words = str(fields.Text.clean(self, value)).strip().casefold()
        if words in {"", NO_SERVICE}:
            return words
        if words in {"0", gettext("none").casefold()}:
            return NO_SERVICE
        return f"{self.read(words):%H:%M}"

    def prepare_value(self, value: Any) -> Any:
        """What is kept, as it is typed."""
        return "0" if value == NO_SERVICE else value


class Hours(fields.Text):
    """From and to; gives both in figures."""

    default_error_messages = {"invalid": _("Write from when to when, like 9:30 to 12:00 or 22:00 to 06:00.")}

    def __init__(self, *args: Any, max_length: int = 40, **kwargs: Any) -> None:
        super().__init__(*args, max_length=max_length, **kwargs)

    def clean(self, value: Any) -> str:
        text = super().clean(value).strip()
        if not text:
            return ""
        hours = None if times.not_read(text) else hours_in(text)
        if hours is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return hours_told(hours)


class Clock(fields.Text):
    """One or more times when something can begin; gives them in minutes after midnight."""

    default_error_messages = {
        "invalid": _("Write times like 10:00, 14:00 and 18:30."),
        "not_read": _("We could not read this: {words}. Write only times, like 10:00, 14:00 and 18:30."),
    }

    def clean(self, value: Any) -> list[int]:
        text = super().clean(value).strip()
        if odd := times.not_read(text):
            message = self.error_messages["not_read"].format(words=odd[:60])
            raise ValidationError(message, code="not_read")
        found = times.read_all(text)
        if text and not found:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return sorted(set(found or ()))
