"""Who is to be told of the dates that were chosen, and which of them are new to each."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from intheroom.kit.outbox.models import Message
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import active_members
from intheroom.workshops.choices import State, WayIn
from intheroom.workshops.choices.inviting import What
from intheroom.workshops.models import Coming, DatePlan, DatesNotice, PlannedSession, Session, SessionNotice
from intheroom.workshops.queries.availability import our_zone
from intheroom.workshops.queries.inviting import told_as
from intheroom.workshops.queries.plan import planned_in
from intheroom.workshops.queries.told import ToldRow, messages_of

# Stands in place of a time and a place.
NO_DAY, CALLED_OFF = "", "off"


@dataclass(frozen=True, slots=True)
class DatesRow(ToldRow):
    """One member and the dates: ``knew`` is what they know until they are told ``stands``."""

    member: TeamMember
    notice: DatesNotice | None
    message: Message | None
    now: str
    knew: Mapping[str, str]
    stands: Mapping[str, str]
    # A plan changed what dates that stay mean for them.
    is_other: bool = False
    is_passed_over: bool = False
    # They chose the plan, and the dates stand as it has them.
    chose_them: bool = False

    @property
    def waits(self) -> bool:
        """Somebody has to see to it, or it can be sent."""
        knows = self.is_told or self.goes or self.is_passed_over or self.chose_them
        return bool(self.stands) and not knows

    @property
    def is_first(self) -> bool:
        """They were told no dates yet, so they are told all of them."""
        return not self.knew

    def new_notice(self) -> DatesNotice:
        return DatesNotice(member=self.member)

    def mark(self, notice: Any, *, is_new: bool) -> None:
        """What else the line about them says."""
        if is_new:
            notice.knew, notice.knows = dict(self.knew), {**self.knew, **self.stands}
            notice.means, notice.passed_over = None, {}


def planned_ahead(plan: DatePlan, among: Iterable[PlannedSession] | None = None) -> list[PlannedSession]:
    """Sessions to come that this plan made or left, or one before it did: those that were called off too."""
    found = planned_in(plan.project) if among is None else among
    # Of a session in several plans, the line of the plan that holds.
    rows = sorted(found, key=lambda row: (row.plan_id == plan.pk, row.plan_id))
    newest = {row.session_id: row for row in rows if _is_to_come(row.session)}
    return sorted(newest.values(), key=lambda row: (row.session.number, row.pk))


def dates_now(planned: Iterable[PlannedSession]) -> dict[str, str]:
    """When and where each of these sessions is now, by its number."""
    return {str(row.session_id): name_now(row.session) for row in planned}


def _is_to_come(session: Session) -> bool:
    return session.state != State.HELD and (session.starts_at is None or session.starts_at > timezone.now())


def name_now(session: Session) -> str:
    """The time and the place of a session in one word, as a plan names what it chooses from, and how long it is.

    A place that was taken off the list since is none: nobody is sent there.
    """
    if session.state == State.CANCELLED:
        return CALLED_OFF
    if session.starts_at is None or session.venue is None:
        return NO_DAY
    place = "" if session.venue.ended_at is not None else session.venue_id
    return f"{timezone.localtime(session.starts_at, our_zone()):%Y%m%dT%H%M}-{place}+{session.minutes}"


def option_of(name: str) -> str:
    """As a plan names it: without how long it is, which is the same for all that a plan chooses from."""
    return name.partition("+")[0]


def rows_of_dates(plan: DatePlan, planned: Iterable[PlannedSession]) -> list[DatesRow]:
    """Everybody in the team now, in the order of the alphabet. Five queries at most."""
    planned = list(planned)
    people = list(active_members(plan.project).filter(person__erased_at=None).select_related("person"))
    known = {one.member_id: one for one in DatesNotice.objects.filter(member__in=people)}
    messages, stands, invited = messages_of(known.values()), dates_now(planned), _invited(planned)
    rows = [
        _row_of(one, notice, messages.get(notice.key), stands, invited[one.pk])
        if (notice := known.get(one.pk))
        else _first_row(one, stands, invited[one.pk])
        for one in people
    ]
    if all(option_of(name_now(one.session)) == one.option for one in planned):
        rows = [replace(row, chose_them=row.member.person_id == plan.chosen_by_id) for row in rows]
    return sorted(rows, key=lambda row: row.member.person.name.casefold())


def _first_row(member: TeamMember, stands: Mapping[str, str], invited: set[str]) -> DatesRow:
    """They are told all dates; nothing, where they were invited to each of them already."""
    theirs = _without_called_off(stands, {})
    return DatesRow(member, None, None, mark_of(stands), {}, theirs if set(theirs) - invited else {})


def _row_of(
    member: TeamMember,
    notice: DatesNotice,
    message: Message | None,
    stands: Mapping[str, str],
    invited: set[str],
) -> DatesRow:
    """What changed of the dates that no invitation tells them."""
    theirs = _without_called_off(stands, notice.knows)
    if notice.knows:
        theirs = {key: name for key, name in theirs.items() if key not in invited}
    is_other = notice.means_id is not None
    is_current = notice.sequence > 0 and not is_other and _is_known(notice.knows, theirs)
    row = DatesRow(
        *(member, notice, message, notice.told_as if is_current else mark_of(theirs, notice)),
        *(notice.knew, theirs),
        is_other=is_other,
        is_passed_over=bool(notice.knows)
        and not (is_other or is_current)
        and _is_known({**notice.knows, **notice.passed_over}, theirs),
    )
    return replace(row, knew=notice.knows) if row.was_heard and not is_current else row


def _without_called_off(stands: Mapping[str, str], knows: Mapping[str, str]) -> dict[str, str]:
    """Nobody is told of a session that is off, who never knew that it was on."""
    return {key: name for key, name in stands.items() if name != CALLED_OFF or key in knows}


def _is_known(knows: Mapping[str, str], stands: Mapping[str, str]) -> bool:
    return all(knows.get(key) == name for key, name in stands.items())


def mark_of(stands: Mapping[str, str], notice: DatesNotice | None = None) -> str:
    """A short mark of how the dates stand; of somebody who is to be told anew, unlike all that went before."""
    facts = [*sorted(stands.items()), notice.sequence if notice else "", notice.means_id if notice else ""]
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:40]


def _invited(planned: Iterable[PlannedSession]) -> dict[int, set[str]]:
    """By member: sessions whose invitation told them how it is now, or tells them of the change. One query."""
    found: dict[int, set[str]] = defaultdict(set)
    sessions = {row.session_id: row.session for row in planned}
    asked = SessionNotice.objects.filter(
        session=OuterRef("session"), member=OuterRef("member"), what=What.INVITATION, sequence__gt=0
    )
    told = Coming.objects.filter(session__in=sessions).annotate(invited_as=Subquery(asked.values("told_as")))
    for coming in told.exclude(invited_as=None):
        session = sessions[coming.session_id]
        if _tells(coming.invited_as, session, coming):
            found[coming.member_id].add(str(session.pk))
    return found


def _tells(invited_as: str, session: Session, coming: Coming) -> bool:
    if coming.joins_by != WayIn.NOT and session.state in {State.CONFIRMED, State.CANCELLED}:
        return True
    return invited_as == told_as(session, What.INVITATION, coming)
