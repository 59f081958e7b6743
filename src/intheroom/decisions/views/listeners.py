"""Name the people to tell when something is wrong, and end it."""

from django.http import Http404
from django.urls import reverse

from intheroom.decisions import forms, queries, services
from intheroom.decisions.permissions import may_end_listener
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page
from intheroom.team.permissions import leads
from intheroom.team.queries.members import writable_for


@in_their_language
@project_page(Permission.ANSWER)
def name_listener(request, project, way, step=""):
    here = reverse("decisions:concerns", args=[project.ref])
    is_lead = leads(request.role)
    members = queries.members_who_could_listen(project, request.person, leads=is_lead)

    def save(answers, said):
        services.name_listener(by=request.person, project=project, answers=answers, said=said)
        return here

    return run(
        request, way, step, forms.NameListenerForm, save=save, about=project, back=here,
        people=writable_for(project, request.person, leads=is_lead), form_kwargs={"members": members},
    )  # fmt: skip


@project_page(Permission.ANSWER)
def end_listener(request, project, listener_id):
    listener = queries.live_listeners(project).filter(pk=listener_id).first()
    if listener is None or not may_end_listener(request.person, request.role, listener):
        raise Http404

    def do():
        services.end_listener(by=request.person, listener=listener)
        return reverse("decisions:concerns", args=[project.ref])

    return once(request, do)
