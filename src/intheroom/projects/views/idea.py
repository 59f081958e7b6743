"""The idea sheet, the names, what the project is, and marking a step."""

from django.contrib import messages
from django.forms import model_to_dict
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext

from intheroom.accounts.permissions import signed_in
from intheroom.kit.advise.places import home_of
from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import run
from intheroom.library.queries import NAMES, cards_at, stigmatised_subjects
from intheroom.projects import queries, services
from intheroom.projects.forms import (
    ChangeKindForm,
    EditIdeaForm,
    EditNamesForm,
    MarkProgressForm,
    StartProjectForm,
)
from intheroom.projects.permissions import Permission, project_page
from intheroom.projects.views.addresses import to

NAME_FIELDS = ("public_name", "internal_name", "is_sensitive", "minimal_data")


def about_names():
    """What helps to choose a name that harms nobody."""
    return {"subjects": stigmatised_subjects(), "cards": cards_at(NAMES)}


@signed_in
def start_project(request, way, step=""):
    def save(answers, said):
        project = services.start_project(by=request.person, answers=answers, said=said)
        if project.is_sensitive and project.public_name != (answers["public_name"] or "").strip():
            messages.info(
                request,
                gettext("The name everyone sees is now “{public_name}”. You can change it.").format(
                    public_name=project.public_name
                ),
            )
        return to(project, "idea")

    more = about_names()
    return run(request, way, step, StartProjectForm, save=save, more=more)


@project_page(Permission.SEE)
def idea(request, project):
    sheet = queries.idea_of(project)
    advice = look(
        "names",
        place=project,
        is_sensitive=project.is_sensitive,
        public_name=project.public_name,
        stigma=sheet.stigma,
    )
    page = {
        "project": project,
        "idea": sheet,
        "advice": advice,
        "turns": project.kind_changes.select_related("by", "recorded_by"),
        "names_change": project.names_changes.select_related("by", "recorded_by").last(),
        **about_names(),
        "back": home_of(project),
    }
    return render(request, "projects/idea.html", page)


@project_page(Permission.PLAN)
def edit_idea(request, project, way, step=""):
    def save(answers, said):
        services.edit_idea(by=request.person, project=project, answers=answers, said=said)
        return to(project, "idea")

    sheet = queries.idea_of(project)
    given = {"edits": sheet if sheet.pk else None, "initial": model_to_dict(sheet)}
    more = about_names()
    back = to(project, "idea")
    return run(request, way, step, EditIdeaForm, about=project, save=save, back=back, more=more, **given)


@project_page(Permission.PLAN)
def edit_names(request, project, way, step=""):
    def save(answers, said):
        services.edit_names(by=request.person, project=project, answers=answers, said=said)
        return to(project, "idea")

    given = {"edits": project, "initial": model_to_dict(project, NAME_FIELDS)}
    more = about_names()
    back = to(project, "idea")
    return run(request, way, step, EditNamesForm, about=project, save=save, back=back, more=more, **given)


@project_page(Permission.PLAN)
def change_kind(request, project, way, step=""):
    def save(answers, said):
        kind = answers["kind"] or project.kind
        services.change_kind(by=request.person, project=project, kind=kind, why=answers["why"], said=said)
        return to(project, "idea")

    given = {"initial": {"kind": project.kind}, "back": to(project, "idea")}
    return run(request, way, step, ChangeKindForm, about=project, save=save, **given)


@project_page(Permission.SEE)
def progress(request, project):
    page = {
        "tasks": queries.tasks_of(project),
        "leads": request.role.is_leading,
        "back": home_of(project),
    }
    return render(request, "projects/progress.html", page)


@project_page(Permission.PLAN)
def mark_progress(request, project, code, way, step=""):
    marked = queries.step_of(code)
    if marked is None:
        raise Http404

    def save(answers, said):
        services.mark_progress(by=request.person, project=project, step=code, said=said, **answers)
        return to(project, "progress")

    now = project.step_marks.filter(step=code).first()
    given = {"initial": model_to_dict(now, ("state", "why")) if now else {}, "back": to(project, "progress")}
    return run(
        request, way, step, MarkProgressForm, about=project, save=save, more={"marked": marked}, **given
    )
