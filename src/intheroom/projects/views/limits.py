"""Stage zero, and what is fixed and open."""

from django.forms import model_to_dict
from django.http import Http404
from django.shortcuts import render

from intheroom.kit.advise.places import home_of
from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects import queries, services
from intheroom.projects.choices import ItemKind
from intheroom.projects.forms import (
    AddFixedOrOpenForm,
    AddLimitSetterForm,
    ChangeFixedOrOpenForm,
    ProposeItemForm,
    StrikeFixedOrOpenForm,
)
from intheroom.projects.permissions import Permission, project_page, sees_names
from intheroom.projects.views.addresses import own_side, people_to_speak_for, to


@project_page(Permission.SEE)
def limits(request, project):
    setters = list(queries.limits_of(project))
    advice = look(
        "limits",
        place=project,
        sides=[setter.side for setter in setters],
        set_on=[setter.set_on for setter in setters if setter.set_on],
        planning_began_on=queries.planning_began_on(project),
    )
    page = {
        "project": project,
        "setters": setters,
        "agenda": queries.agenda_of(project),
        "mix": queries.agenda_mix(project),
        "advice": advice,
        "shows_names": sees_names(project, request.role),
        "back": home_of(project),
    }
    return render(request, "projects/limits.html", page)


@in_their_language
@project_page(Permission.ANSWER)
def add_limit_setter(request, project, way, step=""):
    def save(answers, said):
        services.add_limit_setter(by=request.person, project=project, answers=answers, said=said)
        return to(project, "limits")

    given = {"people": people_to_speak_for(request, project), "back": to(project, "limits")}
    return run(request, way, step, AddLimitSetterForm, about=project, save=save, **given)


@in_their_language
@project_page(Permission.ANSWER)
def propose_item(request, project, way, step=""):
    def save(answers, said):
        services.propose_item(by=request.person, project=project, answers=answers, said=said)
        return to(project, "limits")

    given = {
        "initial": {"kind": ItemKind.TOPIC, **own_side(request, project, way)},
        "people": people_to_speak_for(request, project),
        "back": to(project, "limits"),
    }
    return run(request, way, step, ProposeItemForm, about=project, save=save, **given)


@project_page(Permission.SEE)
def fixed_and_open(request, project):
    fixed, open_ = list(queries.fixed_items(project)), list(queries.open_items(project))
    page = {
        "project": project,
        "fixed": fixed,
        "open": open_,
        "struck": queries.struck_items(project),
        "advice": look("fixed and open", place=project, fixed=len(fixed), open_=len(open_)),
        "leads": request.role.is_leading,
        "back": home_of(project),
    }
    return render(request, "projects/fixed_and_open.html", page)


@in_their_language
@project_page(Permission.ANSWER)
def add_fixed_or_open(request, project, way, step=""):
    def save(answers, said):
        services.add_fixed_or_open(by=request.person, project=project, answers=answers, said=said)
        return to(project, "fixed_and_open")

    given = {"people": people_to_speak_for(request, project), "back": to(project, "fixed_and_open")}
    return run(request, way, step, AddFixedOrOpenForm, about=project, save=save, **given)


@project_page(Permission.PLAN)
def change_fixed_or_open(request, project, item, way, step=""):
    row = _item(project, item)

    def save(answers, said):
        services.change_fixed_or_open(
            by=request.person, project=project, item=row, answers=answers, said=said
        )
        return to(project, "fixed_and_open")

    given = {"edits": row, "initial": model_to_dict(row), "back": to(project, "fixed_and_open")}
    return run(request, way, step, ChangeFixedOrOpenForm, about=project, save=save, **given)


@project_page(Permission.PLAN)
def strike_fixed_or_open(request, project, item, way, step=""):
    row = _item(project, item)

    def save(answers, said):
        services.strike_fixed_or_open(
            by=request.person, project=project, item=row, why=answers["why"], said=said
        )
        return to(project, "fixed_and_open")

    given = {"edits": row, "more": {"item": row}, "back": to(project, "fixed_and_open")}
    return run(request, way, step, StrikeFixedOrOpenForm, about=project, save=save, **given)


def _item(project, pk):
    row = queries.live_item(project, pk)
    if row is None:
        raise Http404
    return row
