"""How somebody who waits likes to be told, and what must not happen, as far as they let whoever tells them see it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.choices import Part
from intheroom.people.choices.parts import ReachBy, ReachNot
from intheroom.people.models import Person
from intheroom.people.permissions import standings_of
from intheroom.people.queries import WAYS
from intheroom.people.queries.inclusion import levels_in, part_answers
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
    """The same for many, by the person's number."""
    people = list(people)
    standings = standings_of(by, people)
    said = part_answers(
        Part.REACH,
        people,
        may_see=lambda one, level: standings[one.pk].may_see(level),
        actor=by,
        purpose=TO_TELL,
    )
    locked = {pk for pk, level in levels_in(Part.REACH, people).items() if not standings[pk].may_see(level)}
    may = {one.pk for one in people if standings[one.pk].may_see(one.reach_seen_by)}
    ways = _ways([one for one in people if one.pk in may], by)
    return {
        one.pk: Reached(
            dict.fromkeys(WAYS, "") | ways.get(one.pk, {}),
            by=tuple(said.get(one.pk, {}).get("reach_by") or ()),
            never_by=tuple(said.get(one.pk, {}).get("reach_not") or ()),
            post_to=said.get(one.pk, {}).get("post_to") or "",
            is_locked=one.pk in locked or one.pk not in may,
        )
        for one in people
    }


def _ways(people: list[Person], by: Person) -> dict[int, dict[str, str]]:
    """E-mail, phone and note of several people, opened at once."""
    there = [(one, way, blob) for one in people for way in WAYS if (blob := getattr(one, f"{way}_sealed"))]
    values = [Sealed(one.subject, bytes(blob), one.place_of(way)) for one, way, blob in there]
    opened = unseal_many(values, actor=by, purpose=TO_TELL) if values else []
    found: dict[int, dict[str, str]] = {}
    for (one, way, _blob), words in zip(there, opened, strict=True):
        found.setdefault(one.pk, {})[way] = words
    return found
