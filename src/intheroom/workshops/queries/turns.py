"""Who is asked for a word on a thing on the agenda, who is in, and who has had a turn."""

from collections.abc import Sequence

from django.db.models import Q

from intheroom.team.choices import Status, TakesPart
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import TAKES_PART
from intheroom.workshops.choices.agenda import OnAgenda
from intheroom.workshops.models import (
    AgendaItem,
    Coming,
    FirstRoundOpened,
    FirstWord,
    Session,
    Turn,
    TurnKeeper,
)


def asked_in(coming: Sequence[Coming]) -> list[TeamMember]:
    """The members who take part in any way: a round waits for them. Who interprets or supports is not asked."""
    return [row.member for row in coming if row.joins_by in TAKES_PART and row.member.counts]


def welcome_in(coming: Sequence[Coming], also: Sequence[TeamMember]) -> list[TeamMember]:
    """Those, and then everybody else in the team: a letter or a word by phone counts as well."""
    found = {one.pk: one for one in also if one.has_a_place and one.takes_part == TakesPart.MEMBER}
    asked = {one.pk: one for one in asked_in(coming)}
    return list((asked | {pk: one for pk, one in found.items() if pk not in asked}).values())


def first_words_on(item: AgendaItem) -> list[FirstWord]:
    """What was put in, in an order that tells nothing of when. One query."""
    rows = item.first_words.order_by("key")
    return list(rows.select_related("member__person", "member__project", "recorded_by"))


def own_first_word(item: AgendaItem, member: TeamMember | None) -> FirstWord | None:
    """What this member put in."""
    if member is None:
        return None
    return item.first_words.filter(member=member).select_related("member__person", "recorded_by").first()


def opening_of(item: AgendaItem) -> FirstRoundOpened | None:
    """When and by whom it was opened; None while nobody reads it."""
    return FirstRoundOpened.objects.filter(item=item).select_related("by").first()


def items_talked_about(session: Session) -> list[AgendaItem]:
    """What is on the agenda but for breaks, and what was talked about here and parked. One query."""
    here = Q(session=session, state=OnAgenda.ON) | Q(turns__session=session)
    rows = AgendaItem.objects.filter(here).distinct()
    return [row for row in rows if not row.is_break]


def turns_at(session: Session) -> list[Turn]:
    """Every turn that was noted. One query."""
    return list(session.turns.select_related("member__person", "member__project"))


def open_first_words_at(session: Session) -> list[FirstWord]:
    """What was put in and can be read: each is a turn in writing. One query."""
    rows = FirstWord.objects.filter(item__session=session, item__opened__isnull=False)
    return list(rows.select_related("member__person", "member__project"))


def turn_keeper_of(session: Session) -> TurnKeeper | None:
    """Whoever notes the turns."""
    rows = session.turn_keepers.filter(ended_at=None, member__status=Status.ACTIVE)
    return rows.select_related("member__person", "member__project").first()
