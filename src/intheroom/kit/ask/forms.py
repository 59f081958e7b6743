"""How a form is declared: its questions, why we ask, who will see, and its steps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask.models import Way
from intheroom.kit.ui import fields
from intheroom.kit.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intheroom.accounts.models import Account

MEMBER = "member"
COORDINATOR = "coordinator"

SAVE = _("Save")

_declared: dict[str, type[Form]] = {}


@dataclass(frozen=True)
class Step:
    """One page of the web flow. No field names means: every field."""

    slug: str
    title: str
    fields: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Sheet:
    """What a form says of itself, the same on the web, on paper and by phone."""

    code: str
    title: str
    why: str
    seen_by: str
    audience: str = MEMBER
    then: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    send: Words = SAVE
    # Short lines to think of before answering: shown, printed and read out with the questions.
    reminders: tuple[str, ...] = ()
    # Boxes on paper have letters, and whoever types the sheet in may type “7b” for a tick.
    has_keys: bool = False
    # The code of the form that changes what this one saved, where that is another one.
    changed_by: str = ""
    # Nothing is kept of who answered or when: no draft, no line in the record, no name asked.
    unlinked: bool = False
    # The form itself asks what to call whoever answers: whoever writes it down is not asked that as well.
    asks_name: bool = False


class Form(forms.Form):
    """A declared form. Every question may be left out unless its field says otherwise."""

    sheet: ClassVar[Sheet]
    # The questions a place that writes down as little as it can does not ask.
    left_out: frozenset[str] = frozenset()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps; a form that builds its own fields may override this."""
        steps = self.sheet.steps or (Step("all", self.sheet.title),)
        return tuple(step for step in steps if not step.fields or set(step.fields) - self.left_out)

    def ask_little(self) -> None:
        """Leave out every personal question, so that nobody is asked what the work can do without."""
        named = self.fields.items()
        self.left_out = frozenset(
            name for name, field in named if getattr(field, "personal", False) and not field.required
        )
        for name in self.left_out:
            del self.fields[name]

    def fields_of(self, step: Step) -> list[str]:
        """The names of the fields asked in a step, in order."""
        return [name for name in (step.fields or self.fields) if name in self.fields]

    def keep_only(self, step: Step) -> None:
        """Ask this step's questions and no others."""
        wanted = self.fields_of(step)
        self.fields = {name: self.fields[name] for name in wanted}
        self.sheet_step = step


def declare(form_class: type[Form]) -> type[Form]:
    """Register a form, so that every way of answering it exists and is tested."""
    code = form_class.sheet.code
    if not re.fullmatch(r"[a-z]+", code):
        message = f"The code of {form_class.__name__} must be lower-case letters only, not “{code}”."
        raise ValueError(message)
    if form_class.sheet.unlinked and form_class.sheet.steps:
        message = f"{form_class.__name__} has steps, so it would keep drafts under somebody's name."
        raise ValueError(message)
    if _declared.setdefault(code, form_class) is not form_class:
        message = f"{form_class.__name__} and {_declared[code].__name__} share the code “{code}”."
        raise ValueError(message)
    return form_class


def declared() -> dict[str, type[Form]]:
    """Every declared form by its code."""
    return dict(_declared)


def page_name(form_class: type[Form]) -> str:
    """The address name of a form's page, such as ``team:add_member`` for ``AddMemberForm``."""
    room = form_class.__module__.removeprefix("intheroom.").split(".forms")[0].rpartition(".")[2]
    words = re.sub(r"(?<!^)(?=[A-Z])", "_", form_class.__name__.removesuffix("Form")).lower()
    return f"{room}:{words}"


@dataclass(frozen=True)
class Said:
    """How an answer came in: which way, whose it is, who wrote it down, whether it was read back."""

    way: str = Way.WEB
    recorded_by: Account | None = None
    spoke_for: str = ""
    person_key: str = ""
    read_back: bool | None = None

    def columns(self) -> dict:
        """The values for a row that inherits ``Answered``."""
        return {
            "way": self.way,
            "recorded_by": self.recorded_by,
            "spoke_for": self.spoke_for,
            "read_back": self.read_back,
        }


class WrittenDownForm(forms.Form):
    """What we ask whoever writes an answer down for somebody else."""

    not_asked = _("It is part of every declared form, for whoever writes the answer down.")

    person = fields.Choice(label=_("Whose answer is this?"), choices=(), required=False)
    spoke_for = fields.Text(
        label=_("Or the name they use"),
        help_text=_("Only if they are not in the list. A nickname is fine."),
        max_length=100,
    )
    way = fields.Choice(
        label=_("How did they answer?"),
        choices=[choice for choice in Way.choices if choice[0] != Way.WEB],
        required=True,
        error_messages={"required": _("Choose how they answered.")},
    )
    read_back = fields.Choice(
        label=_("Did you read it back to them?"),
        help_text=_("It is their answer. Reading it back lets them put it right."),
        choices=[("yes", _("Yes, and they said it is right")), ("not_yet", _("Not yet"))],
        required=True,
        error_messages={"required": _("Choose yes or not yet.")},
    )

    keys = fields.LongText(
        label=_("Short keys from the paper"),
        help_text=_(
            "Type 7b for box b of question 7. For words, type 12 = and the words, on a line of their own. "
            "Any order will do."
        ),
        rows=6,
    )

    def __init__(
        self,
        *args,
        people: Iterable[tuple[str, str]] = (),
        sheet: Sheet | None = None,
        is_theirs: bool = False,
        **kwargs,
    ):
        super().__init__(*args, prefix="written_down", **kwargs)
        if sheet is None or not sheet.has_keys:
            del self.fields["keys"]
        self.people = [(str(key), name) for key, name in people]
        if sheet is not None and sheet.unlinked:
            # Nothing of it would be kept, so nothing is asked.
            self.fields.clear()
            return
        if sheet is not None and sheet.asks_name:
            del self.fields["person"], self.fields["spoke_for"]
            return
        self.fields["person"].choices = [*self.people, ("", gettext("Someone else"))]
        if is_theirs and len(self.people) == 1:
            # The page is about this one person: it need not be said again.
            self.fields["person"].initial = self.people[0][0]
        if not self.people:
            del self.fields["person"]
            self.fields["spoke_for"].label = gettext("Whose answer is this?")
            self.fields["spoke_for"].help_text = gettext("The name they use. A nickname is fine.")

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("person") and not cleaned.get("spoke_for") and "spoke_for" in cleaned:
            self.add_error("spoke_for", gettext("Say whose answer this is. A nickname is enough."))
        return cleaned

    def said(self, account) -> Said:
        """The provenance, once the form is valid."""
        if not self.fields:
            return Said()
        key = self.cleaned_data.get("person", "")
        return Said(
            way=self.cleaned_data["way"],
            recorded_by=account,
            spoke_for=dict(self.people).get(key) or self.cleaned_data.get("spoke_for", ""),
            person_key=key,
            read_back=self.cleaned_data["read_back"] == "yes",
        )
