"""Not inviting somebody this time: with a reason, a second person, and what there is instead."""

from django.http import Http404
from django.urls import reverse

from intheroom.kit.ask.run import run
from intheroom.projects.permissions import Permission as ProjectPermission
from intheroom.projects.permissions import project_page
from intheroom.recruitment import forms
from intheroom.recruitment.permissions import Permission, may_read_not_now
from intheroom.recruitment.queries.coming import not_now_with
from intheroom.recruitment.services import declining as services
from intheroom.recruitment.views.coming import found_in, of, themselves
from intheroom.team.permissions import leads
from intheroom.team.queries.members import place_of, writable_for


@project_page(Permission.MEET)
def propose_not_now(request, project, coming_id, way, step=""):
    found = found_in(project, coming_id)

    def save(answers, said):
        services.propose_not_now(
            by=request.person, coming=found, reason=answers["reason"], next_steps=answers["next_steps"],
            thought_again=answers.get("thought_again", False), said=said,
        )  # fmt: skip
        return of(found)

    return run(
        request, way, step, forms.ProposeNotNowForm, save=save, about=project, back=of(found),
        people=writable_for(project, request.person, leads=True), more={"coming": found}, is_private=True,
    )  # fmt: skip


@project_page(ProjectPermission.ANSWER)
def agree_not_now(request, project, not_now_id, way, step=""):
    found = _readable(request, project, not_now_id)

    def save(answers, said):
        services.agree_not_now(
            by=request.person,
            not_now=found,
            agrees=answers["agrees"] == "yes",
            words=answers["words"],
            said=said,
        )
        return _after(request, project, found)

    return run(
        request, way, step, forms.AgreeNotNowForm, save=save, about=project, is_private=True,
        people=writable_for(project, request.person, leads=leads(request.role)),
        more={"not_now": found}, back=_after(request, project, found),
    )  # fmt: skip


@project_page(Permission.MEET)
def tell_not_now(request, project, not_now_id, way, step=""):
    found = _readable(request, project, not_now_id)

    def save(answers, said):
        services.tell_not_now(by=request.person, not_now=found, answers=answers, said=said)
        return of(found.coming)

    return run(
        request, way, step, forms.TellNotNowForm, save=save, about=project, back=of(found.coming),
        people=themselves(found.coming), more={"not_now": found}, is_private=True,
    )  # fmt: skip


@project_page(Permission.MEET)
def decide_not_now(request, project, not_now_id, way, step=""):
    found = _readable(request, project, not_now_id)

    def save(answers, said):
        services.decide_not_now(
            by=request.person, not_now=found, outcome=answers["outcome"], took_part=answers["took_part"],
            words=answers["words"], said=said,
        )  # fmt: skip
        return of(found.coming)

    return run(
        request, way, step, forms.DecideNotNowForm, save=save, about=project, back=of(found.coming),
        people=writable_for(project, request.person, leads=True), more={"not_now": found}, is_private=True,
    )  # fmt: skip


def _readable(request, project, not_now_id):
    found = not_now_with(project, not_now_id)
    if found is None or not may_read_not_now(request.role, place_of(project, request.person), found):
        raise Http404
    return found


def _after(request, project, found):
    """Back to the person for those who may know who it is; to the plan for the second person."""
    if leads(request.role):
        return of(found.coming)
    return reverse("recruitment:recruitment", args=[project.ref])
