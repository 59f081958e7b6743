"""Series to plan, made up by dice: people with jobs, care, needs and buses, and rooms that suit some of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from intheroom.engines.timetabling.problem import Answer, Mode, Option, Person, Problem

FIRST_MONDAY = date(2027, 1, 4)
HOURS = (10, 11, 13, 14, 16, 18, 19)
WEEKEND_HOURS = (10, 13, 15)
ACCESS = ("step-free", "loop", "neutral", "no alcohol")
ONLINE, PHONE = "online", "phone"
KINDS = ("home", "office", "carer", "shifts", "evenings", "parent")


@dataclass(frozen=True)
class Shape:
    """How large a series is. ``tight``: each room has places for only a few more than half of the people."""

    people: int
    weeks: int
    slots: int
    venues: int
    sessions: int
    tight: bool = False

    @property
    def name(self) -> str:
        return (
            f"{self.people} people, {self.slots} slots in {self.weeks} weeks, {self.venues} venues,"
            f" {self.sessions} sessions{', few places' * self.tight}"
        )


SMALL = Shape(12, 4, 60, 6, 6)
TEAM = Shape(20, 12, 200, 15, 12)
YEAR = Shape(20, 52, 800, 15, 12)
NETWORK = Shape(200, 16, 300, 30, 12)
LARGEST = Shape(500, 16, 300, 30, 12)
GROWING = (
    Shape(8, 4, 40, 4, 4),
    SMALL,
    Shape(16, 8, 120, 10, 8),
    TEAM,
    Shape(20, 26, 400, 15, 12),
    YEAR,
    Shape(20, 26, 400, 30, 24),
    Shape(40, 12, 200, 15, 12),
    Shape(60, 12, 200, 15, 12),
)
FEW_PLACES = (Shape(12, 4, 60, 6, 6, tight=True), Shape(20, 12, 200, 15, 12, tight=True))
SHAPES = {shape.name: shape for shape in (*GROWING, *FEW_PLACES, NETWORK, LARGEST)}


@dataclass
class Somebody:
    """One made-up person: how their week goes, what they need, and where they live (in minutes)."""

    person: Person
    kind: str
    needs: frozenset[str]
    refuses: frozenset[str]
    at: tuple[int, int]
    furthest: int
    away: frozenset[int]
    care_day: int
    by_week: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Room:
    name: str
    mode: Mode
    has: frozenset[str]
    at: tuple[int, int]
    cost: int
    capacity: int | None


def problem_of(shape: Shape, dice: Random) -> Problem:
    """A series of a shape; most of them can be planned, some cannot."""
    people = [_somebody(shape, dice, number) for number in range(shape.people)]
    rooms = list(_rooms(shape, dice))
    slots = _slots(shape, dice)
    options, answers = [], {one.person.id: {} for one in people}
    travel = {one.person.id: {} for one in people}
    for slot, starts in enumerate(slots):
        free = {one.person.id: _free(one, starts, dice) for one in people}
        for room in rooms:
            if dice.random() < 0.1:  # taken by somebody else
                continue
            name = f"s{slot:03}-{room.name}"
            able = 0
            for one in people:
                answer = _suits(one, room, free[one.person.id])
                if answer is not Answer.NO:
                    able += 1
                    answers[one.person.id][name] = answer
                    if room.mode.has_a_room:
                        travel[one.person.id][name] = _way(one.at, room.at)
            cost = room.cost + able * (6 if room.mode.has_a_room else 1)
            options.append(Option(name, starts, 120, room.name, room.mode, cost, room.capacity))
    costs = sorted(option.cost for option in options)
    return Problem(
        sessions=shape.sessions,
        people=tuple(one.person for one in people),
        options=tuple(options),
        availability=answers,
        budget=shape.sessions * costs[int(len(costs) * 0.55)],
        min_gap_days=2,
        max_per_week=2 if shape.sessions <= shape.weeks else 3,
        min_in_person=shape.sessions // 3,
        travel=travel,
    )


def _slots(shape: Shape, dice: Random) -> list[datetime]:
    every = [
        datetime.combine(FIRST_MONDAY + timedelta(days=day), time(hour))
        for day in range(7 * shape.weeks)
        for hour in (HOURS if day % 7 < 5 else WEEKEND_HOURS if day % 7 == 5 else ())
    ]
    return sorted(dice.sample(every, min(shape.slots, len(every))))


def _rooms(shape: Shape, dice: Random) -> Iterator[Room]:
    yield Room(ONLINE, Mode.ONLINE, frozenset(ACCESS), (0, 0), 20, None)
    for number in range(1, shape.venues):
        mode = Mode.HYBRID if dice.random() < 0.25 else Mode.IN_PERSON
        has = frozenset(thing for thing in ACCESS if dice.random() < 0.65)
        places = shape.people // 2 + dice.randint(1, 3) if shape.tight else None
        at = (dice.randint(0, 60), dice.randint(0, 60))
        cost = dice.choice((0, 40, 60, 90, 120)) + 15 * len(has) + 40 * (mode is Mode.HYBRID)
        yield Room(f"room{number:02}", mode, has, at, cost, places)


def _somebody(shape: Shape, dice: Random, number: int) -> Somebody:
    lived = number % 2 == 0 or dice.random() < 0.2
    weights = (4, 2, 4, 3, 2, 4) if lived else (0, 10, 1, 1, 1, 3)
    needs = {
        thing for thing, share in zip(ACCESS, (0.25, 0.12, 0.2, 0.2), strict=True) if dice.random() < share
    }
    refuses = {ONLINE} if dice.random() < (0.3 if lived else 0.05) else set()
    return Somebody(
        Person(f"p{number:03}", "lived" if lived else "professional"),
        dice.choices(KINDS, weights)[0],
        frozenset(needs if lived else needs & {"step-free"}),
        frozenset(refuses),
        (dice.randint(0, 60), dice.randint(0, 60)),
        dice.choice((25, 40, 60, 90) if lived else (40, 60, 90)),
        frozenset(week for week in range(shape.weeks) if dice.random() < 0.12),
        dice.randrange(5),
        {week: dice.randrange(3) for week in range(shape.weeks)},
    )


def _free(one: Somebody, starts: datetime, dice: Random) -> Answer:
    """What they say of a time, wherever it is."""
    week = (starts.date() - FIRST_MONDAY).days // 7
    if week in one.away or dice.random() < 0.08:
        return Answer.NO
    if one.kind == "shifts":  # early, late or nights, by week
        good = ((14, 20), (8, 13), (13, 17))[one.by_week[week]]
        return Answer.YES if good[0] <= starts.hour < good[1] else Answer.NO
    answer = _usual(one, starts.weekday(), starts.hour)
    if answer is Answer.YES and dice.random() < 0.1:
        return Answer.IF_NEED_BE
    return answer


def _usual(one: Somebody, day: int, hour: int) -> Answer:
    weekend, evening = day >= 5, hour >= 17
    if one.kind == "office":
        return Answer.NO if weekend else Answer.IF_NEED_BE if evening else Answer.YES
    if one.kind == "carer":
        return Answer.NO if weekend or evening or day == one.care_day else Answer.YES
    if one.kind == "parent":  # while the children are at school
        return (
            Answer.YES if not weekend and 10 <= hour <= 13 else Answer.IF_NEED_BE if hour >= 19 else Answer.NO
        )
    if one.kind == "evenings":
        return Answer.YES if evening or weekend else Answer.NO
    return Answer.IF_NEED_BE if evening else Answer.YES


def _suits(one: Somebody, room: Room, free: Answer) -> Answer:
    """What they say of a time in a room."""
    if free is Answer.NO:
        return free
    can_join = room.mode in {Mode.ONLINE, Mode.HYBRID} and ONLINE not in one.refuses
    if room.mode is Mode.ONLINE:
        return free if can_join else Answer.NO
    way = _way(one.at, room.at)
    if one.needs <= room.has and way <= one.furthest:
        return free if way <= one.furthest * 3 // 4 else Answer.IF_NEED_BE
    return Answer.IF_NEED_BE if can_join else Answer.NO


def _way(one: tuple[int, int], other: tuple[int, int]) -> int:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])
