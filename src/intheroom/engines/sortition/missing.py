"""Who is missing, exactly: the fewest people to look for next, and what clashes where no people could do it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from intheroom.engines.sortition.limits import Kind, Limit, Softening
from intheroom.engines.sortition.looking import Wanted, deal, fewest
from intheroom.engines.sortition.pool import Candidate, Question, Quota, Tag


@dataclass(frozen=True, slots=True)
class Missing:
    """What a team still needs.

    ``wanted``: how many more of each tag, the looser statement. ``people``: the fewest people who bring all of it, each
    with their tags. ``free``: places left that anyone may take. ``room``: of tags with a limit, how many more may
    still come, those wanted included. ``clash``: empty when it can be done. Otherwise the smallest set of limits that
    cannot all be kept; then ``soften`` holds the fewest targets to change, and ``size_needed`` is the size of team that
    needs no target softened but those already passed.
    """

    wanted: tuple[tuple[Tag, int], ...]
    people: tuple[Wanted, ...]
    free: int
    room: tuple[tuple[Tag, int], ...]
    size_needed: int
    clash: tuple[Limit, ...] = ()
    soften: tuple[Softening, ...] = ()


def who_is_missing(
    team: Sequence[Candidate], quotas: Iterable[Quota], size: int, *, several: Collection[str] = frozenset()
) -> Missing:
    """Whom a team of ``size`` should look for next. Raises ``BadInput``; what a team cannot do is no fault.

    Exactly: the team so far stays. A newcomer brings any set of tags, of one feature at most one value, or more where
    the feature is in ``several``. Newcomers *answer* when, with them, each tag is held by at least ``least`` and at
    most ``most`` people. ``people`` answers, and

    1. nobody can answer with fewer people;
    2. nobody can answer with as many people and fewer tags among them;
    3. of those, none is asked for two tags more than another; ties are broken by names, never by order of asking.

    Only what somebody said is counted: a tag nobody said is held by nobody, whatever they may be. A place nobody is
    needed for is free, and whoever says nothing may take it, so "not said" never blocks.

    It cannot be done when a tag is held by more than ``most`` already, when the team is larger than ``size``, or when
    more people must come than there are places. ``clash`` is then a smallest set of limits that cannot be kept
    together, so without any one of it the others of it can. ``soften`` is of fewest limits, then of fewest people in
    all; it leaves the size alone unless the team is larger already. It is the second thing to try: the first is to
    find ``people`` for a team of ``size_needed``.
    """
    asked = Question(tuple(Candidate(one.id, one.tags) for one in team), tuple(quotas), size)
    held = Counter(tag for one in team for tag in one.tags)
    in_order = sorted(asked.quotas, key=lambda quota: quota.tag)
    wanted = {quota.tag: quota.least - held[quota.tag] for quota in in_order if quota.least > held[quota.tag]}
    many = fewest(wanted, several)
    places = max(size - len(team), 0)
    passed = list(_passed(in_order, held, len(team), size))
    least = {quota.tag: quota.least for quota in asked.quotas}
    groups = [group for group in _competing(wanted, several) if sum(group.values()) > places]
    return Missing(
        wanted=tuple(sorted(wanted.items())),
        people=deal(wanted, many, several),
        free=max(places - many, 0),
        room=tuple(
            (quota.tag, max(quota.most - held[quota.tag], 0)) for quota in in_order if quota.most is not None
        ),
        size_needed=max(size, len(team) + many),
        clash=(passed[0].limit,) if passed else _smallest_clash(groups, least, places, size),
        soften=tuple(
            sorted(
                [*passed, *(one for group in groups for one in _softer(group, least, places))], key=_in_order
            )
        ),
    )


def _in_order(softening: Softening) -> tuple[str, tuple[str, ...]]:
    return (softening.limit.kind, softening.limit.about)


def _passed(quotas: Iterable[Quota], held: Mapping[Tag, int], team: int, size: int) -> Iterator[Softening]:
    """What the team so far is over already."""
    if team > size:
        yield Softening(Limit(Kind.SIZE, (), size), team)
    for quota in quotas:
        if quota.most is not None and held.get(quota.tag, 0) > quota.most:
            yield Softening(Limit(Kind.MOST, quota.tag, quota.most), held[quota.tag])


def _competing(wanted: Mapping[Tag, int], several: Collection[str]) -> Iterator[dict[Tag, int]]:
    """The tags of which a newcomer brings only one, each with how many are wanted."""
    groups: dict[tuple[str, ...], dict[Tag, int]] = {}
    for tag, many in sorted(wanted.items()):
        groups.setdefault(tag if tag[0] in several else tag[:1], {})[tag] = many
    yield from groups.values()


def _softer(wanted: Mapping[Tag, int], least: Mapping[Tag, int], places: int) -> Iterator[Softening]:
    """The fewest targets to soften until no more people are wanted than there are places; those, level by level."""
    over = sum(wanted.values()) - places
    left = {tag: wanted[tag] for tag in _largest_until(wanted, over)}
    for _one in range(over):
        left[min(left, key=lambda tag: (-left[tag], tag))] -= 1
    for tag, many in left.items():
        yield Softening(Limit(Kind.LEAST, tag, least[tag]), least[tag] - wanted[tag] + many)


def _smallest_clash(
    groups: Iterable[Mapping[Tag, int]], least: Mapping[Tag, int], places: int, size: int
) -> tuple[Limit, ...]:
    """The size, and the fewest targets of one feature that alone want more people than there are places."""
    clashing = [sorted(_largest_until(wanted, places + 1)) for wanted in groups]
    if not clashing:
        return ()
    tags = min(clashing, key=lambda tags: (len(tags), tags))
    return (*(Limit(Kind.LEAST, tag, least[tag]) for tag in tags), Limit(Kind.SIZE, (), size))


def _largest_until(wanted: Mapping[Tag, int], enough: int) -> list[Tag]:
    """The tags wanted most, as many as it takes to want ``enough`` people."""
    tags: list[Tag] = []
    for tag in sorted(wanted, key=lambda tag: (-wanted[tag], tag)):
        if sum(wanted[one] for one in tags) >= enough:
            break
        tags.append(tag)
    return tags
