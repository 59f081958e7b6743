"""The groups a project touches, one by one and all together."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import look, look_at
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.library.queries import ages, barrier_themes
from intheroom.projects.permissions import Permission, project_page, sees_names
from intheroom.stakeholders import forms, queries, services
from intheroom.stakeholders.choices import HIGH_IMPACT, Influence, prompts
from intheroom.stakeholders.views.where import group_or_404, page, people_to_write_for


@project_page(Permission.SEE)
def groups(request, project):
    """Everyone on the list. Somebody who has not made their own list yet is asked for that first."""
    picture = queries.everyone_on_the_list(project, request.person)
    facts = queries.facts_for_advice(project, timezone.localdate(), picture)
    lists = picture.lists
    return TemplateResponse(
        request,
        "stakeholders/groups.html",
        {
            "picture": picture,
            "advice_found": look("stakeholders", place=project, **facts),
            "is_shown": bool(lists.own or lists.merged or request.GET.get("show")),
        },
    )


@project_page(Permission.SEE)
def group(request, project, pk):
    """One group: who they are, where they stand and what is planned."""
    one = group_or_404(project, pk)
    return TemplateResponse(
        request,
        "stakeholders/group.html",
        {
            "group": one,
            "place": queries.place_of(project, one),
            "also_called": queries.spellings_of(one),
            "can_do": [kind.label for kind in Influence if getattr(one, kind.value)],
            "viewpoints": one.viewpoints.select_related("recorded_by"),
            "set_asides": queries.history_of(one),
            "high_impact": HIGH_IMPACT,
            **_barriers_and_ways(request, one),
        },
    )


def _barriers_and_ways(request, one):
    """What keeps the group out, how it will be reached, and what the rules say of both."""
    project, plan = one.project, queries.reach_plan_of(one)
    reviews = queries.reviews_of(project, timezone.localdate(), one)
    facts = queries.facts_about_barriers(reviews, [one], queries.groups_building_trust(project))
    return {
        "reviews": reviews,
        "struck": queries.struck_barriers(project, one),
        "themes": barrier_themes(),
        "reach": plan,
        "reach_words": queries.reach_words(plan) if plan else [],
        "reach_ages": [age for age in ages() if plan and age.code in plan.ages],
        "shows_names": sees_names(project, request.role),
        "barrier_advice": look_at({"barriers": facts}, place=project, thing=one.advised_as),
        "reach_advice": look_at(
            {"reach": queries.facts_about_reach([plan] if plan else [])}, place=project, thing=one.advised_as
        ),
    }


@in_their_language
@project_page(Permission.ANSWER)
def add_group(request, project, way, step=""):
    """Put one more group on the list."""
    chosen = {prompt.key: prompt for prompt in prompts()}.get(request.GET.get("prompt", ""))

    def save(answers, _said):
        added = services.add_group(project=project, by=request.person, **answers)
        return page(project, "group", pk=added.pk)

    return run(
        request,
        way,
        step,
        forms.AddGroupForm,
        save=save,
        about=project,
        initial={"name": gettext(chosen.label), "prompt": chosen.key} if chosen else {},
        people=people_to_write_for(request, project),
        back=page(project, "groups"),
    )


@in_their_language
@project_page(Permission.ANSWER)
def mark_not_touched(request, project, prompt, way, step=""):
    """Say why the project does not touch some people."""
    asked = {each.key: each for each in prompts()}.get(prompt)
    if asked is None:
        raise Http404

    def save(answers, said):
        services.mark_not_touched(
            project=project, by=request.person, prompt=prompt, reason=answers["reason"], said=said
        )
        return page(project, "groups")

    return run(
        request,
        way,
        step,
        forms.MarkNotTouchedForm,
        save=save,
        about=project,
        more={"prompt": asked},
        people=people_to_write_for(request, project),
        back=page(project, "groups"),
    )


@project_page(Permission.ANSWER)
def think_again(request, project, prompt):
    """Put some people back among the reminders."""

    def do():
        services.think_again(project=project, by=request.person, prompt=prompt)
        return page(project, "groups")

    return once(request, do)


@in_their_language
@project_page(Permission.ANSWER)
def describe_group(request, project, pk, way, step=""):
    """Say more about a group."""
    one = group_or_404(project, pk)
    fields = ("name", "who_they_are", "prompt", "places", "decides", "who_else_to_ask")
    can_do = [kind.value for kind in Influence if getattr(one, kind.value)]

    def save(answers, _said):
        services.describe_group(group=one, by=request.person, answers=answers)
        return page(project, "group", pk=pk)

    return run(
        request,
        way,
        step,
        forms.DescribeGroupForm,
        save=save,
        about=project,
        edits=one,
        initial={**{name: getattr(one, name) for name in fields}, "influence": can_do},
        people=people_to_write_for(request, project),
        back=page(project, "group", pk=pk),
    )


@in_their_language
@project_page(Permission.ANSWER)
def add_viewpoint(request, project, pk, way, step=""):
    """Write down what some of a group think."""
    one = group_or_404(project, pk)

    def save(answers, said):
        services.add_viewpoint(group=one, by=request.person, answers=answers, said=said)
        return page(project, "group", pk=pk)

    return run(
        request,
        way,
        step,
        forms.AddViewpointForm,
        save=save,
        about=project,
        more={"group": one},
        people=people_to_write_for(request, project),
        back=page(project, "group", pk=pk),
    )
