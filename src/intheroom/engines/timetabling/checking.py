#!/usr/bin/env python3
"""Checks a plan of sessions with Python (3.11 or newer) and nothing else: checking.py PROBLEM.json PLAN.json

It shares no code with the program that makes plans, so that one can find the other's mistakes. It checks that

* the plan keeps every rule of the problem: how many sessions, money, gaps, weeks, rooms, what was fixed, and whatever
  is asked of each session (a quorum, both sides, a balance);
* everybody attends only what they can, and no session has more people than places;
* nobody is left out of a session they can come to, and places that are few are shared as evenly as they can be;
* each figure in the plan is what comes out when it is worked out anew, in whole numbers;
* a plan that says it is proven is the fairest of all plans, where there are few enough to look at every one.
"""

import json
import sys
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from math import comb
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

FEW = 20_000
ROOMS = ("in_person", "hybrid")
COMES = ("yes", "if_need_be")
ODD = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, OSError)
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# What is broken, by the code of its rule. After a code that has several ways to be broken: which of them.
WORDS = {
    "unreadable": "{file} cannot be read ({why}). Make it again.",
    "sessions": "The plan has {found} sessions, and the problem asks for {asked}.",
    "sessions.twice": "{option} is chosen twice.",
    "sessions.unknown": "{option} is chosen, and the problem has no such option.",
    "budget": "The sessions cost {found} together; the budget is {asked}.",
    "min_gap_days": "{option} and {other} are {found} days apart; there must be {asked}.",
    "overlap": "{option} and {other} are at one time.",
    "max_per_week": "{found} sessions are in the week of {week}; {asked} may be.",
    "min_in_person": "{found} sessions have a room; {asked} must.",
    "fixed": "{option} was fixed, and is not chosen.",
    "availability": "{person} is down for {option} and cannot come to it.",
    "availability.unknown_person": "The plan names {person}, and the problem does not.",
    "availability.not_chosen": "{person} is down for {option}, which is not chosen.",
    "availability.twice": "{person} is down for {option} twice.",
    "capacity": "{found} people are down for {option}, which has {asked} places.",
    "quorum": "{found} people can come to {option}; {asked} must be able to.",
    "quorum.places": "{option} has {found} places; {asked} people must be able to come.",
    "both_sides": "{found} people of the side “{side}” can come to {option}; {asked} must be able to.",
    "session_balance": "{option}: the shares of “{side}” and “{other}” who can come differ by {found}; {asked} may be.",
    "series_balance": "Over all sessions the shares of “{side}” and “{other}” differ by {found}; {asked} may be.",
    "level.left_out": "{person} can come to {option}, where a place is free, and is not down for it.",
    "level.shared": "{person} attends {found}; with the places at {option} shared otherwise it could be one more.",
    "level.proven": "The plan says it is the fairest, and this one is fairer: {plan}.",
    "figures": "The plan says that “{name}” is {found}; it is {asked}.",
    "certificate": "The plan says it is proven; its aim “{name}” reached {found} of {asked}, and ended as “{status}”.",
    "explanations": "What the plan says of {person} under “{name}” is not so: {found} instead of {asked}.",
}


class Wrong(dict[str, Any]):
    """One thing that is wrong: its ``code``, what it is about, and the same ``in_words``."""

    def __init__(self, code: str, **about: object) -> None:
        words = WORDS[code].format(**about)
        super().__init__(code=code, about={name: str(value) for name, value in about.items()}, in_words=words)


def check(problem: bytes, plan: bytes) -> list[Wrong]:
    """What is wrong with a plan for a problem (both as bytes); nothing when all is well."""
    name = "the problem"
    try:
        asked = _Problem(json.loads(problem, parse_float=Decimal))
        name = "the plan"
        made = _Plan(json.loads(plan, parse_float=Decimal), asked)
        return _faults(asked, made)
    except ODD as why:
        return [Wrong("unreadable", file=name, why=f"{type(why).__name__}: {why}"[:200])]


def _faults(asked: "_Problem", made: "_Plan") -> list[Wrong]:
    broken = [*made.unknown, *_broken_by_choice(asked, made.chosen), *_broken_by_people(asked, made)]
    broken += _left_out(asked, made) or _shared_badly(asked, made)
    broken += [*_figures(asked, made), *_explanations(asked, made), *_not_proven(made)]
    return broken or (_fairer(asked, made) if made.proven else [])


class _Option:
    """One session that could be."""

    def __init__(self, said: Any, zone: Any) -> None:
        self.id: str = said["id"]
        self.starts = _moment(said["starts"], zone)
        self.moment = self.starts.astimezone(UTC)
        self.ends = self.moment + timedelta(minutes=_whole(said["minutes"]))
        self.day = self.starts.date()
        self.room = str(said.get("mode", "in_person")).replace(" ", "_").replace("-", "_") in ROOMS
        self.cost = Fraction(said.get("cost", 0))
        self.places = _limit(said.get("capacity"))

    def __str__(self) -> str:
        day = f"{DAYS[self.day.weekday()]} {self.day.day} {MONTHS[self.day.month - 1]} {self.day.year}"
        return f"“{self.id}” ({day}, {self.starts:%H:%M})"


class _Problem:
    """What is asked for. Whatever stands in the file under an odd type stops the reading."""

    def __init__(self, said: Any) -> None:
        zone = ZoneInfo(said["timezone"]) if said.get("timezone") else None
        options = [_Option(one, zone) for one in said["options"]]
        self.options = {one.id: one for one in options}
        self.sides = {one["id"]: one.get("side") or "" for one in said["people"]}
        if len(self.options) != len(options) or len(self.sides) != len(said["people"]):
            raise ValueError("one id is there twice")
        self.sessions = _whole(said["sessions"])
        budget = said.get("budget")
        self.budget = None if budget is None else Fraction(budget)
        self.gap = _whole(said.get("min_gap_days", 0))
        self.week = _limit(said.get("max_per_week"))
        self.in_person = _whole(said.get("min_in_person", 0))
        self.fixed: list[str] = _names(said.get("fixed", []))
        self.quorum = _whole(said.get("quorum", 0))
        self.both = _whole(said.get("both_sides", 0))
        self.session_balance = _limit(said.get("session_balance"))
        self.series_balance = _limit(said.get("series_balance"))
        rows = said["availability"]
        self.answers = {
            who: {one: word for one, word in rows.get(who, {}).items() if word in COMES} for who in self.sides
        }
        self.able: dict[str, set[str]] = {one: set() for one in self.options}
        for person, answers in self.answers.items():
            for one in answers:
                self.able[one].add(person)
        self.of_side = Counter(side for side in self.sides.values() if side)


class _Plan:
    """What was planned."""

    def __init__(self, said: Any, asked: _Problem) -> None:
        self.said = said
        self.proven = said["proven"] is True
        self.old = set(_names(said.get("changed_from", [])))
        many = Counter(_names(said["chosen"]))
        self.chosen = sorted(
            (asked.options[one] for one in many if one in asked.options), key=lambda one: (one.moment, one.id)
        )
        self.attend: dict[str, list[str]] = {person: _names(rows) for person, rows in said["attend"].items()}
        self.at: dict[str, set[str]] = {one.id: set() for one in self.chosen}
        for person, rows in self.attend.items():
            for one in rows:
                if one in self.at and person in asked.sides:
                    self.at[one].add(person)
        self.unknown = [Wrong("sessions.twice", option=one) for one in many if many[one] > 1]
        self.unknown += [Wrong("sessions.unknown", option=one) for one in many if one not in asked.options]

    def worth(self, asked: _Problem, chosen: Sequence[_Option]) -> tuple[int, list[int]]:
        """What plans in which everybody gets a place are compared by: sessions kept of an old plan, then leximin."""
        kept = sum(one.id in self.old for one in chosen)
        return kept, sorted(sum(one.id in answers for one in chosen) for answers in asked.answers.values())

    def attends(self, person: str) -> int:
        return sum(person in people for people in self.at.values())


def _whole(said: Any) -> int:
    if isinstance(said, bool) or said != int(said):
        raise ValueError(f"{said!r} is no whole number")
    return int(said)


def _names(said: Any) -> list[str]:
    if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
        raise ValueError("a list of ids is none")
    return list(said)


def _limit(said: Any) -> int | None:
    return None if said is None else _whole(said)


def _moment(said: str, zone: Any) -> datetime:
    read = datetime.fromisoformat(said)
    if read.tzinfo is None:
        if zone is None:
            raise ValueError(f"{said} says neither its offset nor a timezone")
        return read.replace(tzinfo=zone)
    return read.astimezone(zone) if zone else read


def _money(amount: Fraction) -> str:
    return str(amount) if amount.denominator == 1 else f"{amount.numerator / amount.denominator:.2f}"


def _broken_by_choice(asked: _Problem, chosen: list[_Option]) -> Iterator[Wrong]:
    """Rules about which options are chosen, and about who can come to them."""
    if len(chosen) != asked.sessions:
        yield Wrong("sessions", found=len(chosen), asked=asked.sessions)
    cost = sum((one.cost for one in chosen), Fraction(0))
    if asked.budget is not None and cost > asked.budget:
        yield Wrong("budget", found=_money(cost), asked=_money(asked.budget))
    for first, second in combinations(chosen, 2):
        apart = abs((second.day - first.day).days)
        if apart < asked.gap:
            yield Wrong("min_gap_days", option=first, other=second, found=apart, asked=asked.gap)
        if first.moment < second.ends and second.moment < first.ends:
            yield Wrong("overlap", option=first, other=second)
    for week, many in sorted(Counter(one.day - timedelta(days=one.day.weekday()) for one in chosen).items()):
        if asked.week is not None and many > asked.week:
            yield Wrong("max_per_week", week=week, found=many, asked=asked.week)
    rooms = sum(one.room for one in chosen)
    if rooms < asked.in_person:
        yield Wrong("min_in_person", found=rooms, asked=asked.in_person)
    here = {one.id for one in chosen}
    yield from (Wrong("fixed", option=one) for one in asked.fixed if one not in here)
    yield from _broken_by_able(asked, chosen)


def _broken_by_able(asked: _Problem, chosen: list[_Option]) -> Iterator[Wrong]:
    """What is asked of who can come: to each session, and over all of them."""
    over_all: Counter[str] = Counter()
    for one in chosen:
        sides = Counter(asked.sides[person] for person in asked.able[one.id])
        over_all += sides
        if sides.total() < asked.quorum:
            yield Wrong("quorum", option=one, found=sides.total(), asked=asked.quorum)
        if one.places is not None and one.places < asked.quorum:
            yield Wrong("quorum.places", option=one, found=one.places, asked=asked.quorum)
        for side in sorted(asked.of_side):
            if sides[side] < asked.both:
                yield Wrong("both_sides", option=one, side=side, found=sides[side], asked=asked.both)
        for about in _gaps(asked, sides, 1, asked.session_balance):
            yield Wrong("session_balance", option=one, **about)
    for about in _gaps(asked, over_all, len(chosen), asked.series_balance):
        yield Wrong("series_balance", **about)


def _gaps(asked: _Problem, able: "Counter[str]", many: int, most: int | None) -> Iterator[dict[str, str]]:
    """Each two sides the shares of whose people who can come differ by more than this."""
    if most is None or not many:
        return
    for side, other in combinations(sorted(asked.of_side), 2):
        share, second = (Fraction(able[one], asked.of_side[one] * many) for one in (side, other))
        gap = abs(share - second) * 100
        if gap > most:
            yield {"side": side, "other": other, "found": f"{float(gap):.1f} %", "asked": f"{most} %"}


def _broken_by_people(asked: _Problem, made: _Plan) -> Iterator[Wrong]:
    """Rules about who attends what."""
    here = {one.id for one in made.chosen}
    for person, rows in made.attend.items():
        if person not in asked.sides:
            yield Wrong("availability.unknown_person", person=person)
            continue
        for name, many in Counter(rows).items():
            if name not in here:
                yield Wrong("availability.not_chosen", person=person, option=name)
            elif name not in asked.answers[person]:
                yield Wrong("availability", person=person, option=asked.options[name])
            if many > 1:
                yield Wrong("availability.twice", person=person, option=name)
    for one in made.chosen:
        many = len(made.at[one.id])
        if one.places is not None and many > one.places:
            yield Wrong("capacity", option=one, found=many, asked=one.places)


def _left_out(asked: _Problem, made: _Plan) -> list[Wrong]:
    """Whoever can come to a session with a free place comes."""
    return [
        Wrong("level.left_out", person=person, option=one)
        for one in made.chosen
        if one.places is None or len(made.at[one.id]) < one.places
        for person in sorted(asked.able[one.id] - made.at[one.id])
    ]


def _shared_badly(asked: _Problem, made: _Plan) -> Iterator[Wrong]:
    """Places that are few are shared as evenly as can be: nobody could have one more from whoever has two more.

    Places are handed on along chains: somebody takes one from a second person, who takes another from a third.
    """
    attends = {person: made.attends(person) for person in asked.sides}
    for person in asked.sides:
        seen, waiting = {person: ""}, deque([person])
        while waiting:
            taker = waiting.popleft()
            for one in made.chosen:
                if taker in made.at[one.id] or taker not in asked.able[one.id]:
                    continue
                for giver in sorted(made.at[one.id] - seen.keys()):
                    seen[giver] = seen[taker] or str(one)
                    waiting.append(giver)
        given = [option for giver, option in seen.items() if attends[giver] > attends[person] + 1]
        if given:
            yield Wrong("level.shared", person=person, found=attends[person], option=given[0])


def _figures(asked: _Problem, made: _Plan) -> Iterator[Wrong]:
    """Every figure that the plan tells and that can be worked out."""
    told = dict(made.said.get("figures", {}))
    told.update({f"sides: {side}": row for side, row in told.pop("sides", {}).items()})
    stages = made.said.get("certificate", {}).get("stages", [])
    told.update({f"certificate: {one['number']}": one["best"] for one in stages if one["aim"] == "level"})
    for name, figure in _worked_out(asked, made).items():
        if name in told and told[name] != figure:
            yield Wrong("figures", name=name, found=told[name], asked=figure)


def _worked_out(asked: _Problem, made: _Plan) -> dict[str, Any]:
    attends = {person: made.attends(person) for person in asked.sides}
    of_side: Counter[str] = Counter()
    for person, many in attends.items():
        of_side[asked.sides[person]] += many
    levels = [sum(many >= number for many in attends.values()) for number in range(1, len(made.chosen) + 1)]
    plain = (asked.answers[person].get(one) == "yes" for one, people in made.at.items() for person in people)
    return {
        "cost": sum((one.cost for one in made.chosen), Fraction(0)),
        "in_person": sum(one.room for one in made.chosen),
        "fewest": min(attends.values()),
        "attendances": sum(attends.values()),
        "plain_yes": sum(plain),
        "attend_at_least": levels,
        **{f"certificate: {number}": str(many) for number, many in enumerate(levels, start=1)},
        **{
            f"sides: {side}": {"people": many, "attendances": of_side[side]}
            for side, many in asked.of_side.items()
        },
    }


def _explanations(asked: _Problem, made: _Plan) -> Iterator[Wrong]:
    """What each person is told: what they attend, and of the rest why not."""
    for told in made.said.get("explanations", []):
        person = told["person"]
        if person not in asked.sides:
            yield Wrong("availability.unknown_person", person=person)
            continue
        answers = asked.answers[person]
        here = [one.id for one in made.chosen if person in made.at[one.id]]
        so = {
            "attends": len(here),
            "yes": [one for one in here if answers.get(one) == "yes"],
            "if_need_be": [one for one in here if answers.get(one) == "if_need_be"],
            "missed": [one.id for one in made.chosen if one.id not in here],
        }
        said = {**told, "missed": [one["option"] for one in told["missed"]]}
        for name, figure in so.items():
            if said[name] != figure:
                yield Wrong("explanations", person=person, name=name, found=said[name], asked=figure)
        for one in told["missed"]:
            if (one["why"] == "full") != (one["option"] in answers):
                yield Wrong(
                    "explanations", person=person, name="missed", found=one["why"], asked=sorted(answers)
                )


def _not_proven(made: _Plan) -> Iterator[Wrong]:
    """Proven means: each aim reached what nothing can go beyond, and the solver's last word was "optimal"."""
    for stage in made.said.get("certificate", {}).get("stages", []) if made.proven else ():
        name, best, bound, status = (stage[word] for word in ("aim", "best", "bound", "status"))
        if best != bound or status != "optimal":
            yield Wrong("certificate", name=name, found=best, asked=bound, status=status)


def _fairer(asked: _Problem, made: _Plan) -> list[Wrong]:
    """Where few plans can be, and every place is enough for all: looks at each, and finds a fairer one if there is."""
    every = asked.options.values()
    short = any(one.places is not None and one.places < len(asked.able[one.id]) for one in every)
    if short or comb(len(every), asked.sessions) > FEW:
        return []
    best, fairer = made.worth(asked, made.chosen), ""
    for chosen in combinations(every, asked.sessions):
        worth = made.worth(asked, chosen)
        if worth > best and next(_broken_by_choice(asked, list(chosen)), None) is None:
            best, fairer = worth, ", ".join(one.id for one in chosen)
    return [Wrong("level.proven", plan=fairer)] if fairer else []


def main(words: list[str]) -> int:
    """Check one plan and say what was found; 0 when all is well, 1 when not, 2 when the words make no sense."""
    if len(words) != 2:
        print(__doc__)
        return 2
    wrong = check(*(Path(word).read_bytes() for word in words))
    for one in wrong:
        print(one["in_words"])
    print("This plan does NOT hold." if wrong else "This plan holds.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
