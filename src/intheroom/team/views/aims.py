"""What the team aims for, other ways in for a group, and roles written together."""

from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page
from intheroom.stakeholders.queries import live_groups
from intheroom.team import forms, services
from intheroom.team.choices import RoleState
from intheroom.team.permissions import leads
from intheroom.team.queries.coverage import live_routes
from intheroom.team.queries.members import targets_of, writable_for
from intheroom.team.queries.roles import reviews_of, roles_of, sides_agreeing
from intheroom.team.views.finding import one_of


def _others(request, project):
    return writable_for(project, request.person, leads=leads(request.role))


@project_page(Permission.SEE)
def targets(request, project):
    changes = project.target_changes.select_related("by", "recorded_by").order_by("-pk")
    page = {"now": targets_of(project), "changes": changes, "leads": leads(request.role)}
    return TemplateResponse(request, "team/targets.html", page)


@project_page(Permission.PLAN)
def set_targets(request, project, way, step=""):
    now = targets_of(project)

    def save(answers, said):
        services.aims.set_targets(project=project, by=request.person, answers=answers, said=said)
        return reverse("team:targets", args=[project.ref])

    initial = {"smallest": now.smallest, "largest": now.largest, "mix": now.mix}
    return run(
        request, way, step, forms.SetTargetsForm, save=save, about=project, initial=initial,
        people=_others(request, project), back=reverse("team:targets", args=[project.ref]),
    )  # fmt: skip


@project_page(Permission.PLAN)
def say_other_route(request, project, group_id, way, step=""):
    group = one_of(live_groups(project), group_id)
    now = live_routes(project).get(group.pk)

    def save(answers, said):
        services.aims.say_other_route(group=group, by=request.person, how=answers["how"], said=said)
        return reverse("team:room", args=[project.ref])

    return run(
        request, way, step, forms.SayOtherRouteForm, save=save, about=project,
        initial={"how": now.how if now else ""}, more={"group": group},
        people=_others(request, project), back=reverse("team:room", args=[project.ref]),
    )  # fmt: skip


@project_page(Permission.SEE)
def roles(request, project):
    page = {"roles": roles_of(project), "leads": leads(request.role)}
    return TemplateResponse(request, "team/roles.html", page)


@project_page(Permission.SEE)
def role(request, project, role_id):
    found = one_of(roles_of(project), role_id)
    sides = sides_agreeing(found)
    names = [name for name, here in (("lived", sides.lived), ("professional", sides.professional)) if here]
    is_draft = found.state == RoleState.DRAFT
    page = {
        "role": found,
        "sides": sides,
        "reviews": reviews_of(found),
        "found": look("role", place=project, sides=names) if is_draft else [],
        "is_draft": is_draft,
        "names_shown": leads(request.role) or not project.is_sensitive,
        "leads": leads(request.role),
    }
    return TemplateResponse(request, "team/role.html", page)


@project_page(Permission.PLAN)
def add_role(request, project, way, step=""):
    def save(answers, said):
        added = services.aims.add_role(project=project, by=request.person, answers=answers, said=said)
        return reverse("team:role", args=[project.ref, added.pk])

    return run(
        request, way, step, forms.AddRoleForm, save=save, about=project,
        form_kwargs={"project": project}, people=_others(request, project),
        back=reverse("team:roles", args=[project.ref]),
    )  # fmt: skip


@project_page(Permission.PLAN)
def edit_role(request, project, role_id, way, step=""):
    found = one_of(project.role_descriptions, role_id)

    def save(answers, said):
        services.aims.edit_role(role=found, by=request.person, answers=answers)
        return reverse("team:role", args=[project.ref, found.pk])

    drafters = [str(member.pk) for member in found.drafted_by.all()]
    return run(
        request, way, step, forms.EditRoleForm, save=save, about=project, edits=found,
        initial={"title": found.title, "words": found.words, "drafted_by": drafters},
        form_kwargs={"project": project}, people=_others(request, project),
        back=reverse("team:role", args=[project.ref, found.pk]),
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def review_role(request, project, role_id, way, step=""):
    found = one_of(project.role_descriptions, role_id)

    def save(answers, said):
        services.aims.review_role(role=found, by=request.person, answers=answers, said=said)
        return reverse("team:role", args=[project.ref, found.pk])

    return run(
        request, way, step, forms.ReviewRoleForm, save=save, about=project, more={"role": found},
        people=_others(request, project), back=reverse("team:role", args=[project.ref, found.pk]),
    )  # fmt: skip


@project_page(Permission.PLAN)
def advertise_role(request, project, role_id, way, step=""):
    found = one_of(project.role_descriptions, role_id)

    def save(answers, said):
        services.aims.advertise_role(role=found, by=request.person, reason=answers["reason"])
        return reverse("team:role", args=[project.ref, found.pk])

    return run(
        request, way, step, forms.AdvertiseRoleForm, save=save, about=project, edits=found,
        people=_others(request, project), back=reverse("team:role", args=[project.ref, found.pk]),
    )  # fmt: skip
