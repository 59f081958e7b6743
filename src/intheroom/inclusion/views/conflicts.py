"""Needs that pull apart: which led, and why."""

from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.inclusion import services
from intheroom.inclusion.adapter import conflicts_seen, need_with, needs_to_choose_from
from intheroom.inclusion.forms import RecordConflictForm
from intheroom.inclusion.permissions import looker
from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import run
from intheroom.projects.permissions import Permission, project_page


@project_page(Permission.PLAN)
def conflicts(request, project):
    rows = conflicts_seen(project, looker(request.person, request.role))
    pairs = [(one.row.led, one.row.heard_least) for one in rows]
    page = {"rows": rows, "found": look("needs that pull apart", place=project, pairs=pairs)}
    return TemplateResponse(request, "inclusion/conflicts.html", page)


@project_page(Permission.PLAN)
def record_conflict(request, project, way, step=""):
    by = looker(request.person, request.role)

    def save(answers, said):
        services.record_conflict(
            by=request.person,
            project=project,
            first=need_with(project, by, answers["first"]),
            second=need_with(project, by, answers["second"]),
            answers=answers,
            said=said,
        )
        return reverse("inclusion:conflicts", args=[project.ref])

    return run(
        request, way, step, RecordConflictForm, save=save, about=project,
        form_kwargs={"needs": needs_to_choose_from(project, by)},
        back=reverse("inclusion:conflicts", args=[project.ref]),
    )  # fmt: skip
