"""A session as one person may see it: what is open, the needs by kind, and those needs they may open."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.inclusion.adapter import name_of
from intheroom.inclusion.permissions import Looker, is_own, may_see_need
from intheroom.inclusion.queries import kind_told, needs_in_words
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.words import Words
from intheroom.people.models import Need
from intheroom.projects.models import Project
from intheroom.team.choices import Status, TakesPart
from intheroom.team.queries.members import may_see_name
from intheroom.workshops.adapter.titles import name_here
from intheroom.workshops.choices import PULL_APART, Arranged, Block, WayIn
from intheroom.workshops.models import Coming, NeedHere, Session
from intheroom.workshops.queries.sessions import needs_here_of, needs_of_session

# How far a need is, in words and in a colour; the words say it all.
ARRANGED = (_("Arranged"), "green")
AGREED = (_("Something else, and they say it suits them"), "green")
THEY_SEE_TO_IT = (_("They say it is seen to"), "green")
OFFERED = (_("Something else is offered. They have not said yes"), "yellow")
ASK_AGAIN = (_("Arranged before something changed. Ask again"), "yellow")
NOT_ARRANGED = (_("Not arranged yet"), "red")
PARTLY = (_("Not all arranged yet"), "red")
# The same, as the person themselves reads it.
SAID_TO_YOU = (
    (AGREED, (_("Something else, and you said that it suits you"), "green")),
    (THEY_SEE_TO_IT, (_("You said that it is seen to"), "green")),
    (OFFERED, (_("Something else is offered. You have not said yes"), "yellow")),
)


@dataclass(frozen=True, slots=True)
class NeedSeen:
    """One need at one session, of somebody the asker may know it of."""

    need: Need
    row: NeedHere | None
    is_open: bool
    is_mine: bool
    owner_name: str
    standing: tuple[Words, str]

    @property
    def to_you(self) -> tuple[Words, str]:
        """Where it stands, said to the person themselves."""
        return next((yours for theirs, yours in SAID_TO_YOU if theirs is self.standing), self.standing)

    @property
    def is_offered(self) -> bool:
        """Something else is offered, and waits for their word."""
        return self.standing is OFFERED

    @property
    def what(self) -> str:
        return kind_told(self.need.kind)

    @property
    def name(self) -> str:
        return self.need.person.name

    @property
    def may_still_hold(self) -> bool:
        """It was arranged, for another day, place or way in."""
        return self.standing is ASK_AGAIN and not self.row.by_themselves  # type: ignore[union-attr]

    @property
    def cost(self) -> str:
        """The cost in pounds, as people write it."""
        return pounds(self.row.cost_pence) if self.row else ""


@dataclass(frozen=True, slots=True)
class KindSeen:
    """Everybody's need of one kind, without a name: “3 step-free”."""

    words: str
    standing: tuple[Words, str]


@dataclass(frozen=True, slots=True)
class Needs:
    """What those who come need at one session, as one person may read it."""

    kinds: tuple[KindSeen, ...]
    others: tuple[NeedSeen, ...]
    mine: tuple[NeedSeen, ...]
    open: int
    kinds_there: frozenset[str]
    cost_pence: int

    @property
    def cost(self) -> str:
        return pounds(self.cost_pence)

    @property
    def may_pull_apart(self) -> bool:
        """Two of them are of kinds that often do."""
        there = self.kinds_there
        return any(one in there and there & set(others) for one, others in PULL_APART.items())

    def counted(self, *kinds: str) -> int:
        """How many of those who come need one of these, and it is still open."""
        return sum(1 for one in self.others if one.need.kind in kinds and one.is_open)


def needs_seen(session: Session, by: Looker) -> Needs:
    """The needs of those who come, each as far as the asker may see it. Two queries."""
    found, rows = needs_of_session(session, by.person), needs_here_of(session)
    seen = [
        _seen(need, rows.get(need.pk), by, is_open=is_open)
        for need, is_my_job, is_open in found
        if _opens(by, need, is_my_job=is_my_job)
    ]
    seen.sort(key=lambda one: (not one.is_open, one.what, one.name))
    return Needs(
        kinds=_kinds(session.project, found) if by.arranges else (),
        others=tuple(one for one in seen if not one.is_mine),
        mine=tuple(one for one in seen if one.is_mine),
        open=sum(1 for *_need, is_open in found if is_open),
        kinds_there=frozenset(need.kind for need, *_more in found if need.may_see != MaySee.ONLY_ME),
        cost_pence=sum(rows[need.pk].cost_pence or 0 for need, *_more in found if need.pk in rows),
    )


def _opens(by: Looker, need: Need, *, is_my_job: bool) -> bool:
    """As ``may_open`` of the needs themselves: whoever has the job sees it, but nothing kept to oneself."""
    return may_see_need(by, need) or (is_my_job and MaySee(need.may_see) is not MaySee.ONLY_ME)


def _seen(need: Need, row: NeedHere | None, by: Looker, *, is_open: bool) -> NeedSeen:
    owner = row.owner if row else None
    return NeedSeen(
        need=need,
        row=row,
        is_open=is_open,
        is_mine=is_own(by, need),
        owner_name=name_of(by, owner) if owner else "",
        standing=_standing(row, is_open=is_open),
    )


def _standing(row: NeedHere | None, *, is_open: bool) -> tuple[Words, str]:
    if row is None or row.state == Arranged.NOT_YET:
        return NOT_ARRANGED
    if row.state == Arranged.INSTEAD:
        return OFFERED if is_open else AGREED
    if is_open:
        return ASK_AGAIN
    return THEY_SEE_TO_IT if row.by_themselves else ARRANGED


def _kinds(project: Project, found: Iterable[tuple[Need, bool, bool]]) -> tuple[KindSeen, ...]:
    """By kind, what is open first: the words that a hall, a caterer or an agency may hear."""
    by_words: dict[str, list[tuple[Need, bool]]] = {}
    for need, _is_my_job, is_open in found:
        private = need.may_see == MaySee.ONLY_ME
        by_words.setdefault("" if private else need.kind, []).append((need, is_open))
    kinds = []
    for rows in by_words.values():
        [words] = needs_in_words(project, [need for need, _open in rows])
        still = sum(1 for _need, is_open in rows if is_open)
        standing = ARRANGED if not still else NOT_ARRANGED if still == len(rows) else PARTLY
        kinds.append((not still, words, standing))
    return tuple(
        KindSeen(words, standing) for _order, words, standing in sorted(kinds, key=lambda one: one[:2])
    )


@dataclass(frozen=True, slots=True)
class Expected:
    """One member at a session, by name where the asker may read it."""

    row: Coming
    name: str
    is_me: bool

    @property
    def attends_only(self) -> bool:
        """There to support or to interpret: planned for, and never counted."""
        return self.row.member.takes_part != TakesPart.MEMBER


def expected_seen(project: Project, rows: Iterable[Coming], by: Looker) -> list[Expected]:
    """Everyone expected whom the asker may see by name, in the order of the alphabet."""
    seen = [
        Expected(row, name_here(row.session, row.member.person.name), row.member.person_id == by.person.pk)
        for row in rows
        if may_see_name(project, row.member, by.person, leads=by.leads)
    ]
    return sorted(seen, key=lambda one: one.name.casefold())


# Where what keeps it from being confirmed can be put right: on this page, or on one of its forms.
HERE: dict[str, tuple[Words, str]] = {
    Block.NEED: (_("See what is open"), "#needs"),
    Block.WAY: (_("See who takes part how"), "#people"),
    Block.NOBODY: (_("See who could come"), "#people"),
}
ON_A_FORM: dict[str, tuple[Words, str]] = {
    Block.WHEN: (_("Say when it is"), "edit_session"),
    Block.WHERE: (_("Choose where you meet"), "edit_session"),
    Block.PLAN: (_("Plan the support"), "plan_support"),
}
AT_THE_PLACE: dict[str, Words] = {
    Block.AFAR: _("Say how people join from afar"),
    Block.HELPER: _("Say who helps"),
}


@dataclass(frozen=True, slots=True)
class BlockSeen:
    """One thing that keeps a session from being confirmed, and where whoever leads puts it right."""

    words: str
    do: Words = ""
    href: str = ""


def blocks_told(session: Session, coming: Iterable[Coming], needs: Needs, by: Looker) -> list[BlockSeen]:
    """What keeps it from being confirmed, in words; the needs stand below, kind by kind."""
    here = [row for row in coming if row.member.status == Status.ACTIVE]
    ways = {row.joins_by for row in here if row.joins_by != WayIn.NOT}
    blocks = session.blocks(open_needs=needs.open, ways=ways)
    return [_block(session, Block(block), leads=by.leads) for block in blocks]


def _block(session: Session, block: Block, *, leads: bool) -> BlockSeen:
    words, ref = str(block.label), session.project.ref
    if block in HERE:
        return BlockSeen(words, *HERE[block])
    if leads and block in ON_A_FORM:
        do, name = ON_A_FORM[block]
        return BlockSeen(words, do, reverse(f"workshops:{name}", args=[ref, session.pk]))
    if leads and block in AT_THE_PLACE and session.venue:
        afar = session.venue.joined_with_id if block == Block.HELPER else None
        place = afar or session.venue_id
        return BlockSeen(words, AT_THE_PLACE[block], reverse("workshops:check_venue", args=[ref, place]))
    return BlockSeen(words)


def in_the_room(session: Session, rows: Iterable[Coming]) -> int:
    """How many chairs it takes: those who come, and those who come along with them."""
    chairs = sum(1 for row in rows if row.joins_by == WayIn.ROOM)
    return chairs + session.supporters + session.interpreters + session.young_ones


def pounds(pence: int | None) -> str:
    """An amount as people write it; nothing where there is none."""
    if not pence:
        return ""
    whole, rest = divmod(pence, 100)
    return gettext("£{whole}.{rest}").format(whole=f"{whole:,}", rest=f"{rest:02}") if rest else f"£{whole:,}"
