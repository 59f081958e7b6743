"""What came of a promise: what people’s answers add up to, and what to watch."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.advise.rules import Advice, advice
from intheroom.library.sources import IRISS_WHO_2017
from intheroom.people.choices import Side
from intheroom.projects.choices import Came

LIVED = {Side.LIVED, Side.BOTH}


class State(StrEnum):
    """What the answers about one promise add up to."""

    WAITING = "waiting"
    OVERDUE = "overdue"
    OWN_WORDS = "own words"
    TOO_SOON = "too soon"
    KEPT = "kept"
    ORGANISATION_SAYS_KEPT = "organisation says kept"
    SOMEONE_SAYS_KEPT = "someone says kept"
    PARTLY = "partly"
    SOMEONE_SAYS_PARTLY = "someone says partly"
    NOT_KEPT = "not kept"
    DIFFER = "differ"


_NOT_LIVED_YET = _("nobody with lived experience has said so yet")
STATE_WORDS = {
    State.WAITING: _("No one has said yet what came of it"),
    State.OVERDUE: _("The day has passed, and no one has said what came of it"),
    State.OWN_WORDS: _("Read what people say"),
    State.TOO_SOON: _("It is too soon to say"),
    State.KEPT: _("It was kept"),
    State.ORGANISATION_SAYS_KEPT: format_lazy(
        _("The organisation says it is kept; {NOT_LIVED_YET}"), NOT_LIVED_YET=_NOT_LIVED_YET
    ),
    State.SOMEONE_SAYS_KEPT: format_lazy(
        _("Someone says it is kept; {NOT_LIVED_YET}"), NOT_LIVED_YET=_NOT_LIVED_YET
    ),
    State.PARTLY: _("It was partly kept"),
    State.SOMEONE_SAYS_PARTLY: format_lazy(
        _("Someone says it is partly kept; {NOT_LIVED_YET}"), NOT_LIVED_YET=_NOT_LIVED_YET
    ),
    State.NOT_KEPT: _("It was not kept"),
    State.DIFFER: _("You see it differently: talk about it"),
}
ON_WORD_ALONE = {
    State.ORGANISATION_SAYS_KEPT,
    State.SOMEONE_SAYS_KEPT,
    State.SOMEONE_SAYS_PARTLY,
}


@dataclass(frozen=True, slots=True)
class Told:
    """What one person says came of a promise: all a rule needs to know of a row."""

    came: str
    side: str = ""


def promise_state(told: Sequence[Told], *, is_overdue: bool = False) -> State:
    """What the newest answer of each person adds up to.

    "Kept" and "partly" need someone with lived experience to say so. Whoever broke a promise may
    say that alone.
    """
    if is_overdue:
        return State.OVERDUE
    said = {one.came for one in told if one.came}
    if not said:
        return State.OWN_WORDS if told else State.WAITING
    if len(said) > 1:
        return State.DIFFER
    came = said.pop()
    sides = {one.side for one in told if one.came}
    if came == Came.KEPT:
        return _kept(sides)
    if came == Came.PARTLY:
        return State.PARTLY if sides & LIVED else State.SOMEONE_SAYS_PARTLY
    return State.NOT_KEPT if came == Came.NOT_KEPT else State.TOO_SOON


def _kept(sides: set[str]) -> State:
    if sides & LIVED:
        return State.KEPT
    return State.ORGANISATION_SAYS_KEPT if sides == {Side.PROFESSIONAL} else State.SOMEONE_SAYS_KEPT


@advice("promises.overdue", about="promises", source=IRISS_WHO_2017)
def promise_overdue(*, states: Sequence[State], **_: Any) -> Advice | None:
    """When the day for a promise has passed, someone says what came of it."""
    if State.OVERDUE not in states:
        return None
    return Advice(
        gettext("The day for a promise has passed, and no one has said what came of it."),
        why=gettext(
            "People gave their time because something was to change. If nothing comes of it, "
            "they were asked to plan for nothing."
        ),
        do=gettext("Ask whoever promised it. Then tell the whole team, even if the answer is no."),
    )


@advice("promises.lived_say", about="promises", source=IRISS_WHO_2017)
def lived_say_it_is_kept(*, states: Sequence[State], **_: Any) -> Advice | None:
    """A promise is kept when those it was made to say so."""
    if not ON_WORD_ALONE & set(states):
        return None
    return Advice(
        gettext("A promise is said to be kept, but nobody with lived experience has said so yet."),
        why=gettext("A change on paper may not have reached anyone. Those it affects know whether it has."),
        do=gettext("Ask them, by any way they like."),
    )


@advice("promises.have_a_day", about="promises", source=IRISS_WHO_2017)
def promises_have_a_day(*, days: Sequence[bool], **_: Any) -> Advice | None:
    """Each promise has a day by which it will be done."""
    if all(days):
        return None
    return Advice(
        gettext("A promise has no day by which it will be done."),
        why=gettext("Without a day it is never late, so no one can ask about it."),
        do=gettext("Ask for a day, even a far one, and add it."),
    )
