"""Who does what: tasks for anybody, what each has taken on, and how the work is shared between the sides."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from intheroom.decisions import forms, queries, services
from intheroom.decisions.adapter import Shares, tasks_seen
from intheroom.decisions.choices import TaskMove
from intheroom.decisions.permissions import may_change_task, may_move_task
from intheroom.inclusion.permissions import looker
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page
from intheroom.team.queries.members import members_now, place_of, seen_members, writable_for
from intheroom.team.queries.sharing import all_jobs


@in_their_language
@project_page(Permission.SEE)
def tasks(request, project):
    by, place = looker(request.person, request.role), place_of(project, request.person)
    rows = tasks_seen(queries.tasks_of(project), by)
    shares = Shares(project, queries.counted_members(project), all_jobs())
    page = {
        "by": by,
        "place": place,
        "for_me": [one for one in rows if one.is_offered_to_me],
        "mine": [one for one in rows if one.is_mine and one.row.is_open],
        "free": [one for one in rows if one.row.is_free],
        "others": [one for one in rows if one.is_with_others],
        "done": [one for one in rows if one.row.done_at],
        "told": "" if by.leads or project.is_sensitive else shares.told(),
        "sides": shares.by_side() if by.leads else [],
        "people": shares.by_person(rows, members_now(project)) if by.leads else [],
        "today": timezone.localdate(),
    }
    return TemplateResponse(request, "decisions/tasks.html", page)


@in_their_language
@project_page(Permission.ANSWER)
def add_task(request, project, way, step=""):
    by = looker(request.person, request.role)

    def save(answers, said):
        services.add_task(by=request.person, project=project, answers=answers, said=said)
        return _here(project)

    return run(
        request, way, step, forms.AddTaskForm, save=save, about=project, back=_here(project),
        form_kwargs={"members": _members(request, project)},
        people=writable_for(project, request.person, leads=by.leads),
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def edit_task(request, project, task_id, way, step=""):
    by, task = looker(request.person, request.role), _task(project, task_id)
    if not may_change_task(by, task):
        raise Http404

    def save(answers, said):
        services.edit_task(by=request.person, task=task, answers=answers, said=said)
        return _here(project)

    members = _members(request, project)
    holder = task.had_by or task.waits_for
    who = str(holder.pk) if holder else ""
    members = members if not who or who in dict(members) else None
    return run(
        request, way, step, forms.EditTaskForm, save=save, about=project, edits=task, back=_here(project),
        initial={"what": task.what, "due_on": task.due_on, "who": who}, form_kwargs={"members": members},
        people=writable_for(project, request.person, leads=by.leads),
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def answer_task(request, project, task_id, way, step=""):
    task = _task(project, task_id)
    member = task.waits_for
    if member is None and request.method == "POST":
        # Answered meanwhile, in another tab: they are told so, and not that there is no such page.
        member = place_of(project, request.person)
    people = writable_for(project, request.person, leads=request.role.is_leading)
    is_mine = member is not None and member.person_id == request.person.pk
    may_write = member is not None and str(member.person_id) in dict(people)
    if member is None or not (is_mine or may_write) or (way == "web" and not is_mine):
        raise Http404

    def save(answers, said):
        by = request.person
        services.answer_task(by=by, task=task, member=member, answers=answers, said=said)
        return _here(project)

    return run(
        request, way, step, forms.AnswerTaskForm, save=save, about=project, edits=task, back=_here(project),
        people=[(member.person_id, member.person.name)], is_theirs=not is_mine, more={"task": task},
    )  # fmt: skip


@project_page(Permission.ANSWER)
def move_task(request, project, task_id, move):
    task, place = _task(project, task_id), place_of(project, request.person)
    by = looker(request.person, request.role)
    if move not in TaskMove.values or not may_move_task(by, task, place, move):
        raise Http404

    def do():
        services.move_task(by=request.person, task=task, place=place, move=move)
        return _here(project)

    return once(request, do)


def _task(project, task_id):
    task = queries.task_of(project, task_id)
    if task is None:
        raise Http404
    return task


def _members(request, project):
    """Whom the asker may offer it to: everybody they may read by name, themselves too."""
    rows = seen_members(project, request.person, leads=request.role.is_leading)
    return [(str(row.member.pk), row.name) for row in rows if row.is_named and row.member.counts]


def _here(project):
    return reverse("decisions:tasks", args=[project.ref])
