"""The team agreement: its rules, what happened to them, and who agreed."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.decisions import forms, queries, services
from intheroom.decisions.permissions import may_be_second_person
from intheroom.easyread.adapter import page_of
from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import run
from intheroom.kit.tell.notices import Easy
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page, sees_names
from intheroom.team.permissions import leads
from intheroom.team.queries.members import place_of, writable_for


@in_their_language
@project_page(Permission.SEE)
def rules(request, project):
    """Every rule, the changes that wait, who agreed, and what happened before."""
    held, changes, heard = queries.live_rules(project), queries.changes_of(project), queries.heard_of(project)
    held, changes = list(held), list(changes)
    place = place_of(project, request.person)
    waiting = [one for one in changes if one.waits]
    page = {
        "rules": held,
        "waiting": [(one, may_be_second_person(place, one)) for one in waiting],
        "waits": {one.rule_id for one in waiting},
        "past": [one for one in changes if not one.waits],
        "heard": heard,
        "easy_page": page_of(project, Easy("rules")),
        "shows_names": sees_names(project, request.role),
        "found": look(
            "ground rules",
            place=project,
            is_missing=queries.safety_rules_missing(held),
            wants_change=any(not one.agrees and one.is_of_now for one in heard),
        ),
    }
    return TemplateResponse(request, "decisions/rules.html", page)


@project_page(Permission.ANSWER)
def add_rules(request, project, way, step=""):
    def save(answers, said):
        services.add_rules(by=request.person, project=project, answers=answers, said=said)
        return _here(project)

    return run(
        request, way, step, forms.AddRulesForm, save=save, about=project, back=_here(project),
        people=_others(request, project), form_kwargs={"offered": queries.rules_to_offer(project)},
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def change_rule(request, project, rule_id, way, step=""):
    rule = queries.live_rules(project).filter(pk=rule_id).first()
    if rule is None:
        raise Http404

    def save(answers, said):
        services.change_rule(by=request.person, rule=rule, answers=answers, said=said)
        return _here(project)

    return run(
        request, way, step, forms.ChangeRuleForm, save=save, about=project, edits=rule, back=_here(project),
        initial={"words": rule.words}, people=_others(request, project), more={"rule": rule},
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def agree_rule_change(request, project, change_id, way, step=""):
    change = queries.change_with(project, change_id)
    if change is None:
        raise Http404

    def save(answers, said):
        services.agree_rule_change(by=request.person, change=change, answers=answers, said=said)
        return _here(project)

    return run(
        request, way, step, forms.AgreeRuleChangeForm, save=save, about=project, back=_here(project),
        people=_others(request, project), more={"change": change},
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def say_about_rules(request, project, way, step=""):
    def save(answers, said):
        services.say_about_rules(by=request.person, project=project, answers=answers, said=said)
        return _here(project)

    return run(
        request, way, step, forms.SayAboutRulesForm, save=save, about=project, back=_here(project),
        people=_others(request, project), more={"rules": queries.live_rules(project)},
    )  # fmt: skip


def _here(project):
    return reverse("decisions:rules", args=[project.ref])


def _others(request, project):
    return writable_for(project, request.person, leads=leads(request.role))
