"""The fewest targets to soften so that a team can be drawn from those who are there."""

from collections.abc import Mapping
from dataclasses import dataclass

from intheroom.engines.sortition.limits import Kind, Limit, Softening, limits_of_quotas
from intheroom.engines.sortition.pool import Question
from intheroom.engines.sortition.seats import Seats, among_people
from intheroom.engines.sortition.wholes import NoAnswer, Wholes

# How long to look for fewer: nodes of a search, fewer of them where each is slow. Some seconds each.
EFFORT = 1_000_000
MOST_NODES, MANY_NODES, FEWEST_NODES = 500, 100, 25
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Softer:
    """What to change; ``proven`` where nothing less would do."""

    changes: tuple[Softening, ...]
    proven: bool


def soften(question: Question) -> Softer | None:
    """First the size, as little as can be; then the fewest sides of quotas; then the fewest people in all.

    Nothing where nobody is there. Of pools of thousands with many targets far off it says a set that will do, near the
    fewest but not proven to be.
    """
    size = _nearest_size(question)
    if size is None:
        return None
    seats = Seats(question, among_people(question))
    seats.model.row(seats.people, least=size, most=size)
    limits = list(limits_of_quotas(question.quotas))
    by = {_missed(seats, limit, size): limit for limit in limits}
    few = _Few(seats.model, dict(by.keys()))
    answer = few.found()
    changes = [Softening(Limit(Kind.SIZE, (), question.size), size)] if size != question.size else []
    for (_flag, column), limit in by.items():
        if answer[column]:
            sign = -1 if limit.kind == Kind.LEAST else 1
            changes.append(Softening(limit, (limit.number or 0) + sign * answer[column]))
    return Softer(tuple(changes), few.proven)


class _Few:
    """Looks for numbers with as few flags as can be, and of those for the smallest sum of what the flags allow."""

    def __init__(self, model: Wholes, allows: Mapping[int, int]) -> None:
        self.model, self.allows = model, allows
        nodes = EFFORT // sum(len(terms) for terms, _low, _high in model.rows)
        self.nodes = min(nodes, MOST_NODES) if nodes >= FEWEST_NODES else 0
        self.proven = not allows

    def found(self) -> list[int]:
        answer = self._first()
        if not self.allows or not self.nodes:
            return answer
        answer, fewest = self._better(answer, dict.fromkeys(self.allows, 1))
        self.model.row(dict.fromkeys(self.allows, 1), most=sum(answer[flag] for flag in self.allows))
        answer, smallest = self._better(answer, dict.fromkeys(self.allows.values(), 1))
        self.proven = fewest and smallest
        return answer

    def _first(self) -> list[int]:
        """A good answer soon: what was small in the last round costs much in the next, until few are left."""
        parts: list[float] | None = None
        costs = dict.fromkeys(self.allows.values(), 1000)
        for _round in range(ROUNDS):
            found = self.model.search(costs, ())
            parts = None if found is None else found.parts
            if parts is None:
                raise NoAnswer("of a size the pool can fill")
            costs = {column: round(1000 / (1 + 10 * parts[column])) + 1 for column in costs}
        off = [flag for flag, column in self.allows.items() if parts and parts[column] < 1e-6]
        return self._whole(dict.fromkeys(self.allows.values(), 1), off) or self._all()

    def _all(self) -> list[int]:
        answer = self.model.least(dict.fromkeys(self.allows.values(), 1))
        if answer is None:
            raise NoAnswer("of a size the pool can fill")
        return self._tidy(answer)

    def _better(self, answer: list[int], costs: Mapping[int, int]) -> tuple[list[int], bool]:
        """What costs less, if it is found, and whether nothing can. The flags decide; then, in time, all columns."""

        def cost(numbers: list[int]) -> int:
            return sum(many * numbers[column] for column, many in costs.items())

        every = [range(len(self.model.mosts))] if self.nodes >= MANY_NODES else []
        for whole in (list(self.allows), *every):
            if cost(answer) == 0:
                return answer, True
            found = self.model.search(costs, whole, nodes=self.nodes)
            if found is None:
                return answer, False
            if found.parts is not None:
                off = [flag for flag in self.allows if round(found.parts[flag]) == 0]
                answer = min(answer, self._whole(costs, off) or answer, key=cost)
            if cost(answer) <= found.bound:
                return answer, True
        return answer, False

    def _whole(self, costs: Mapping[int, int], off: list[int]) -> list[int] | None:
        """Whole numbers with these flags off, if there are any."""
        found = self.model.search(costs, range(len(self.model.mosts)), none_of=off, nodes=max(self.nodes, 1))
        return None if found is None or found.numbers is None else self._tidy(found.numbers)

    def _tidy(self, numbers: list[int]) -> list[int]:
        """Without flags that allow for nothing."""
        for flag, column in self.allows.items():
            numbers[flag] = int(numbers[column] > 0)
        return numbers


def _missed(seats: Seats, limit: Limit, size: int) -> tuple[int, int]:
    """A target that may be missed: the columns that say whether it is, and by how many people."""
    model, number = seats.model, limit.number or 0
    most = number if limit.kind == Kind.LEAST else max(size - number, 0)
    flag, by = model.columns((1, most))
    model.row({by: 1, flag: -most}, most=0)
    terms = seats.tags[limit.about[0], limit.about[1]]
    if limit.kind == Kind.LEAST:
        model.row({**terms, by: 1}, least=number)
    else:
        model.row({**terms, by: -1}, most=number)
    return flag, by


def _nearest_size(question: Question) -> int | None:
    """The size nearest to what was asked that the pool can fill, whatever the quotas; the smaller of two as near."""
    seats = Seats(question, among_people(question))
    far = question.size + len(question.candidates)
    under, over = seats.model.columns((far, far))
    seats.model.row({**seats.people, under: 1, over: -1}, least=question.size, most=question.size)
    seats.model.row(seats.people, least=1)
    answer = seats.model.least({under: far + 1, over: far + 2})
    return None if answer is None else question.size - answer[under] + answer[over]
