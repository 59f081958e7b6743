"""Who is missing, as a page says it: whom to look for, where, and what cannot be kept together."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

from intheroom.engines.sortition.limits import Kind, Limit, Softening
from intheroom.engines.sortition.looking import Wanted
from intheroom.engines.sortition.missing import Missing, who_is_missing
from intheroom.engines.sortition.pool import Tag
from intheroom.kit.words import listed
from intheroom.library.queries import ways
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.adapter.tags import (
    TO_LOOK,
    Groups,
    candidates,
    quotas_of,
    quotas_of_sides,
    said_by,
    team_tags,
)
from intheroom.recruitment.adapter.words import name_of, sought
from intheroom.recruitment.choices import SEVERAL, Feature
from intheroom.recruitment.queries.targets import Known, known_in, names_of, targets_now
from intheroom.team.queries.members import targets_of

SHOWN = 4


@dataclass(frozen=True, slots=True)
class Line:
    """Whom to look for, and where they can be met."""

    words: str
    where: str


@dataclass(frozen=True, slots=True)
class Gaps:
    """All that is said of who is missing."""

    lines: list[Line]
    clash: str
    first: str
    last: list[str]
    free: int
    # The same, one thing at a time: empty where there is no place for more people than the fewest.
    one_by_one: list[str]

    @property
    def is_whole(self) -> bool:
        return not self.lines and not self.clash


def gaps_of(project: Project, *, by: Person | None, exact: bool, known: Known | None = None) -> Gaps:
    """Who is missing. With ``by``, who holds a key, what was told in confidence counts too, and each can read that.

    Without, nothing on the page rests on such an answer, so nobody can learn one by watching it change.
    """
    known = known or known_in(project)
    said = said_by(project, actor=by, purpose=TO_LOOK) if by is not None else {}
    here, aims = team_tags(project, said, Groups(known)), targets_of(project)
    quotas = [
        *quotas_of_sides(aims, max(aims.smallest, len(here))),
        *quotas_of(targets_now(project, known), sealed=by is not None),
    ]
    found = who_is_missing(candidates(here), quotas, aims.largest, several=SEVERAL)
    names = names_of(project, known)
    return Gaps(
        lines=_lines(found, names, Places(known), exact=exact),
        clash=clash_told(found.clash, names),
        first=_first(found, aims.largest) if exact else "",
        last=[softening_told(one, names) for one in found.soften],
        free=found.free,
        one_by_one=_one_by_one(found, names, exact=exact),
    )


def _one_by_one(found: Missing, names: Mapping[Tag, str], *, exact: bool) -> list[str]:
    """What is wanted, whoever brings it: few people are at once all that the fewest would have to be."""
    if not found.free or all(len(one.tags) < 2 for one in found.people):
        return []
    return [sought((tag,), many, names, exact=exact) for tag, many in found.wanted]


def _lines(found: Missing, names: Mapping[Tag, str], places: "Places", *, exact: bool) -> list[Line]:
    return [
        Line(sought(tags, many, names, exact=exact), places.told(tags))
        for tags, many in grouped(found.people)
    ]


def grouped(people: Iterable[Wanted]) -> list[tuple[tuple[Tag, ...], int]]:
    """Those who should bring the same, together; who should bring most first."""
    same = Counter(one.tags for one in people)
    return sorted(same.items(), key=lambda one: (-len(one[0]), one[0]))


class Places:
    """Where people can be met: the places of their group, and ways that suit their age."""

    def __init__(self, known: Known) -> None:
        self.groups = {str(group.pk): group for group in known.groups}
        self.planned = {str(pk): codes for pk, codes in known.planned.items()}
        self.ways = {way.code: way for way in ways()}

    def told(self, tags: Iterable[Tag]) -> str:
        """The places and ways in one line; going there and somebody they trust reach nearly everybody."""
        tags = list(tags)
        groups = [value for feature, value in tags if feature == Feature.GROUP]
        found = [place for one in groups if one in self.groups for place in self.groups[one].place_list()]
        planned = [code for one in groups for code in self.planned.get(one, ())]
        ages = {value for feature, value in tags if feature == Feature.AGE}
        suited = [way.code for way in self.ways.values() if ages & set(way.ages) and not way.is_online]
        codes = dict.fromkeys([*planned, *suited] or ["connector", "visit"])
        found += [gettext(self.ways[code].name) for code in codes if code in self.ways]
        return "; ".join(dict.fromkeys(found[:SHOWN]))


def limit_told(limit: Limit, names: Mapping[Tag, str], *, beside: bool = False) -> str:
    """One limit, in a clause. ``beside``: of those who come in beside a team, which brings some of it already."""
    if limit.kind == Kind.HOUSEHOLD:
        return gettext("one place for each household")
    if limit.kind == Kind.TOGETHER:
        return gettext("people who only come together")
    if limit.kind == Kind.SIZE:
        told = gettext("{number} to be drawn") if beside else gettext("a team of {number}")
        return told.format(number=limit.number)
    name, is_most = name_of((limit.about[0], limit.about[1]), names), limit.kind == Kind.MOST
    told = gettext("at most {number} of “{name}”") if is_most else gettext("at least {number} of “{name}”")
    if beside:
        told = (
            gettext("at most {number} more of “{name}”")
            if is_most
            else gettext("at least {number} more of “{name}”")
        )
    return told.format(number=limit.number, name=name)


def clash_told(clash: Iterable[Limit], names: Mapping[Tag, str], *, beside: bool = False) -> str:
    """The smallest set that clashes, in one plain sentence; empty where nothing does."""
    clash = tuple(clash)
    if not clash:
        return ""
    told = listed(limit_told(limit, names, beside=beside) for limit in clash)
    if len(clash) == 1 and beside:
        return gettext("Those who wait cannot bring this: {told}.").format(told=told)
    if len(clash) == 1:
        return gettext("The people here are past this target already: {told}.").format(told=told)
    return gettext("These cannot all be kept at once: {told}.").format(told=told)


def softening_told(one: Softening, names: Mapping[Tag, str], *, beside: bool = False) -> str:
    """A target, and the number it would have to have instead."""
    told = limit_told(one.limit, names, beside=beside)
    if not one.to:
        # Nobody is aimed for as a number: a target is at least one, or it is none.
        return gettext("{limit}: leave this target out.").format(limit=told)
    return gettext("{limit}: make it {to}.").format(limit=told, to=one.to)


def _first(found: Missing, size: int) -> str:
    """People before targets: with more places everybody who is missing could come."""
    if found.size_needed <= size:
        return ""
    return gettext(
        "First, look for these people, and make room: a team of {size} would hold them all."
    ).format(size=found.size_needed)
