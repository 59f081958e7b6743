"""A first round and the turns of a session as one person may see them: names for those who act on them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from intheroom.inclusion.adapter import name_of
from intheroom.inclusion.permissions import Looker
from intheroom.kit.keep.sealing import unseal
from intheroom.people.choices import Side
from intheroom.team.models import TeamMember
from intheroom.team.queries.sharing import Shared, shared_between
from intheroom.workshops.adapter.titles import name_here
from intheroom.workshops.choices.turns import NamedAs
from intheroom.workshops.models import AgendaItem, FirstRoundOpened, FirstWord, Session, Turn

OWN_LOOK = gettext_noop("to show you your own answers")
TOLD = {
    Shared.TOO_FEW: _(
        "Too few people are on each side to say how turns were shared. It could point at someone."
    ),
    Shared.NOTHING: _("No turns are noted yet."),
    Shared.ALIKE: _("Both sides had about as many turns, for as many people as they are."),
    Shared.MORE_LIVED: _("People with lived experience had more turns, for as many people as they are."),
    Shared.MORE_PROFESSIONAL: _("Professionals had more turns, for as many people as they are."),
}


@dataclass(frozen=True, slots=True)
class Word:
    """What somebody put in, once everybody may read it. Without a name where they chose that."""

    row: FirstWord
    name: str
    is_mine: bool


@dataclass(frozen=True, slots=True)
class Round:
    """A first round: sealed, with how many are missing; or open, with what was put in."""

    opened: FirstRoundOpened | None
    many_in: int
    missing: tuple[str, ...]
    words: tuple[Word, ...]
    mine: FirstWord | None


def round_seen(
    item: AgendaItem,
    rows: Sequence[FirstWord],
    opened: FirstRoundOpened | None,
    *,
    asked: Iterable[TeamMember],
    by: Looker,
) -> Round:
    """Nobody’s words before it is open. Then those with lived experience stand first, where that harms nobody."""
    there = {row.member_id for row in rows}
    words = [_word(item.session, row, by) for row in rows if row.words] if opened else []
    if by.leads or not item.session.project.is_sensitive:
        words.sort(key=lambda one: (one.row.is_late, not one.row.member.has_lived_experience))
    return Round(
        opened=opened,
        many_in=len(rows),
        missing=tuple(name_here(item.session, name_of(by, one)) for one in asked if one.pk not in there),
        words=tuple(words),
        mine=next((row for row in rows if row.member.person_id == by.person.pk), None),
    )


def own_words(row: FirstWord, by: Looker) -> str:
    """What a member put in, for their own form."""
    if not row.words_sealed:
        return row.words
    subject = row.member.person.subject
    return unseal(subject, row.words_sealed, place=row.place_of_words, actor=by.person, purpose=OWN_LOOK)


def _word(session: Session, row: FirstWord, by: Looker) -> Word:
    named = row.named == NamedAs.NAMED
    name = name_here(session, name_of(by, row.member)) if named else ""
    return Word(row, name, row.member.person_id == by.person.pk)


@dataclass(frozen=True, slots=True)
class SideShare:
    """One side: how many of it were asked, how many had a turn, and how many turns."""

    words: str
    people: int
    had_one: int
    turns: int


@dataclass(frozen=True, slots=True)
class ItemTurns:
    """The turns on one thing, for those who act on them."""

    item: AgendaItem
    shares: tuple[SideShare, ...]
    without: tuple[str, ...]

    @property
    def is_noted(self) -> bool:
        return any(share.had_one for share in self.shares)


class Tally:
    """Turns of a session: those that were noted, and what was put in first, each a turn in writing."""

    def __init__(
        self,
        session: Session,
        members: Sequence[TeamMember],
        turns: Iterable[Turn],
        first_words: Iterable[FirstWord],
    ):
        self.session, self.members = session, members
        self.times: dict[tuple[int, int], int] = {}
        for turn in turns:
            if turn.was_had:
                self.times[turn.item_id, turn.member_id] = turn.times
        for row in first_words:
            key = (row.item_id, row.member_id)
            self.times[key] = self.times.get(key, 0) + (0 if row.passes else 1)

    def on(self, item: AgendaItem, by: Looker) -> ItemTurns:
        """One thing: by side, and who has had no turn on it yet."""
        without = [one for one in self.members if (item.pk, one.pk) not in self.times]
        return ItemTurns(
            item,
            tuple(self._shares(self.members, [item.pk])),
            tuple(name_here(self.session, name_of(by, one)) for one in without),
        )

    def shares(self, items: Iterable[AgendaItem]) -> list[SideShare]:
        """All of it, by side."""
        return self._shares(self.members, [item.pk for item in items])

    def told(self, items: Iterable[AgendaItem]) -> str:
        """All of it in one sentence that points at nobody: only with enough people on each side."""
        keys = {item.pk for item in items}
        many: dict[int, int] = {}
        for (item, member), times in self.times.items():
            if item in keys:
                many[member] = many.get(member, 0) + times
        return str(TOLD[shared_between(self.members, many)])

    def _turns(self, members: Iterable[TeamMember], items: Iterable[int]) -> int:
        there = {one.pk for one in members}
        wanted = set(items)
        return sum(many for (item, member), many in self.times.items() if item in wanted and member in there)

    def _shares(self, members: Sequence[TeamMember], items: Sequence[int]) -> list[SideShare]:
        found = []
        for words, sides in _sides():
            there = [one for one in members if one.side in sides]
            had = {member for (item, member) in self.times if item in items}
            had_one = sum(1 for one in there if one.pk in had)
            if there:
                found.append(SideShare(words, len(there), had_one, self._turns(there, items)))
        return found


def _sides() -> list[tuple[str, tuple[str, ...]]]:
    return [
        (gettext("People with lived experience"), (Side.LIVED, Side.BOTH)),
        (gettext("Professionals"), (Side.PROFESSIONAL,)),
        (gettext("People who did not say their side"), (Side.UNSAID,)),
    ]
