"""Why a draw cannot be made: whom to find first, which targets to soften last, and what clashes."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from intheroom.engines.sortition.bundles import choices
from intheroom.engines.sortition.limits import Kind, Limit, Softening, limits_of_quotas
from intheroom.engines.sortition.looking import Wanted, deal
from intheroom.engines.sortition.pool import Progress, Question, Tag, no_progress
from intheroom.engines.sortition.wholes import NoAnswer, Wholes


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why no team can be drawn, and what would ease it. All three are empty where a team can be drawn.

    ``find``: the fewest people to look for, so that with them a team can be drawn; nobody could help where it is
    ``None``: then the targets clash whoever comes. ``soften``: the fewest limits to change so that a team can be drawn
    from those who are there; the second thing to try. ``None`` where nobody is there. ``clash``: limits that cannot
    all be kept with these people; without any one of them the others can.
    """

    find: tuple[Wanted, ...] | None
    soften: tuple[Softening, ...] | None
    clash: tuple[Limit, ...]


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
    return Reasons(find, _soften(question), clash)


def all_limits(question: Question) -> list[Limit]:
    """Everything a team is held to; what people can hardly change comes last."""
    quotas = list(limits_of_quotas(question.quotas))
    homes = Counter(person.household for person in question.candidates if person.household)
    groups = Counter(person.together for person in question.candidates if person.together)
    return [
        *(limit for limit in quotas if limit.kind == Kind.LEAST),
        Limit(Kind.SIZE, (), question.size),
        *(limit for limit in quotas if limit.kind == Kind.MOST),
        *(Limit(Kind.TOGETHER, (name,)) for name, many in sorted(groups.items()) if many > 1),
        *(Limit(Kind.HOUSEHOLD, (name,)) for name, many in sorted(homes.items()) if many > 1),
    ]


def can_keep(question: Question, limits: Iterable[Limit]) -> bool:
    """Whether some set of the candidates keeps these limits, whatever the others say."""
    seats = _Seats(question, limits)
    seats.hold()
    return seats.model.least() is not None


@dataclass
class _Seats:
    """The places of a team as columns: how many of each bundle get one."""

    question: Question
    limits: Iterable[Limit]
    model: Wholes = field(default_factory=Wholes)
    people: dict[int, int] = field(default_factory=dict)
    tags: dict[Tag, dict[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.limits = list(self.limits)
        self.tags = {quota.tag: {} for quota in self.question.quotas}
        homes, groups = (
            {limit.about[0] for limit in self.limits if limit.kind == kind}
            for kind in (Kind.HOUSEHOLD, Kind.TOGETHER)
        )
        for choice in choices(self.question.candidates, self.tags.keys(), homes, groups):
            columns = self.model.columns(choice.copies for _bundle in choice.bundles)
            for column, bundle in zip(columns, choice.bundles, strict=True):
                self.people[column] = bundle.people
                for tag, many in bundle.tags:
                    self.tags[tag][column] = many
            for places in choice.apart:
                if len(places) > 1:
                    self.model.row({columns[place]: 1 for place in places}, most=choice.copies)

    def hold(self, *more: Mapping[Tag | None, Mapping[int, int]]) -> None:
        """A row for each limit; ``more``: columns that count beside the seats, under a tag or, for size, ``None``."""
        for limit in self.limits:
            if limit.number is None:
                continue
            tag = (limit.about[0], limit.about[1]) if len(limit.about) == 2 else None
            terms = dict(self.people if tag is None else self.tags[tag])
            for one in more:
                terms.update(one.get(tag, {}))
            if limit.kind in {Kind.LEAST, Kind.SIZE}:
                self.model.row(terms, least=limit.number)
            if limit.kind in {Kind.MOST, Kind.SIZE}:
                self.model.row(terms, most=limit.number)


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
    seats = _Seats(question, all_limits(question))
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


def _soften(question: Question) -> tuple[Softening, ...] | None:
    """The fewest limits to change, for a team of those who are there."""
    size = _nearest_size(question)
    if size is None:
        return None
    seats = _Seats(question, _among_people(question))
    seats.model.row(seats.people, least=size, most=size)
    soft = [(limit, *_missed(seats, limit, size)) for limit in limits_of_quotas(question.quotas)]
    flags = {flag: 1 for _limit, flag, _by in soft}
    fewest = seats.model.least_by_flags(flags, flags)
    if fewest is not None:
        seats.model.row(flags, most=sum(fewest[flag] for flag in flags))
    answer = seats.model.least_by_flags({by: 1 for _limit, _flag, by in soft}, flags)
    if answer is None:
        raise NoAnswer("of a size the pool can fill")
    changed = [Softening(Limit(Kind.SIZE, (), question.size), size)] if size != question.size else []
    for limit, _flag, by in soft:
        if answer[by]:
            sign = -1 if limit.kind == Kind.LEAST else 1
            changed.append(Softening(limit, (limit.number or 0) + sign * answer[by]))
    return tuple(changed)


def _missed(seats: _Seats, limit: Limit, size: int) -> tuple[int, int]:
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
    seats = _Seats(question, _among_people(question))
    far = question.size + len(question.candidates)
    under, over = seats.model.columns((far, far))
    seats.model.row({**seats.people, under: 1, over: -1}, least=question.size, most=question.size)
    seats.model.row(seats.people, least=1)
    answer = seats.model.least({under: far + 1, over: far + 2})
    return None if answer is None else question.size - answer[under] + answer[over]


def _among_people(question: Question) -> list[Limit]:
    """What people ask of each other, which no quota is worth."""
    return [limit for limit in all_limits(question) if limit.kind in {Kind.HOUSEHOLD, Kind.TOGETHER}]
