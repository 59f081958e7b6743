"""Somebody says when they can come; their calendar says when they are busy; and those who plan think of times."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop

from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.ics.busy import Busy
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.sealing import seal
from intheroom.kit.keep.turns import take_turn
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.workshops.adapter.availability import MOST_SPANS, beside, days_asked, times_said
from intheroom.workshops.choices.availability import MOST_TIMES
from intheroom.workshops.models import Availability, BusyTimes, ProposedTime
from intheroom.workshops.queries.availability import (
    availability_of,
    busy_of,
    local_start,
    proposed_times,
    times_of,
)
from intheroom.workshops.queries.availability_hours import Times, busy_packed, packed

BESIDE = gettext_noop("to put what you say now beside what you said before")


@transaction.atomic
def say_when(
    *, by: Person, member: TeamMember, answers: dict[str, Any], said: Said | None = None
) -> Availability:
    """Keep it, in the place of what was said before. Days that are over are not kept any longer.

    Whoever writes it down for somebody has not seen what they said before, so a blank takes nothing away.
    """
    if not member.has_a_place:
        raise Refused(
            gettext("They have no place in this team."), how=gettext("Choose somebody who is in it.")
        )
    said = said or Said()
    # The member is held: of two first answers at once the second finds the first.
    take_turn(TeamMember, member.pk)
    row = availability_of(member) or Availability(member=member)
    times, is_whole = times_said(answers), said.way == Way.WEB or bool(answers.get("afresh"))
    if not is_whole and row.pk:
        times = beside(times_of(row, actor=by, purpose=BESIDE), times)
    text = packed(_room_for(_to_come(times)))
    row.times_sealed = seal(member.person.subject, text, place=row.place_of_times)
    _put_reason(row, answers, is_whole=is_whole)
    row.said_at = timezone.now()
    for column, value in said.columns().items():
        setattr(row, column, value)
    if said.way != Way.WEB:
        # Whoever has their own answer open is told that somebody wrote one down meanwhile.
        row.version += 1
    row.save()
    about = f"workshops.availability:{row.pk}"
    record("say_when", by=by, about=about, chain=member.project.ref, way=str(said.way))
    return row


def _to_come(times: Times) -> Times:
    today = timezone.localdate()
    return replace(times, spans=tuple(span for span in times.spans if not span.is_over(today)))


def _room_for(times: Times) -> Times:
    if len(times.spans) > MOST_SPANS:
        raise Refused(
            gettext("There is room for {most} kinds of days that are different.").format(most=MOST_SPANS),
            how=gettext("Put days together that follow each other, or start afresh."),
        )
    return times


def _put_reason(row: Availability, answers: dict[str, Any], *, is_whole: bool) -> None:
    """Only they choose who sees it. Where they chose nobody, it is theirs alone."""
    words = (answers.get("reason") or "").strip()
    if is_whole or words:
        place = row.place_of_reason
        row.reason_sealed = seal(row.member.person.subject, words, place=place) if words else None
        row.reason_seen_by = answers.get("see_reason") or MaySee.ONLY_ME


@transaction.atomic
def give_busy_times(
    *, by: Person, member: TeamMember, busy: Iterable[Busy], until: date, address: str = ""
) -> BusyTimes:
    """Keep when somebody's own calendar says they are busy. They give it themselves, and nothing else of it is kept."""
    if by.pk != member.person_id:
        raise Refused(
            gettext("Only they can give their own calendar."),
            how=gettext("Write down what they say of their times instead."),
        )
    take_turn(TeamMember, member.pk)
    row = busy_of(member) or BusyTimes(member=member)
    subject = member.person.subject
    row.busy_sealed = seal(subject, busy_packed(busy), place=row.place_of_busy)
    row.address_sealed = seal(subject, address, place=row.place_of_address) if address else None
    row.read_at, row.until = timezone.now(), until
    row.save()
    record("give_busy_times", by=by, about=f"workshops.busytimes:{row.pk}", chain=member.project.ref)
    return row


@transaction.atomic
def take_calendar_away(*, by: Person, member: TeamMember) -> None:
    """Nothing of somebody's calendar is kept any longer."""
    row = busy_of(member)
    if row is None or by.pk != member.person_id:
        return
    record("take_calendar_away", by=by, about=f"workshops.busytimes:{row.pk}", chain=member.project.ref)
    QuerySet(BusyTimes).filter(pk=row.pk).delete()


@transaction.atomic
def propose_times(*, by: Person, project: Project, answers: dict[str, Any]) -> list[ProposedTime]:
    """Times to look at: every day with every time of it. One that is there already stays one."""
    take_turn(Project, project.pk)
    known = {(one.starts_at, one.minutes) for one in proposed_times(project)}
    minutes, now = int(answers["minutes"]), timezone.now()
    starts = [local_start(day, at) for day in days_asked(answers) for at in answers["times"]]
    new = [start for start in starts if start > now and (start, minutes) not in known]
    if len(known) + len(new) > MOST_TIMES:
        raise Refused(
            gettext("That would be more than {most} times on the list.").format(most=MOST_TIMES),
            how=gettext("Take off the times that are no use any more. Then look at new ones."),
        )
    rows = [
        ProposedTime.objects.create(project=project, starts_at=start, minutes=minutes, by=by) for start in new
    ]
    record("propose_times", by=by, about=f"projects.project:{project.pk}", chain=project.ref, many=len(rows))
    return rows


@transaction.atomic
def strike_times(*, by: Person, project: Project, only: int | None = None) -> int:
    """Take one time off the list, or all of them."""
    rows = ProposedTime.objects.filter(project=project, struck_at=None)
    if only is not None:
        rows = rows.filter(pk=only)
    many = rows.update(struck_at=timezone.now())
    record("strike_times", by=by, about=f"projects.project:{project.pk}", chain=project.ref, many=many)
    return many
