"""Who holds the keys to what people told in confidence."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page
from intheroom.team import forms, services
from intheroom.team.permissions import leads, may_end_key
from intheroom.team.queries.members import may_see_name, writable_for
from intheroom.team.queries.trust import named_keyholders, past_keyholders
from intheroom.team.views.finding import one_of


@in_their_language
@project_page(Permission.SEE)
def keyholders(request, project):
    now = list(named_keyholders(project))
    sides = [key.member.side for key in now]
    page = {
        "keys": [_shown(request, project, key) for key in now],
        "past": [_shown(request, project, key) for key in past_keyholders(project)],
        "leads": leads(request.role),
        "found": look("keyholders", place=project, sides=sides) if leads(request.role) else [],
    }
    return TemplateResponse(request, "team/keyholders.html", page)


def _shown(request, project, key):
    """In a private project the team learns how many keys there are; the names only as people chose."""
    named = may_see_name(project, key.member, request.person, leads=leads(request.role))
    may_end = may_end_key(request.person, request.role, key)
    return {"key": key, "is_named": named, "may_end": may_end}


@project_page(Permission.PLAN)
def name_keyholder(request, project, way, step=""):
    def save(answers, said):
        services.keyholders.name_keyholder(project=project, by=request.person, answers=answers, said=said)
        return reverse("team:keyholders", args=[project.ref])

    return run(
        request, way, step, forms.NameKeyholderForm, save=save, about=project,
        form_kwargs={"project": project},
        people=writable_for(project, request.person, leads=leads(request.role)),
        back=reverse("team:keyholders", args=[project.ref]),
    )  # fmt: skip


@project_page(Permission.SEE)
def end_keyholder(request, project, key_id):
    key = one_of(named_keyholders(project), key_id)
    if not may_end_key(request.person, request.role, key):
        raise Http404

    def do():
        services.keyholders.end_keyholder(key=key, by=request.person)
        return reverse("team:keyholders", args=[project.ref])

    return once(request, do)
