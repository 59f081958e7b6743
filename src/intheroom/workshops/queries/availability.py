"""What members said of when they can come: their own, and for those who plan only yes, if need be or no to a time."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_noop

from intheroom.inclusion.permissions import Looker
from intheroom.kit.ics.busy import Busy
from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.choices import Part
from intheroom.people.models import InclusionPart
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import members_now
from intheroom.workshops.choices import AHEAD
from intheroom.workshops.choices.availability import Can
from intheroom.workshops.models import Availability, BusyTimes, ProposedTime
from intheroom.workshops.queries.availability_hours import (
    Slot,
    Times,
    busy_unpacked,
    can_at,
    moment,
    unpacked,
    week_of,
)

# Days change: a rota, an ear that hears worse in the evening.
ASKED_AGAIN_AFTER = timedelta(days=92)

TO_PLAN = gettext_noop("to plan dates when you can come")
OWN_LOOK = gettext_noop("to show you your own times")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one member's times, opened for whoever plans."""

    member: TeamMember
    times: Times
    busy: list[Busy]
    # Why, in their words, as far as they let whoever looks see it.
    reason: str = ""
    # Nothing but the times of day they ticked on the inclusion form.
    by_form: bool = False

    def can(self, slot: Slot) -> Can:
        return can_at(slot, self.times, self.busy, our_zone())


def our_zone() -> tzinfo:
    """The clock that a project lives by."""
    return timezone.get_default_timezone()


def local_start(day: date, minutes: int) -> datetime:
    """When something begins at a time of a day."""
    return moment(day, minutes, our_zone(), is_end=False)


def availability_of(member: TeamMember) -> Availability | None:
    """What this member said, sealed."""
    rows = Availability.objects.filter(member=member).select_related("member__person", "recorded_by")
    return rows.first()


def busy_of(member: TeamMember) -> BusyTimes | None:
    """The busy times of this member's calendar, sealed, if they gave one."""
    return BusyTimes.objects.filter(member=member).select_related("member__person").first()


def times_of(row: Availability, *, actor: HasSubject, purpose: str) -> Times:
    """What somebody said of their times, opened."""
    value = Sealed(row.member.person.subject, bytes(row.times_sealed), row.place_of_times)
    return unpacked(unseal_many([value], actor=actor, purpose=purpose)[0])


def reason_of(row: Availability, *, actor: HasSubject, purpose: str) -> str:
    """The reason somebody gave, opened. Ask first whether the actor may see it."""
    if not row.reason_sealed:
        return ""
    value = Sealed(row.member.person.subject, bytes(row.reason_sealed), row.place_of_reason)
    return unseal_many([value], actor=actor, purpose=purpose)[0]


def calendar_address(row: BusyTimes, *, actor: HasSubject) -> str:
    """Where the calendar is, opened to read it again; empty where a file was sent."""
    if not row.address_sealed:
        return ""
    value = Sealed(row.member.person.subject, bytes(row.address_sealed), row.place_of_address)
    return unseal_many([value], actor=actor, purpose=OWN_LOOK)[0]


def said_elsewhere(member: TeamMember) -> Availability | None:
    """What the same person said last in another team, so that they are not asked for it twice."""
    rows = Availability.objects.filter(member__person=member.person).exclude(member=member)
    return rows.select_related("member__person").order_by("-said_at").first()


def members_to_ask(project: Project) -> list[TeamMember]:
    """Whoever is in the team now and counts: those dates are planned for. One query."""
    return [member for member in members_now(project) if member.counts]


@dataclass(frozen=True, slots=True)
class Given:
    """What members said, and their calendars where they gave one, sealed, by the member's number."""

    said: dict[int, Availability]
    busy: dict[int, BusyTimes]


def given_by(members: Iterable[TeamMember]) -> Given:
    """All that these members gave of their times. One query."""
    found = TeamMember.objects.filter(pk__in=[one.pk for one in members])
    rows = list(found.select_related("availability__recorded_by", "busy_times"))
    return Given(
        {row.pk: row.availability for row in rows if hasattr(row, "availability")},
        {row.pk: row.busy_times for row in rows if hasattr(row, "busy_times")},
    )


def ask_again_since() -> datetime:
    """Whoever said it before this moment may be asked whether it still holds."""
    return timezone.now() - ASKED_AGAIN_AFTER


def proposed_times(project: Project) -> list[ProposedTime]:
    """The times to come that are looked at."""
    rows = ProposedTime.objects.filter(project=project, struck_at=None, starts_at__gt=timezone.now())
    return list(rows)


def times_ahead(project: Project) -> list[Slot]:
    """When sessions to come begin; while there are none, the times that are looked at."""
    ahead = project.sessions.filter(state__in=AHEAD, starts_at__gt=timezone.now()).order_by("starts_at")
    planned = [Slot(one.starts_at, one.minutes) for one in ahead if one.starts_at]
    return planned or [Slot(row.starts_at, row.minutes) for row in proposed_times(project)]


def can_come(project: Project, slots: Iterable[Slot], *, by: Looker) -> dict[int, dict[Slot, Can]]:
    """Whether each person can come to each time, by the person's number, for whoever plans the dates.

    “Has not said” is no answer, and never a no. Each opening leaves a line that the person can read.
    """
    slots = list(slots)
    return {
        known.member.person_id: {slot: known.can(slot) for slot in slots}
        for known in known_times(members_to_ask(project), by=by)
    }


def known_times(members: Iterable[TeamMember], *, by: Looker, given: Given | None = None) -> list[Known]:
    """Everybody's times, opened at once: the same number of queries for one member and for thirty."""
    members = list(members)
    given = given or given_by(members)
    sealed = _Locked(by)
    for member in members:
        row, calendar = given.said.get(member.pk), given.busy.get(member.pk)
        if calendar is not None:
            sealed.add(member, "busy", calendar.busy_sealed, calendar.place_of_busy)
        if row is not None:
            sealed.add(member, "times", row.times_sealed, row.place_of_times)
            if row.reason_sealed and sealed.may_see(member, row.reason_seen_by):
                sealed.add(member, "reason", row.reason_sealed, row.place_of_reason)
    at = {one.person_id: one for one in members if one.pk not in given.said}
    parts = InclusionPart.objects.filter(part=Part.TIMES, answers__person__in=at)
    for part in parts.select_related("answers__person"):
        member = at[part.answers.person_id]
        if sealed.may_see(member, part.may_see):
            sealed.add(member, "form", part.words_sealed, part.place)
    return sealed.opened(members)


class _Locked:
    """What is sealed about several members, opened all at once for whoever plans."""

    def __init__(self, by: Looker) -> None:
        self.by = by
        self.which: list[tuple[int, str]] = []
        self.values: list[Sealed] = []

    def may_see(self, member: TeamMember, level: str) -> bool:
        is_own = member.person_id == self.by.person.pk
        return MaySee(level).lets_in(is_own=is_own, in_team=True, is_keyholder=self.by.has_keys)

    def add(self, member: TeamMember, what: str, blob: Any, place: str) -> None:
        self.which.append((member.pk, what))
        self.values.append(Sealed(member.person.subject, bytes(blob), place))

    def opened(self, members: list[TeamMember]) -> list[Known]:
        texts = unseal_many(self.values, actor=self.by.person, purpose=TO_PLAN) if self.values else []
        found = dict(zip(self.which, texts, strict=True))
        return [
            Known(
                member,
                _times(found.get((member.pk, "times")), found.get((member.pk, "form"))),
                busy_unpacked(found.get((member.pk, "busy"), "[]")),
                found.get((member.pk, "reason"), ""),
                by_form=bool(_ticked(found.get((member.pk, "form")))),
            )
            for member in members
        ]


def _times(said: str | None, on_form: str | None) -> Times:
    """Their own answer; while there is none, what they ticked on the inclusion form."""
    if said is not None:
        return unpacked(said)
    return week_of(_ticked(on_form))


def _ticked(on_form: str | None) -> list[str]:
    """The times of day that suit them, as the inclusion form has them."""
    return (json.loads(on_form).get("best_times") or []) if on_form else []
