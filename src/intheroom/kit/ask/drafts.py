"""Answers begun and not sent yet: kept as typed, step by step, until they are sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intheroom.kit.ask.models import Draft
from intheroom.kit.ask.typing_kept import as_typed, typed_values

if TYPE_CHECKING:
    from django import forms
    from django.http import HttpRequest, QueryDict

    from intheroom.kit.ask.forms import Form


def _owner(request: HttpRequest) -> str:
    if request.user.is_authenticated:
        return f"account {request.user.pk}"
    if not request.session.session_key:
        request.session.create()
    return f"browser {request.session.session_key}"


def typed_so_far(request: HttpRequest, key: str) -> QueryDict | None:
    """What this person has typed in this form so far; None where they have not begun."""
    draft = Draft.objects.filter(key=f"{_owner(request)} {key}").first()
    return as_typed(draft.typed) if draft else None


def keep_step(request: HttpRequest, key: str, form: Form) -> None:
    """Keep one step's answers, right or wrong, beside those of the other steps."""
    draft, _ = Draft.objects.get_or_create(key=f"{_owner(request)} {key}")
    names = tuple(form.fields)
    stale = [old for old in draft.typed if _belongs(old, names)]
    for old in stale:
        del draft.typed[old]
    # PostgreSQL cannot hold a null character; the form has its own words for one.
    typed = {
        name: [value.replace("\0", "\N{REPLACEMENT CHARACTER}") for value in values]
        for name, values in typed_values(request.POST).items()
        if _belongs(name, names)
    }
    draft.typed |= typed
    draft.save()


def forget(request: HttpRequest, key: str) -> None:
    """The answers were sent: keep no second copy."""
    Draft.objects.filter(key=f"{_owner(request)} {key}").delete()


def as_initial(form: forms.BaseForm, typed: QueryDict) -> dict:
    """What was typed, as the starting values of a form that shows no errors yet."""
    return {
        name: field.widget.value_from_datadict(typed, {}, form.add_prefix(name))
        for name, field in form.fields.items()
        if not field.widget.value_omitted_from_data(typed, {}, form.add_prefix(name))
    }


def _belongs(typed_name: str, field_names: tuple[str, ...]) -> bool:
    """A date's three boxes are typed as ``when_0``, ``when_1``, ``when_2``."""
    return typed_name in field_names or typed_name.rpartition("_")[0] in field_names
