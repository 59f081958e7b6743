"""What is different between two plans: for each session, and for each person."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from intheroom.engines.timetabling.plan import Plan
from intheroom.engines.timetabling.problem import Option


@dataclass(frozen=True, slots=True)
class Changed:
    """A session that stays, with something new about it: names of the fields of an ``Option``."""

    option: str
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Instead:
    """A session that keeps its time, and is somewhere else or held another way."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PersonChange:
    """Somebody who attends other sessions than before. ``before`` and ``after`` say how many."""

    person: str
    before: int
    after: int
    gone: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """All of it. A session is in one only of ``kept``, ``changed``, ``instead``, ``gone`` and ``new``.

    ``joined`` and ``left``: people who are in one plan only.
    """

    kept: tuple[str, ...] = ()
    changed: tuple[Changed, ...] = ()
    instead: tuple[Instead, ...] = ()
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    people: tuple[PersonChange, ...] = ()
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def is_none(self) -> bool:
        """Whether both plans are the same to everyone."""
        return not (
            self.changed or self.instead or self.gone or self.new or self.people or self.joined or self.left
        )


Options = Mapping[str, Option]


def compare(before: Plan, after: Plan, was: Options | None = None, now: Options | None = None) -> Difference:
    """From one plan to another. ``was`` and ``now``: the options of each, where they are known."""
    was = {} if was is None else was
    now = was if now is None else now
    both = [one for one in before.chosen if one in after.chosen]
    changed = [one for one in (_changed(name, was, now) for name in both) if one.what]
    gone = [one for one in before.chosen if one not in after.chosen]
    new = [one for one in after.chosen if one not in before.chosen]
    instead = _instead(gone, new, was, now)
    moved = {name for pair in instead for name in (pair.before, pair.after)}
    people = [_person(name, before, after) for name in before.attend if name in after.attend]
    return Difference(
        kept=tuple(name for name in both if name not in {one.option for one in changed}),
        changed=tuple(changed),
        instead=tuple(instead),
        gone=tuple(one for one in gone if one not in moved),
        new=tuple(one for one in new if one not in moved),
        people=tuple(one for one in people if one.gone or one.new),
        joined=tuple(name for name in after.attend if name not in before.attend),
        left=tuple(name for name in before.attend if name not in after.attend),
    )


def _changed(name: str, was: Options, now: Options) -> Changed:
    if name not in was or name not in now:
        return Changed(name, ())
    first, second = was[name], now[name]
    return Changed(
        name,
        tuple(one.name for one in fields(Option) if getattr(first, one.name) != getattr(second, one.name)),
    )


def _instead(gone: list[str], new: list[str], was: Options, now: Options) -> list[Instead]:
    """Pairs of one time, each session in one pair at most: two sessions of a plan are never at one time."""
    at = {(now[one].moment, now[one].minutes): one for one in new if one in now}
    pairs = ((one, at.get((was[one].moment, was[one].minutes))) for one in gone if one in was)
    return [Instead(before, after) for before, after in pairs if after is not None]


def _person(name: str, before: Plan, after: Plan) -> PersonChange:
    first, second = before.attend[name], after.attend[name]
    return PersonChange(
        name,
        len(first),
        len(second),
        tuple(one for one in first if one not in second),
        tuple(one for one in second if one not in first),
    )
