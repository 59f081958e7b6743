"""How somebody who waits likes to be told, and what must not happen, as far as they let whoever tells them see it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.choices import Part
from intheroom.people.choices.parts import ReachBy, ReachNot
from intheroom.people.models import Person
from intheroom.people.permissions import standings_of
from intheroom.people.queries import WAYS
from intheroom.people.queries.inclusion import parts_of
from intheroom.recruitment.adapter.draws import TO_TELL
from intheroom.recruitment.choices import ToldBy

# In this order, of those that somebody ticked: the ones that leave words to read again come first.
LIKED = (
    (ReachBy.EMAIL, ToldBy.EMAIL),
    (ReachBy.TEXT, ToldBy.TEXT),
    (ReachBy.POST, ToldBy.POST),
    (ReachBy.CALL, ToldBy.CALL),
    (ReachBy.APP, ToldBy.CALL),
    (ReachBy.MEET, ToldBy.MEET),
)
NEEDS = {ToldBy.EMAIL: "email", ToldBy.TEXT: "phone", ToldBy.CALL: "phone", ToldBy.POST: "post_to"}
# Where somebody ticked nothing, what they gave us to reach them by.
GAVE = (ToldBy.EMAIL, ToldBy.CALL, ToldBy.POST)


@dataclass(frozen=True, slots=True)
class Reached:
    """Ways to reach one person, opened; empty where they do not let this one see them."""

    ways: dict[str, str] = field(default_factory=lambda: dict.fromkeys(WAYS, ""))
    by: tuple[str, ...] = ()
    never_by: tuple[str, ...] = ()
    post_to: str = ""
    # What must not happen, or how they are reached, stands where whoever looks cannot read it.
    is_locked: bool = False

    @property
    def likes(self) -> list[str]:
        return [str(one.label) for one in ReachBy if one.value in self.by]

    @property
    def never(self) -> list[str]:
        return [str(one.label) for one in ReachNot if one.value in self.never_by]

    @property
    def goes_by_itself(self) -> bool:
        """No care was asked for that only a person can take: a note on how to reach them is read by one first."""
        has_care = {ReachNot.NEUTRAL, ReachNot.THROUGH} & set(self.never_by)
        return not (has_care or self.is_locked or (self.ways["reach_note"] and not self.by))

    @property
    def where(self) -> str:
        """The address or number of the way they are told by."""
        return self.of_way(NEEDS.get(way_for(self), ""))

    def of_way(self, name: str) -> str:
        return self.post_to if name == "post_to" else self.ways.get(name, "")


def way_for(reached: Reached) -> ToldBy:
    """How one person is told. What must not happen wins over what they like.

    >>> ways = {"email": "a@b.org", "phone": "", "reach_note": ""}
    >>> way_for(Reached(ways, by=("post",), never_by=("post",), post_to="2 Pier Road"))
    ToldBy.EMAIL
    """
    if ReachNot.THROUGH in reached.never_by:
        return ToldBy.THROUGH
    can = [way for way in ToldBy if _is_possible(way, reached)]
    liked = [way for tick, way in LIKED if tick in reached.by and way in can]
    gave = [way for way in GAVE if way in can]
    return next(iter([*liked, *gave]), ToldBy.MEET)


def _is_possible(way: ToldBy, reached: Reached) -> bool:
    if way == ToldBy.POST and ReachNot.POST in reached.never_by:
        return False
    return way not in NEEDS or bool(reached.of_way(NEEDS[way]))


def reached_by(person: Person, by: Person) -> Reached:
    """Opened for whoever tells them. Leaves a line that they can read."""
    return all_reached_by([person], by)[person.pk]


def all_reached_by(people: Iterable[Person], by: Person) -> dict[int, Reached]:
    """The same for many, by the person's number. All of it is opened at once."""
    people = list(people)
    standings = standings_of(by, people)
    parts = parts_of(Part.REACH, people)
    seen = [one for one in parts if standings[one.answers.person_id].may_see(one.may_see)]
    may = [one for one in people if standings[one.pk].may_see(one.reach_seen_by)]
    there = [(one, way, blob) for one in may for way in WAYS if (blob := getattr(one, f"{way}_sealed"))]
    values = [Sealed(one.answers.person.subject, bytes(one.words_sealed), one.place) for one in seen]
    values += [Sealed(one.subject, bytes(blob), one.place_of(way)) for one, way, blob in there]
    opened = unseal_many(values, actor=by, purpose=TO_TELL) if values else []
    said = {
        one.answers.person_id: json.loads(words) for one, words in zip(seen, opened[: len(seen)], strict=True)
    }
    ways: dict[int, dict[str, str]] = {}
    for (one, way, _blob), words in zip(there, opened[len(seen) :], strict=True):
        ways.setdefault(one.pk, {})[way] = words
    locked = {one.answers.person_id for one in parts} - set(said)
    locked |= {one.pk for one in people} - {one.pk for one in may}
    return {
        one.pk: _reached(said.get(one.pk, {}), ways.get(one.pk, {}), is_locked=one.pk in locked)
        for one in people
    }


def _reached(said: dict[str, Any], ways: dict[str, str], *, is_locked: bool) -> Reached:
    return Reached(
        dict.fromkeys(WAYS, "") | ways,
        by=tuple(said.get("reach_by") or ()),
        never_by=tuple(said.get("reach_not") or ()),
        post_to=said.get("post_to") or "",
        is_locked=is_locked,
    )
