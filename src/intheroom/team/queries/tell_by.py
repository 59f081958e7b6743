"""How each person is told: worked out from what they chose, and opened only for whoever tells them.

Where nobody looks at it, because the planner itself sends something to the person alone, ``by`` is None.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.choices import Part
from intheroom.people.choices.parts import ReachBy, ReachNot
from intheroom.people.models import Person
from intheroom.people.permissions import standings_of
from intheroom.people.queries import languages_shown_to
from intheroom.people.queries.inclusion import levels_in, part_answers
from intheroom.team.choices import TellBy
from intheroom.team.models import ReachThrough, TeamMember
from intheroom.team.queries.reaching import open_words_of, trusted_people_of

# In this order, of those that somebody ticked: the ones that leave words to read again come first.
LIKED = (
    (ReachBy.EMAIL, TellBy.EMAIL),
    (ReachBy.TEXT, TellBy.TEXT),
    (ReachBy.APP, TellBy.APP),
    (ReachBy.POST, TellBy.POST),
    (ReachBy.CALL, TellBy.CALL),
    (ReachBy.MEET, TellBy.MEET),
)
NEEDS = {
    TellBy.EMAIL: "email",
    TellBy.TEXT: "phone",
    TellBy.APP: "phone",
    TellBy.CALL: "phone",
    TellBy.POST: "post_to",
}
# Where somebody ticked nothing, what they gave us to reach them by.
GAVE = (TellBy.EMAIL, TellBy.CALL, TellBy.POST)


@dataclass(frozen=True, slots=True)
class Reach:
    """What one person said of being reached, opened; ``is_open`` says whether whoever looks may see it.

    ``hides_ways`` says that their phone and e-mail are for others to see; ``waits_for_yes`` that they named
    somebody to go through, who has not agreed to it.
    """

    is_open: bool = True
    hides_ways: bool = False
    waits_for_yes: bool = False
    email: str = ""
    phone: str = ""
    post_to: str = ""
    note: str = ""
    trusted: str = ""
    trusted_how: str = ""
    likes: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    @property
    def rules(self) -> list[str]:
        """What must not happen, in the words of the form."""
        return [str(ReachNot(code).label) for code in self.never]


def way_for(reach: Reach) -> TellBy:
    """The way that one person is told. What must not happen always wins over what they like.

    >>> way_for(Reach(email="a@b.org", post_to="Harbour", likes=("post",), never=("post",)))
    TellBy.EMAIL
    """
    if not reach.is_open:
        return TellBy.KEYHOLDER
    if ReachNot.THROUGH in reach.never:
        # Who may see the rest knows perhaps through whom.
        return TellBy.KEYHOLDER if reach.hides_ways and not reach.trusted else TellBy.THROUGH
    open_ways = [way for way in TellBy if _is_possible(way, reach)]
    liked = [way for tick, way in LIKED if tick in reach.likes and way in open_ways]
    hidden = [TellBy.KEYHOLDER] if reach.hides_ways else []
    gave = [way for way in GAVE if way in open_ways]
    through = [TellBy.THROUGH] if reach.trusted else []
    return next(iter([*liked, *hidden, *gave, *through]), TellBy.MEET)


def ways_that_fit(reach: Reach) -> list[TellBy]:
    """Every way that somebody leaves open; for whoever tells them another way than planned."""
    if not reach.is_open:
        return [TellBy.KEYHOLDER, TellBy.MEET]
    hidden = [TellBy.KEYHOLDER] if reach.hides_ways else []
    if ReachNot.THROUGH in reach.never:
        # While there is nobody to go through, they are told when somebody meets them.
        return [TellBy.THROUGH] if reach.trusted else [TellBy.THROUGH, TellBy.MEET, *hidden]
    return [way for way in TellBy if _is_possible(way, reach)]


def _is_possible(way: TellBy, reach: Reach) -> bool:
    if way == TellBy.KEYHOLDER:
        return reach.hides_ways
    if way == TellBy.POST and ReachNot.POST in reach.never:
        return False
    if way == TellBy.THROUGH:
        return bool(reach.trusted)
    return way not in NEEDS or bool(getattr(reach, NEEDS[way]))


def reaches_of(members: Iterable[TeamMember], by: Person | None, *, purpose: str) -> dict[int, Reach]:
    """How to reach each member, by their number, as far as each lets this person see it. Leaves a line for each."""
    members = list(members)
    people = [one.person for one in members]
    may_see = _levels_for(by, people)
    may = [one for one in members if may_see(one.person, one.person.reach_seen_by)]
    known = {one.pk: one for one in people}
    seen = _Seen(
        may=frozenset(one.pk for one in may),
        # What must not happen may stand where whoever looks cannot read it.
        locked=frozenset(
            person
            for person, level in levels_in(Part.REACH, people).items()
            if not may_see(known[person], level)
        ),
        said=part_answers(
            Part.REACH,
            people,
            may_see=may_see,
            actor=by,
            purpose=purpose,
        ),
        ways=_ways([one.person for one in may], by, purpose),
        trusted=_trusted(may, by, purpose),
    )
    return {one.pk: _reach(one, seen) for one in members}


def _levels_for(by: Person | None, people: list[Person]) -> Callable[[Person, str], bool]:
    """Whether somebody lets the asker see what stands at a level."""
    if by is None:
        return lambda _person, _level: True
    standings = standings_of(by, people)
    return lambda person, level: standings[person.pk].may_see(level)


def languages_shown(people: list[Person], by: Person) -> dict[int, str]:
    """The language of each, by their number, as far as they let this person know it."""
    return languages_shown_to(people, _levels_for(by, people))


@dataclass(frozen=True, slots=True)
class _Trusted:
    """Through whom somebody is reached; no name while that person has not said yes."""

    name: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was opened of several people, by the number of the member or the person."""

    may: frozenset[int]
    locked: frozenset[int]
    said: dict[int, dict[str, Any]]
    ways: dict[int, dict[str, str]]
    trusted: dict[int, _Trusted]


def _reach(member: TeamMember, seen: _Seen) -> Reach:
    may, said = member.pk in seen.may, seen.said.get(member.person_id, {})
    if member.person_id in seen.locked or not (may or said):
        return Reach(is_open=False)
    ways, trusted = seen.ways.get(member.person_id, {}), seen.trusted.get(member.pk)
    return Reach(
        hides_ways=not may,
        waits_for_yes=trusted is not None and not trusted.name,
        email=ways.get("email", ""),
        phone=ways.get("phone", ""),
        post_to=said.get("post_to") or "",
        note=" ".join(filter(None, [ways.get("reach_note", ""), said.get("reach_words") or ""])),
        trusted=trusted.name if trusted else said.get("reach_through") or "",
        trusted_how=trusted.how if trusted else "",
        likes=tuple(said.get("reach_by") or ()),
        never=tuple(said.get("reach_not") or ()),
    )


def _trusted(members: list[TeamMember], by: Person | None, purpose: str) -> dict[int, _Trusted]:
    """The person each trusts, by the member's number. Who has not agreed is not opened, and not used."""
    rows = trusted_people_of(members)
    agreed = [row for row in rows.values() if row.has_agreed]
    opened = open_words_of(agreed, actor=by, purpose=purpose)
    return {member: _trusted_one(row, opened) for member, row in rows.items()}


def _trusted_one(row: ReachThrough, opened: dict[int, dict[str, str]]) -> _Trusted:
    words = opened.get(row.pk)
    if words is None:
        return _Trusted()
    return _Trusted(row.through.person.name if row.through else words["name"], words["how"])


def _ways(people: list[Person], by: Person | None, purpose: str) -> dict[int, dict[str, str]]:
    """E-mail, phone and note of several people, opened at once."""
    there = [
        (person, way, blob)
        for person in people
        for way in ("email", "phone", "reach_note")
        if (blob := getattr(person, f"{way}_sealed"))
    ]
    values = [Sealed(person.subject, bytes(blob), person.place_of(way)) for person, way, blob in there]
    opened = unseal_many(values, actor=by, purpose=purpose) if values else []
    found: dict[int, dict[str, str]] = {}
    for (person, way, _key), words in zip(there, opened, strict=True):
        found.setdefault(person.pk, {})[way] = words
    return found
