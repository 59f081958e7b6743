"""Pools to draw from, made up by a seed: answers that lean as pools do, and targets that some team fills."""

from collections import Counter
from dataclasses import dataclass
from math import ceil, floor
from random import Random

from intheroom.engines.sortition.pool import Candidate, Question, Quota


@dataclass(frozen=True)
class Shape:
    """How a pool looks: ``features`` has the number of answers of each, ``tight`` sets each target to one number.

    ``homes``: this part of people share an address with one other.
    """

    people: int
    size: int
    features: tuple[int, ...]
    tight: bool = False
    homes: float = 0.0

    @property
    def name(self) -> str:
        more = ", tight" * self.tight + ", households" * bool(self.homes)
        return f"{self.people} → {self.size}, {len(self.features)} features{more}"


SIX = (2, 4, 5, 3, 3, 4)
FOUR = (2, 4, 3, 3)
SHAPES = (
    Shape(30, 8, SIX),
    Shape(40, 10, SIX, tight=True),
    Shape(60, 12, SIX),
    Shape(60, 20, SIX),
    Shape(80, 14, FOUR),
    Shape(100, 20, SIX),
    Shape(120, 20, FOUR, homes=0.2),
    Shape(150, 22, SIX, tight=True),
    Shape(200, 20, FOUR),
    Shape(200, 30, SIX),
    Shape(300, 30, SIX, tight=True),
    Shape(360, 30, SIX),
    Shape(400, 36, FOUR),
    Shape(500, 40, SIX),
)
LARGE = (Shape(1_000, 40, SIX), Shape(2_000, 60, SIX), Shape(5_000, 80, SIX), Shape(10_000, 110, SIX))


def question_of(shape: Shape, seed: int = 0) -> Question:
    """A pool of a shape. Targets are near the share of each answer among the people there are, not in the pool."""
    chance = Random(f"{shape} {seed}")
    shares = [_shares(chance, answers) for answers in shape.features]
    leans = [[share * chance.uniform(0.5, 2) for share in some] for some in shares]
    people = tuple(_person(chance, number, leans, shape) for number in range(shape.people))
    some_team = _team(chance, people, shape.size)
    there = Counter(tag for person in some_team for tag in person.tags)
    quotas = []
    for feature, some in enumerate(shares):
        for answer, share in enumerate(some):
            tag = (f"feature {feature}", f"answer {answer}")
            least, most = (
                (there[tag], there[tag])
                if shape.tight
                else (floor(share * shape.size), ceil(share * shape.size))
            )
            quotas.append(Quota(*tag, min(least, there[tag]), max(most, there[tag])))
    return Question(people, tuple(quotas), shape.size)


def _shares(chance: Random, answers: int) -> list[float]:
    raw = [chance.uniform(0.5, 2) for _ in range(answers)]
    return [one / sum(raw) for one in raw]


def _person(chance: Random, number: int, leans: list[list[float]], shape: Shape) -> Candidate:
    tags = frozenset(
        (f"feature {feature}", f"answer {chance.choices(range(len(some)), some)[0]}")
        for feature, some in enumerate(leans)
    )
    shares_home = number < shape.homes * shape.people
    return Candidate(f"p{number:05}", tags, household=f"home {number // 2}" if shares_home else "")


def _team(chance: Random, people: tuple[Candidate, ...], size: int) -> list[Candidate]:
    team: list[Candidate] = []
    for person in chance.sample(people, len(people)):
        if len(team) < size and not (
            person.household and any(person.household == one.household for one in team)
        ):
            team.append(person)
    return team
