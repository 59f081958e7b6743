"""A plan as people read it: the plans side by side, the sessions of one of them, and what it means for each person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from intheroom.team.choices import SIDE_TOLD
from intheroom.workshops.adapter.plan_asked import Could, Line, could_be
from intheroom.workshops.adapter.plan_eased import ease_told
from intheroom.workshops.adapter.plan_warnings import warned
from intheroom.workshops.adapter.plan_ways_seen import WaySeen, way_seen
from intheroom.workshops.adapter.plan_words import money, rule_told
from intheroom.workshops.choices import Mode
from intheroom.workshops.choices.plan import COUNTS_AS_IF_NEED_BE, MEANS, ONLY_THE_PLACE, Letter, PlanKind
from intheroom.workshops.models import DatePlan, PlanLine, Venue
from intheroom.workshops.queries.availability import our_zone


@dataclass(frozen=True, slots=True)
class SessionSeen:
    """One session of a plan."""

    one: Could
    place: str
    comes: int
    minds: tuple[str, ...]
    warns: tuple[str, ...]

    @property
    def starts_at(self) -> datetime:
        return timezone.localtime(self.one.starts_at, our_zone())

    @property
    def ends_at(self) -> datetime:
        return timezone.localtime(self.one.slot.ends_at, our_zone())

    @property
    def told(self) -> str:
        """When and where it is, in one line."""
        day = date_format(self.starts_at, "l j E Y, H:i")
        return gettext("{when}, {place}").format(when=day, place=self.place) if self.place else day

    @property
    def mode(self) -> str:
        return str(Mode(self.one.mode).label)


@dataclass(frozen=True, slots=True)
class Miss:
    """Sessions that somebody would miss for one reason, and another way in."""

    sessions: tuple[SessionSeen, ...]
    why: str
    offer: str


@dataclass(frozen=True, slots=True)
class PersonSeen:
    """What a plan means for one person."""

    name: str
    comes: int
    of: int
    missed: tuple[Miss, ...]
    if_need_be: tuple[SessionSeen, ...]
    unsaid: tuple[SessionSeen, ...]
    afar: tuple[SessionSeen, ...]
    ease: tuple[str, ...] = ()
    reason: str = ""
    # Beside an earlier plan: how many it was, what is no longer, and what is new.
    before: int | None = None
    gone: tuple[datetime, ...] = ()
    new: tuple[SessionSeen, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """One plan beside the others."""

    kind: str
    label: str
    means: str
    proven: bool
    cost: str
    sessions: int
    fewest: int
    mean: str
    sides: tuple[tuple[str, str], ...]
    left_out: tuple[str, ...]
    changed: int | None
    way: WaySeen


@dataclass(frozen=True, slots=True)
class Names:
    """Who is who, and where."""

    people: Mapping[int, str]
    venues: Mapping[int, Venue]
    reasons: Mapping[int, str] = field(default_factory=dict)

    @property
    def from_afar(self) -> str:
        """A room online or a phone line that is on the list."""
        return next((one.name for one in self.venues.values() if one.is_afar and one.ended_at is None), "")


def names_of(lines: Iterable[PlanLine], venues: Iterable[Venue], reasons: Mapping[int, str]) -> Names:
    people = {line.member_id: line.member.person.name for line in lines}
    return Names(people, {one.pk: one for one in venues}, reasons)


def cards(plan: DatePlan, found: Mapping[str, Any], lines: Mapping[int, Line], names: Names) -> list[Card]:
    """Every plan side by side, what we suggest first."""
    standing = {one["option"] for one in plan.standing}
    return [_card(one, lines, names, standing if plan.follows_id else None) for one in found["plans"]]


def _card(one: Mapping[str, Any], lines: Mapping[int, Line], names: Names, standing: set[str] | None) -> Card:
    kind, many = PlanKind(one["kind"]), len(one["chosen"])
    return Card(
        kind=str(kind),
        label=str(kind.label),
        means=str(MEANS[kind]),
        proven=one["proven"],
        cost=money(one["pence"]),
        sessions=many,
        fewest=one["fewest"],
        mean=_mean(one["attendances"], max(len(lines), 1)),
        sides=tuple(
            (str(SIDE_TOLD[side]), _mean(told["attendances"], told["people"]))
            for side, told in one["sides"].items()
            if side in SIDE_TOLD and told["people"]
        ),
        left_out=tuple(names.people[pk] for pk, line in lines.items() if not (line.at or {}).get(kind)),
        changed=None if standing is None else len(set(one["chosen"]) - standing),
        way=way_seen(one["way"], {pk: venue.name for pk, venue in names.venues.items()}),
    )


def _mean(total: int, many: int) -> str:
    tenths = (total * 20 + many) // (many * 2)
    return f"{tenths // 10}.{tenths % 10}" if tenths % 10 else str(tenths // 10)


def sessions_seen(
    plan: DatePlan,
    one: Mapping[str, Any],
    found: Mapping[str, Any],
    names: Names,
    needs: Mapping[int, set[str]],
) -> list[SessionSeen]:
    """The sessions of one plan, the earliest first, with what to mind."""
    options = could_be(plan)
    return [
        SessionSeen(
            options[name],
            names.venues[options[name].venue].name if options[name].venue in names.venues else "",
            one["at"][name],
            tuple(found.get("minds", {}).get(name, ())),
            tuple(warned(options[name], names.venues.get(options[name].venue), needs)),
        )
        for name in one["chosen"]
    ]


def people_seen(
    plan: DatePlan, kind: str, shown: Iterable[SessionSeen], lines: Mapping[int, Line], names: Names
) -> list[PersonSeen]:
    """What a plan means for each, whoever comes to fewest first."""
    place = {name: number for number, name in enumerate(could_be(plan))}
    placed = [(one, place[one.one.name]) for one in shown]
    seen = [
        replace(person_seen(pk, line, kind, placed, names), ease=eased(plan, line, kind, names))
        for pk, line in lines.items()
    ]
    return sorted(seen, key=lambda one: (one.comes, one.name.casefold()))


def person_seen(
    pk: int, line: Line, kind: str, shown: list[tuple[SessionSeen, int]], names: Names
) -> PersonSeen:
    """One person's own line."""
    there = set((line.at or {}).get(kind, ()))
    comes = [(one, line.said[place]) for one, place in shown if one.one.name in there]
    missed = [(one, line.said[place]) for one, place in shown if one.one.name not in there]
    before, hours = line.before, {one.starts_at for one, _letter in comes}
    return PersonSeen(
        name=names.people[pk],
        comes=len(comes),
        of=len(shown),
        missed=_missed(missed, names),
        if_need_be=tuple(one for one, letter in comes if letter == Letter.IF_NEED_BE),
        unsaid=tuple(one for one, letter in comes if letter == Letter.UNSAID),
        afar=tuple(one for one, letter in comes if letter == Letter.AFAR),
        reason=names.reasons.get(pk, "") if missed else "",
        before=None if before is None else len(before),
        # The same hour in another place is not gone: it is new, and the place says what is new in it.
        gone=tuple(when for when in map(when_of, before or ()) if when not in hours),
        new=tuple(one for one, _letter in comes if before is not None and one.one.name not in before),
    )


def _missed(missed: Iterable[tuple[SessionSeen, str]], names: Names) -> tuple[Miss, ...]:
    """Each reason once, with all the sessions it keeps them from."""
    found: dict[tuple[str, str], list[SessionSeen]] = {}
    for one, letter in missed:
        found.setdefault((_why(letter), _offer(letter, names)), []).append(one)
    return tuple(Miss(tuple(sessions), why, offer) for (why, offer), sessions in found.items())


def eased(plan: DatePlan, line: Line, kind: str, names: Names) -> tuple[str, ...]:
    """What would let somebody come who comes to nothing of this plan."""
    if (line.at or {}).get(kind):
        return ()
    options = could_be(plan)
    return tuple(
        words
        for one in (line.ease or {}).get(kind, ())
        for words in ease_told(one, line, options, names.venues)
    )


def when_of(name: str) -> datetime:
    """When a session was that may be in no list any more: its name says so."""
    local = datetime.strptime(name.partition("-")[0], "%Y%m%dT%H%M")  # noqa: DTZ007  # the clock on the wall
    return local.replace(tzinfo=our_zone())


def _why(letter: str) -> str:
    if letter == Letter.YES or letter in COUNTS_AS_IF_NEED_BE:
        return gettext("There are fewer places than people.")
    return {
        Letter.NO: gettext("Cannot come at that time."),
        Letter.STEPS: gettext("Needs a way in without steps. This place has none."),
        Letter.NO_PHONE: gettext("Joins by phone. This has no way in by phone."),
    }[Letter(letter)]


def _offer(letter: str, names: Names) -> str:
    """Another way in. It is agreed with the person before it counts."""
    if letter == Letter.NO:
        return gettext("Offer: a phone call before it, so that their view is there.")
    if letter in ONLY_THE_PLACE or not names.from_afar:
        return gettext("Offer: to join by phone at that time.")
    return gettext("Offer: to join from afar, with “{way}”.").format(way=names.from_afar)


def rungs_seen(found: Mapping[str, Any], names: Names) -> list[dict[str, Any]]:
    """What each further rule would cost, and whom."""
    return [
        {
            "rule": rule_told(one["rule"], one["number"]),
            "possible": one["possible"],
            "left_out": [names.people[int(pk)] for pk in one["left_out"] if int(pk) in names.people],
            "fewer": [names.people[int(pk)] for pk in one["fewer"] if int(pk) in names.people],
        }
        for one in found["rungs"]
    ]


def own_sessions(plan: DatePlan, chosen: Iterable[str], names: Names) -> list[SessionSeen]:
    """The sessions of a chosen plan, for one person's own line: nothing of anybody else is opened."""
    options = could_be(plan)
    return [SessionSeen(options[name], names.venues[options[name].venue].name, 0, (), ()) for name in chosen]
