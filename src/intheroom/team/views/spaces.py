"""Spaces of their own: everybody reads that there are some; only those in one see who is."""

from django.contrib import messages
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page
from intheroom.team import forms, services
from intheroom.team.permissions import leads, may_hand_over_space, may_open_space
from intheroom.team.queries.members import place_of, writable_for
from intheroom.team.queries.spaces import is_in_space, open_spaces, roster_of, spaces_seen
from intheroom.team.views.finding import one_of


def _opened(request, project, space_id):
    """A space this person may look into; to everybody else it is not there."""
    space = one_of(open_spaces(project), space_id)
    if not may_open_space(request.person, space, in_it=is_in_space(space, request.person)):
        raise Http404
    return space


def _others(request, project):
    return writable_for(project, request.person, leads=leads(request.role))


@in_their_language
@project_page(Permission.SEE)
def spaces(request, project):
    seen = spaces_seen(project, request.person)
    kinds = [row.space.kind for row in seen if row.is_open_to_me or leads(request.role)]
    page = {
        "spaces": seen,
        "has_a_place": place_of(project, request.person) is not None,
        "found": look("space", place=project, kinds=kinds) if leads(request.role) else [],
    }
    return TemplateResponse(request, "team/spaces.html", page)


@project_page(Permission.SEE)
def space(request, project, space_id):
    found = _opened(request, project, space_id)
    roster = list(roster_of(found))
    rows = [
        {
            "member": one,
            "is_keeper": one.pk == found.keeper_id,
            "may_keep": may_hand_over_space(request.person, found, one),
        }
        for one in roster
    ]
    keeps = found.keeper.person_id == request.person.pk
    page = {"space": found, "rows": rows, "keeps": keeps, "keeper_apart": found.keeper not in roster}
    return TemplateResponse(request, "team/space.html", page)


@in_their_language
@project_page(Permission.ANSWER)
def start_space(request, project, way, step=""):
    def save(answers, said):
        services.spaces.start_space(project=project, by=request.person, answers=answers, said=said)
        return reverse("team:spaces", args=[project.ref])

    return run(
        request, way, step, forms.StartSpaceForm, save=save, about=project,
        people=_others(request, project), back=reverse("team:spaces", args=[project.ref]),
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def edit_space(request, project, space_id, way, step=""):
    found = _opened(request, project, space_id)

    def save(answers, said):
        services.spaces.edit_space(space=found, by=request.person, answers=answers)
        return reverse("team:space", args=[project.ref, found.pk])

    return run(
        request, way, step, forms.EditSpaceForm, save=save, about=project, edits=found,
        initial={"name": found.name, "reason": found.reason}, people=_others(request, project),
        back=reverse("team:space", args=[project.ref, found.pk]), is_private=True,
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def join_space(request, project, space_id, way, step=""):
    found = one_of(open_spaces(project), space_id)

    def save(answers, said):
        services.spaces.join_space(space=found, by=request.person, wish=answers["wish"], said=said)
        messages.info(request, gettext("It is saved."))
        return reverse("team:spaces", args=[project.ref])

    return run(
        request, way, step, forms.JoinSpaceForm, save=save, about=project, more={"space": found},
        people=_others(request, project), back=reverse("team:spaces", args=[project.ref]), is_private=True,
    )  # fmt: skip


@project_page(Permission.ANSWER)
def hand_over_space(request, project, space_id, member_id):
    found = _opened(request, project, space_id)
    to = one_of(roster_of(found), member_id)
    if not may_hand_over_space(request.person, found, to):
        raise Http404

    def do():
        services.spaces.hand_over_space(space=found, by=request.person, to=to)
        return reverse("team:spaces", args=[project.ref])

    return once(request, do)


@project_page(Permission.ANSWER)
def close_space(request, project, space_id):
    found = _opened(request, project, space_id)
    if found.keeper.person_id != request.person.pk:
        raise Http404

    def do():
        services.spaces.close_space(space=found, by=request.person)
        return reverse("team:spaces", args=[project.ref])

    return once(request, do)
