"""Tell people the dates that were chosen, and each change of them to those it touches: by the way they chose, once."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from intheroom.accounts.models import Installation
from intheroom.kit.advise.rules import Refused
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.turns import take_turn
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.workshops.adapter.plan_lines import TO_CHOOSE, TO_TELL, opened
from intheroom.workshops.adapter.plan_told import Change, DatesTelling
from intheroom.workshops.adapter.telling import Entry
from intheroom.workshops.models import DatePlan, PlannedSession, ToldModel
from intheroom.workshops.queries.plan import all_venues, chosen_plan, lines_of, planned_of
from intheroom.workshops.queries.plan_told import DatesRow, dates_now, planned_ahead, rows_of_dates
from intheroom.workshops.services.telling import Gone, list_of, note_one_told, take_back, tell_each


def telling_dates(
    plan: DatePlan,
    planned: Iterable[PlannedSession],
    rows: Iterable[DatesRow],
    by: Person,
    *,
    ask_for: str = "",
) -> DatesTelling:
    """What is told, with the own lines of these people opened, each for themselves."""
    told = {row.member.pk for row in rows}
    lines = [line for line in lines_of(plan) if line.member_id in told]
    return DatesTelling(
        Installation.current(),
        ask_for,
        # It names no page of ours.
        str,
        plan=plan,
        planned=list(planned),
        venues={one.pk: one for one in all_venues(plan.project)},
        lines=opened(lines, actor=by, purpose=TO_TELL),
    )


@transaction.atomic
def tell_dates(*, by: Person, project: Project) -> Gone:
    """Everybody who waits to be told the dates, or a change of them."""
    plan, planned, rows = _held(project)
    waiting = [row for row in rows if row.waits]
    telling = telling_dates(plan, planned, waiting, by, ask_for=by.name)
    gone = tell_each(telling, waiting, by).or_refused()
    _log("tell_dates", plan, by, many=len(waiting), queued=gone.many)
    return gone


@transaction.atomic
def open_dates_list(*, by: Person, telling: DatesTelling, rows: Iterable[DatesRow]) -> list[Entry]:
    """Everybody who waits, with how to reach them, opened; each of them can read that it was."""
    return list_of(telling, rows, by)


@transaction.atomic
def note_told_dates(*, by: Person, project: Project, member_id: int, way: str) -> ToldModel:
    """Somebody told them, or it is on its way. What has not gone to them yet need not go."""
    plan, _planned, rows = _held(project)
    notice = note_one_told(rows, member_id, way, by)
    _log("note_told_dates", plan, by, way=way)
    return notice


def _held(project: Project) -> tuple[DatePlan, list[PlannedSession], list[DatesRow]]:
    """The plan that holds, and everybody; two who tell at once take turns."""
    take_turn(Project, project.pk)
    plan = chosen_plan(project)
    if plan is None:
        raise Refused(
            gettext("No dates are chosen yet."), how=gettext("Choose a plan first. Then tell people.")
        )
    plan.project = project
    planned = planned_ahead(plan)
    return plan, planned, rows_of_dates(plan, planned)


def note_whom_it_touches(*, by: Person, plan: DatePlan) -> None:
    """A plan was chosen: of those who know dates, whoever it changes nothing for need not be told.

    A message with the old dates that has not gone to somebody does not go any more.
    """
    planned = planned_ahead(plan)
    stands, known = dates_now(planned), [row for row in rows_of_dates(plan, planned) if row.notice]
    if not known:
        return
    told = {row.member.pk for row in known}
    mine = [line for line in lines_of(plan) if line.member_id in told]
    lines = opened(mine, actor=by, purpose=TO_CHOOSE)
    before = {one.option for one in planned_of(plan.follows)} if plan.follows else set()
    for row in known:
        change = Change(lines.get(row.member.pk), plan.chosen_kind, stands, before)
        _note_one(plan, row, change, by)


def _note_one(plan: DatePlan, row: DatesRow, change: Change, by: Person) -> None:
    notice = row.notice
    if notice is None:
        return
    is_other = change.means_other(notice.knows)
    if not row.was_heard and (is_other or not row.is_current):
        take_back(notice, by)
        notice.knows, notice.told_as = notice.knew, ""
    if is_other and notice.knows:
        notice.means = plan
    # Whoever knows no dates is told all of them, as they are then.
    is_touched = not notice.knows or change.touches(notice.knows)
    notice.passed_over = {} if is_touched else change.stands
    notice.save()


def _log(verb: str, plan: DatePlan, by: Person, **facts: Any) -> None:
    record(verb, by=by, about=f"workshops.dateplan:{plan.pk}", chain=plan.project.ref, **facts)
