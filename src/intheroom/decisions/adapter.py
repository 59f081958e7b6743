"""What was told to a listener, with its seals opened for one of the two who may."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from intheroom.decisions.choices import Stands, StepAct
from intheroom.decisions.models import ConcernStep
from intheroom.decisions.permissions import told_it
from intheroom.decisions.queries import Told, steps_of_concern
from intheroom.kit.keep.queries import seen_by_whom
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.models import Person

OWN_LOOK = gettext_noop("to show you what you told")
TO_LISTEN = gettext_noop("to read what you told them")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: never the words."""

    told: Told
    stands: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The words, and what happened since; ``read_on`` is the day the listener last opened it."""

    words: str
    steps: tuple[tuple[ConcernStep, str], ...]
    read_on: object


def told_seen(rows: Iterable[Told]) -> list[Row]:
    """Each with how it stands, in words."""
    return [Row(told, _stands(told)) for told in rows]


def opened_concern(told: Told, by: Person) -> Opened:
    """Everything sealed about it. Ask ``may_open_concern`` first."""
    listener = told.listener.member.person
    # Looked up before it is opened, so that one's own look is not shown as news.
    look = seen_by_whom(told.subject).filter(place=told.place_of_words, actor=listener.subject)
    seen = look.order_by("-pk").first()
    steps = list(steps_of_concern(told))
    sealed = [
        Sealed(told.subject, bytes(row.words_sealed), row.place_of_words)
        for row in (told, *steps)
        if row.words_sealed
    ]
    purpose = OWN_LOOK if told_it(by, told) else TO_LISTEN
    opened = iter(unseal_many(sealed, actor=by, purpose=purpose) if sealed else ())
    words = next(opened) if told.words_sealed else ""
    return Opened(
        words=words,
        steps=tuple((step, next(opened) if step.words_sealed else "") for step in steps),
        read_on=seen.at.date() if seen else None,
    )


def _stands(told: Told) -> str:
    if told.is_unnamed:
        return ""
    if told.stands == Stands.PUT_RIGHT:
        return gettext("They say it is put right.")
    acts = [step.act for step in told.steps.all()]
    if StepAct.DID not in acts:
        return gettext("Not answered yet.")
    return gettext("Answered.") if acts[-1] == StepAct.DID else gettext("Not put right yet.")
