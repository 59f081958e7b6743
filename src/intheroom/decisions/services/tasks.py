"""Add a task, take it on, offer it to somebody, hand it back, and finish it. It is nobody's without their yes."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.decisions.choices import TaskMove, YesNo
from intheroom.decisions.models import Task
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import active_members


@transaction.atomic
def add_task(*, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None) -> Task:
    """Write a task down. It may be anybody's: nobody's yet, one's own, or offered to somebody."""
    task = Task(project=project, by=by)
    _fill(task, by, answers, said)
    _log("add_task", task, by)
    return task


@transaction.atomic
def edit_task(*, by: Person, task: Task, answers: dict[str, Any], said: Said | None = None) -> Task:
    """Put it right, or offer it to somebody else."""
    task = _held(task)
    _open(task)
    _fill(task, by, answers, said)
    _log("edit_task", task, by)
    return task


@transaction.atomic
def answer_task(
    *, by: Person, task: Task, member: TeamMember, answers: dict[str, Any], said: Said | None = None
) -> Task:
    """The yes or no of whoever was asked; said by them, or written down for them."""
    task, said = _held(task), said or Said()
    _open(task)
    whose = str(by.pk) if said.way == Way.WEB else said.person_key
    is_theirs = whose == str(member.person_id)
    if task.offered_to_id != member.pk or not is_theirs:
        raise Refused(
            gettext("This task was offered to somebody else."),
            how=gettext("Look at it on the page of tasks."),
        )
    answer = answers.get("says")
    if answer not in YesNo.values:
        raise Refused(gettext("Nothing was said yet."), how=gettext("Choose yes or no."))
    task.owner, task.offered_to = (member, None) if answer == YesNo.YES else (None, None)
    _save(task, said)
    _log("answer_task", task, by, says=answer)
    return task


@transaction.atomic
def move_task(*, by: Person, task: Task, place: TeamMember | None, move: str) -> Task:
    """Take it on, hand it back, say that it is done or not, or that it is not needed any more."""
    task = _held(task)
    if move == TaskMove.TAKE_ON:
        _open(task)
        if place is None or not (task.is_free or task.offered_to_id == place.pk):
            raise Refused(gettext("Somebody else has this task now."), how=gettext("Look for a free one."))
        task.owner, task.offered_to = place, None
    elif move == TaskMove.HAND_BACK:
        _open(task)
        task.owner = task.offered_to = None
    elif move == TaskMove.DONE:
        _open(task)
        if task.owner is None:
            raise Refused(gettext("Nobody has this task."), how=gettext("Take it on first."))
        task.done_at = timezone.now()
    elif move == TaskMove.NOT_DONE:
        task.done_at = None
    else:
        task.dropped_at = timezone.now()
    task.save()
    _log("move_task", task, by, move=str(move))
    return task


def _fill(task: Task, by: Person, answers: dict[str, Any], said: Said | None) -> None:
    what = (answers.get("what") or "").strip()
    if not what:
        raise Refused(
            gettext("It is not clear yet what is to be done."), how=gettext("Say it in a few words.")
        )
    task.what, task.due_on = what, answers.get("due_on") or None
    if "who" in answers:
        _offer(task, by, answers["who"], said or Said())
    _save(task, said or Said())


def _offer(task: Task, by: Person, who: str | None, said: Said) -> None:
    """Their own yes is one at once; anybody else is asked."""
    chosen = active_members(task.project).filter(pk=int(who)).first() if who else None
    if chosen is not None and task.owner_id == chosen.pk:
        return
    whose = said.person_key if said.way != Way.WEB else str(by.pk)
    is_own = chosen is not None and str(chosen.person_id) == whose
    task.owner = chosen if is_own else None
    task.offered_to = None if is_own else chosen


def _save(task: Task, said: Said) -> None:
    for column, value in said.columns().items():
        setattr(task, column, value)
    task.save()


def _held(task: Task) -> Task:
    return Task.objects.select_for_update(of=("self",)).select_related("project").get(pk=task.pk)


def _open(task: Task) -> None:
    if not task.is_open:
        raise Refused(
            gettext("This task is done, or not needed any more."), how=gettext("Write down a new one.")
        )


def _log(verb: str, task: Task, by: Person, **facts: Any) -> None:
    record(verb, by=by, about=f"decisions.task:{task.pk}", chain=task.project.ref, **facts)
