"""The search for one group, every way that was tried, and the people who might pass it on."""

from django.db.models import prefetch_related_objects
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.kit.advise.rules import look_at
from intheroom.kit.ask.run import once, run
from intheroom.library.queries import ages
from intheroom.projects.permissions import project_page
from intheroom.recruitment import queries, services
from intheroom.recruitment.adapter import open_contact, picture_of
from intheroom.recruitment.forms import (
    AddAvenueForm,
    AddConnectorForm,
    CloseSearchForm,
    EditAvenueForm,
    EditConnectorForm,
)
from intheroom.recruitment.permissions import Permission
from intheroom.recruitment.queries.passing_on import token_of
from intheroom.recruitment.views.plan import speak_for, ways_page
from intheroom.stakeholders.queries import live_groups


@project_page(Permission.SEE)
def search(request, project, group_id):
    """Where the people of a group are, what was tried, and what to try next."""
    one = _search(project, group_id)
    asked = {request.GET.get("age", "")} & {age.code for age in ages()}
    facts = {"reaches": [one.reach_with_avenues]}
    page = {
        "search": one,
        "next_ways": one.next_ways(asked),
        "ages": ages(),
        "age": next((age for age in ages() if age.code in asked), None),
        "mind": [age for age in ages() if age.code in (asked or one.reach.ages)],
        "found": look_at({"reach": facts}, place=project, thing=one.group.advised_as),
        "leads": request.role.is_leading,
    }
    return TemplateResponse(request, "recruitment/search.html", page)


@project_page(Permission.SEE)
def ways_tried(request, project):
    page = {
        "tried": queries.grouped(queries.avenues_of(project)),
        "connectors": queries.connectors_of(project),
        "adjustments": queries.adjustments_of(project),
        "leads": request.role.is_leading,
    }
    return TemplateResponse(request, "recruitment/ways_tried.html", page)


@project_page(Permission.NOTE)
def add_avenue(request, project, way, step=""):
    def save(answers, said):
        services.add_avenue(by=request.person, project=project, answers=answers, said=said)
        return ways_page(project)

    asked = request.GET
    initial = {name: asked[name] for name in ("by_way", "place") if name in asked}
    return run(
        request, way, step, AddAvenueForm, save=save, about=project,
        initial=initial | {"groups": asked.getlist("group")},
        form_kwargs={"groups": live_groups(project)}, people=speak_for(request, project), back=ways_page(project),
    )  # fmt: skip


@project_page(Permission.NOTE)
def edit_avenue(request, project, avenue_id, way, step=""):
    row = queries.avenue_of(project, avenue_id)
    if row is None:
        raise Http404

    def save(answers, said):
        services.edit_avenue(by=request.person, avenue=row, answers=answers, said=said)
        return ways_page(project)

    known = ("by_way", "what", "place", "who", "on_day", "cost_pence", "is_done", "came_of", "words")
    initial = {name: getattr(row, name) for name in known}
    return run(
        request, way, step, EditAvenueForm, save=save, about=project, edits=row,
        initial=initial | {"groups": [str(group.pk) for group in row.groups.all()]},
        form_kwargs={"groups": live_groups(project)}, people=speak_for(request, project), back=ways_page(project),
    )  # fmt: skip


@project_page(Permission.NOTE)
def add_connector(request, project, way, step=""):
    def save(answers, said):
        services.add_connector(by=request.person, project=project, answers=answers, said=said)
        return ways_page(project) + "#connectors"

    return run(
        request, way, step, AddConnectorForm, save=save, about=project, is_private=True,
        initial={"groups": request.GET.getlist("group")},
        form_kwargs={"groups": live_groups(project)}, people=speak_for(request, project), back=ways_page(project),
    )  # fmt: skip


@project_page(Permission.PLAN)
def connector(request, project, connector_id):
    row = _connector(project, connector_id)
    own = reverse("recruitment:pass_it_on", args=[token_of(row)]) if row.may_be_asked else ""
    own_page = request.build_absolute_uri(own) if own else ""
    page = {"connector": row, "contact": open_contact(row, request.person), "own_page": own_page}
    return TemplateResponse(request, "recruitment/connector.html", page)


@project_page(Permission.PLAN)
def edit_connector(request, project, connector_id, way, step=""):
    row = _connector(project, connector_id)

    def save(answers, said):
        services.edit_connector(by=request.person, connector=row, answers=answers, said=said)
        return reverse("recruitment:connector", args=[project.ref, row.pk])

    initial = {"name": row.name, "role": row.role, "agreed": row.agreed}
    if way == "web":
        initial["contact"] = open_contact(row, request.person)
    return run(
        request, way, step, EditConnectorForm, save=save, about=project, edits=row, is_private=True,
        initial=initial | {"groups": [str(group.pk) for group in row.groups.all()]},
        form_kwargs={"groups": live_groups(project)}, people=speak_for(request, project), back=ways_page(project),
    )  # fmt: skip


@project_page(Permission.PLAN)
def strike_connector(request, project, connector_id):
    row = _connector(project, connector_id)

    def strike():
        services.strike_connector(by=request.person, connector=row)
        return ways_page(project)

    return once(request, strike)


@project_page(Permission.PLAN)
def close_search(request, project, group_id, way, step=""):
    one = _search(project, group_id)

    def save(answers, said):
        services.close_search(by=request.person, group=one.group, answers=answers, said=said)
        return _page(project, one.group)

    return run(
        request, way, step, CloseSearchForm, save=save, about=project, more={"search": one},
        initial={"how": one.heard}, opens_again=True,
        people=speak_for(request, project), back=_page(project, one.group),
    )  # fmt: skip


@project_page(Permission.PLAN)
def open_search(request, project, group_id):
    group = _search(project, group_id).group

    def do():
        services.open_search(by=request.person, group=group)
        return _page(project, group)

    return once(request, do)


def _search(project, group_id):
    found = picture_of(project, queries.connectors_of(project)).of(group_id)
    if found is None:
        raise Http404
    prefetch_related_objects(found.avenues, "groups")
    return found


def _connector(project, connector_id):
    row = queries.connector_of(project, connector_id)
    if row is None:
        raise Http404
    return row


def _page(project, group):
    return reverse("recruitment:search", args=[project.ref, group.pk])
