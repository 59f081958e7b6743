"""Answers and questions as a person reads them: on the check page, on paper and aloud."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from intheroom.kit.ask.forms import Form, Step

NOT_ANSWERED = _("Not answered")
# A box on the screen with room for that many lines gets half a sheet of paper.
LINES_OF_A_LIST = 10


@dataclass(frozen=True)
class Question:
    """One question as paper and phone need it."""

    name: str
    label: str
    spoken: str
    help_text: str
    why: str
    kind: str  # "one", "many", "list", "long", "date" or "short"
    choices: tuple[str, ...]
    section: str
    number: int
    values: tuple[str, ...] = ()


def questions(form: Form) -> list[Question]:
    """Every question of the form in order, step by step."""
    asked = [
        (name, step.title if len(form.steps) > 1 else "")
        for step in form.steps
        for name in form.fields_of(step)
    ]
    return [_question(form, name, section, number) for number, (name, section) in enumerate(asked, start=1)]


def _question(form: Form, name: str, section: str, number: int) -> Question:
    field = form.fields[name]
    label = str(field.label or name.replace("_", " ").capitalize())
    return Question(
        name=name,
        label=label,
        spoken=getattr(field, "spoken", "") or label,
        help_text=str(field.help_text),
        why=getattr(field, "why", ""),
        kind=_kind(field),
        choices=tuple(text for value, text in _flat_choices(field) if value not in {None, ""}),
        section=section,
        number=number,
        values=tuple(value for value, _ in _flat_choices(field) if value not in {None, ""}),
    )


def _kind(field: forms.Field) -> str:
    if isinstance(field, forms.MultipleChoiceField):
        return "many"
    if isinstance(field, forms.ChoiceField | forms.BooleanField):
        return "one"
    if isinstance(field, forms.DateField) or isinstance(field.widget, forms.MultiWidget):
        return "date"
    if not isinstance(field.widget, forms.Textarea):
        return "short"
    return "list" if int(field.widget.attrs.get("rows", 0)) >= LINES_OF_A_LIST else "long"


def _flat_choices(field: forms.Field) -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for value, text in getattr(field, "choices", None) or ():
        if isinstance(text, list | tuple):
            flat.extend((str(inner), str(words)) for inner, words in text)
        else:
            flat.append((str(value), str(text)))
    if isinstance(field, forms.BooleanField) and not flat:
        return [("yes", gettext("Yes"))]
    return flat


def shown(field: forms.Field, value) -> str:
    """An answer in words."""
    words = dict(_flat_choices(field))
    if isinstance(value, list | tuple | set):
        return ", ".join(words.get(str(one), str(one)) for one in value) or NOT_ANSWERED
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    if value is None or value == "":
        return NOT_ANSWERED
    if isinstance(value, datetime.date):
        return date_format(value, "j E Y")
    return words.get(str(value), str(value))


def parts(form: Form, url: Callable[[Step], str]) -> list[dict]:
    """The check page, step by step, so that a question asked of several things says of which."""
    return [{"title": step.title, "rows": _rows(form, step, url(step))} for step in form.steps]


def _rows(form: Form, step: Step, href: str) -> list[dict]:
    found = []
    for name in form.fields_of(step):
        typed = form[name].value()
        value = form.cleaned_data.get(name, typed) if form.is_bound else typed
        words = shown(form.fields[name], value)
        mistakes = " ".join(form.errors.get(name, []))
        found.append(
            {
                "key": str(form.fields[name].label),
                "value": f"{words}. {mistakes}" if mistakes else words,
                "href": href,
                "action": gettext("Change"),
            }
        )
    return found


def differences(typed: Form, saved: Form) -> list[dict]:
    """Where what is saved now differs from what was typed."""
    found = []
    for name, field in typed.fields.items():
        mine = shown(field, typed.cleaned_data.get(name))
        theirs = shown(field, saved[name].value())
        if mine != theirs:
            found.append({"key": str(field.label), "value": theirs})
    return found
