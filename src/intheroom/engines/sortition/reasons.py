"""Why a draw cannot be made: whom to find first, which targets to soften last, and what clashes."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from intheroom.engines.sortition.limits import Kind, Limit, Softening
from intheroom.engines.sortition.looking import Wanted, deal
from intheroom.engines.sortition.pool import Progress, Question, no_progress
from intheroom.engines.sortition.seats import Seats, all_limits
from intheroom.engines.sortition.softening import soften


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why no team can be drawn, and what would ease it. All three are empty where a team can be drawn.

    ``find``: the fewest people to look for, so that with them a team can be drawn; nobody could help where it is
    ``None``: then the targets clash whoever comes. ``soften``: the fewest limits to change so that a team can be drawn
    from those who are there; the second thing to try. ``None`` where nobody is there. ``clash``: limits that cannot
    all be kept with these people; without any one of them the others can. ``soften_proven``: false where a pool of
    thousands was far off, and the search for fewer was ended; ``soften`` will do, and others may be fewer.
    """

    find: tuple[Wanted, ...] | None
    soften: tuple[Softening, ...] | None
    clash: tuple[Limit, ...]
    soften_proven: bool = True


def why_not(
    question: Question, *, several: Collection[str] = frozenset(), progress: Progress = no_progress
) -> Reasons:
    """Why no team answers ``question``. Small questions in whole numbers, each proven; the same answer each time.

    ``find``: of fewest people, then of fewest tags in all, dealt as ``looking.deal`` does. Somebody found lives with
    nobody here, comes alone and brings at most one value of a feature, or more where it is in ``several``.
    ``soften``: first the size, as little as the pool, its households and those who come together ask for, smaller
    before larger; then the fewest sides of quotas; then the fewest people in all.
    """
    every = all_limits(question)
    if can_keep(question, every):
        return Reasons((), (), ())
    progress("clash", 0.1)
    clash = _clash(question, every)
    progress("find", 0.5)
    find = _find(question, several)
    progress("soften", 0.8)
    softer = soften(question)
    if softer is None:
        return Reasons(find, None, clash)
    return Reasons(find, softer.changes, clash, softer.proven)


def can_keep(question: Question, limits: Iterable[Limit]) -> bool:
    """Whether some set of the candidates keeps these limits, whatever the others say."""
    seats = Seats(question, limits)
    seats.hold()
    return seats.model.least() is not None


def _clash(question: Question, every: Sequence[Limit]) -> tuple[Limit, ...]:
    """A target too few people could meet, the one most short; else limits taken away until each is needed."""
    short = [(limit.number - _held(question, limit), limit) for limit in every if limit.number is not None]
    short = [(by, limit) for by, limit in short if by > 0 and limit.kind in {Kind.LEAST, Kind.SIZE}]
    if short:
        return (min(short, key=lambda one: (-one[0], every.index(one[1])))[1],)
    found = _needed([], every, lambda limits: can_keep(question, limits))
    return tuple(sorted(found, key=every.index))


def _held(question: Question, limit: Limit) -> int:
    """How many people there are for a target, or for the places."""
    return sum(limit.kind == Kind.SIZE or limit.about in person.tags for person in question.candidates)


def _needed(
    fixed: list[Limit], loose: Sequence[Limit], feasible: Callable[[Iterable[Limit]], bool]
) -> list[Limit]:
    """Of ``loose``, a set that clashes with ``fixed`` and no part of which does; ``fixed`` and ``loose`` do clash.

    Deletion by halves (Junker, QuickXplain, 2004): many limits that have no part in it cost few questions. What
    stands earlier is kept rather than what stands later.
    """
    if len(loose) == 1:
        return list(loose)
    half = len(loose) // 2
    first, second = list(loose[:half]), list(loose[half:])
    later: list[Limit] = []
    if feasible([*fixed, *first]):
        later = _needed([*fixed, *first], second, feasible)
    if later and not feasible([*fixed, *later]):
        return later
    return [*_needed([*fixed, *later], first, feasible), *later]


def _find(question: Question, several: Collection[str]) -> tuple[Wanted, ...] | None:
    """The fewest people to look for; counted by tag, which is enough: hands of tags can always be dealt to them."""
    seats = Seats(question, all_limits(question))
    model, size = seats.model, question.size
    people = model.column(size)
    brought = {tag: model.column(size) for tag in sorted(seats.tags)}
    hands: dict[tuple[str, ...], list[int]] = {}
    for tag, column in brought.items():
        hands.setdefault(tag if tag[0] in several else tag[:1], []).append(column)
    for columns in hands.values():
        model.row({people: -1, **dict.fromkeys(columns, 1)}, most=0)
    seats.hold({None: {people: 1}, **{tag: {column: 1} for tag, column in brought.items()}})
    fewest = model.least({people: 1})
    if fewest is None:
        return None
    model.row({people: 1}, most=fewest[people])
    answer = model.least(dict.fromkeys(brought.values(), 1)) or fewest
    wanted = {tag: answer[column] for tag, column in brought.items() if answer[column]}
    return deal(wanted, answer[people], several)
