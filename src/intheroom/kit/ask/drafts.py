"""Answers begun and not sent yet: kept as typed, sealed, step by step, until they are sent."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_noop

from intheroom.kit.ask.models import Draft
from intheroom.kit.ask.typing_kept import SEEN, as_typed, typed_values
from intheroom.kit.keep.sealing import seal, unseal

if TYPE_CHECKING:
    from django import forms
    from django.contrib.auth.base_user import AbstractBaseUser
    from django.http import HttpRequest, QueryDict

    from intheroom.kit.ask.forms import Form
    from intheroom.kit.keep.audit import HasSubject

OWN_LOOK = gettext_noop("to go on where you stopped")


@dataclass(frozen=True)
class Whose:
    """The one person or browser that began the answers, and whose key seals them."""

    name: str
    subject: uuid.UUID

    def place(self, key: str) -> str:
        """Where the sealed draft stands; it opens nowhere else."""
        return f"ask.draft:{uuid.uuid5(uuid.NAMESPACE_URL, f'{self.name} {key}')}:draft"


def _whose(request: HttpRequest, answers_for: HasSubject | None) -> Whose:
    """Somebody signed in, or this browser only: whoever else opens a private link sees nothing begun here."""
    if request.user.is_authenticated:
        return Whose(f"account {request.user.pk}", (answers_for or request.user).subject)
    if not request.session.session_key:
        request.session.create()
    session = request.session.session_key
    subject = answers_for.subject if answers_for else uuid.uuid5(uuid.NAMESPACE_URL, session)
    return Whose(f"browser {session}", subject)


def typed_so_far(request: HttpRequest, key: str, answers_for: HasSubject | None = None) -> QueryDict | None:
    """What this person has typed in this form so far; None where they have not begun."""
    whose = _whose(request, answers_for)
    draft = Draft.objects.filter(key=f"{whose.name} {key}").first()
    return as_typed(_opened(draft, whose, key)) if draft else None


def keep_step(
    request: HttpRequest,
    key: str,
    form: Form,
    answers_for: HasSubject | None = None,
    *,
    is_changed: bool = False,
) -> None:
    """Keep one step's answers, right or wrong, beside those of the other steps.

    ``is_changed``: what they change is there already, so the page says which version of it they saw.
    """
    whose = _whose(request, answers_for)
    draft, _ = Draft.objects.get_or_create(key=f"{whose.name} {key}")
    names = tuple(form.fields)
    kept = {old: values for old, values in _opened(draft, whose, key).items() if not _belongs(old, names)}
    # PostgreSQL cannot hold a null character; the form has its own words for one.
    # A question left blank is kept as a blank: it has been come to, and the earlier answer is gone.
    typed: dict[str, list[str]] = {name: [] for name in names} | {
        name: [value.replace("\0", "\N{REPLACEMENT CHARACTER}") for value in values]
        for name, values in typed_values(request.POST).items()
        if _belongs(name, names)
    }
    if SEEN in request.POST or not is_changed:
        # Whoever went through the steps began with what was there then, however late they send it.
        kept.setdefault(SEEN, [request.POST.get(SEEN, "")])
    draft.typed_sealed = seal(whose.subject, json.dumps(kept | typed), place=whose.place(key))
    draft.save()


def forget(request: HttpRequest, key: str, answers_for: HasSubject | None = None) -> None:
    """The answers were sent: keep no second copy."""
    Draft.objects.filter(key=f"{_whose(request, answers_for).name} {key}").delete()


def _opened(draft: Draft, whose: Whose, key: str) -> dict[str, list[str]]:
    if not draft.typed_sealed:
        return {}
    blob = bytes(draft.typed_sealed)
    # Whoever typed it looks at their own words.
    return json.loads(unseal(whose.subject, blob, place=whose.place(key), actor=whose, purpose=OWN_LOOK))


def forget_all_of(account: AbstractBaseUser) -> None:
    """Somebody asked to be forgotten: nothing they began stays."""
    Draft.objects.filter(key__startswith=f"account {account.pk} ").delete()


def in_whole(form: forms.BaseForm, typed: QueryDict) -> QueryDict:
    """What was typed; and for every question not come to yet, the answer the form began with."""
    data = typed.copy()
    for name, field in form.fields.items():
        value = form.initial.get(name)
        if name not in typed and value not in (None, "", False):
            many = not isinstance(value, str) and hasattr(value, "__iter__")
            data.setlist(name, [str(field.prepare_value(one)) for one in (value if many else [value])])
    return data


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
