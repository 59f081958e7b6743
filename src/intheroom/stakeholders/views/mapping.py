"""The map of who is affected and who has a say, and what to do about the gaps."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.utils import timezone

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page
from intheroom.stakeholders import forms, queries, services
from intheroom.stakeholders.adapter import picture_of
from intheroom.stakeholders.views.where import group_or_404, page, people_to_write_for


@project_page(Permission.SEE)
def say_map(request, project):
    """The picture and the table, both made from the same places."""
    places = queries.map_of(project)
    return TemplateResponse(
        request,
        "stakeholders/say_map.html",
        {
            "places": places,
            "picture": picture_of(places),
            "set_asides": queries.set_asides_with_answers(project),
            "has_guesses": any(place.is_assumption for place in places),
        },
    )


@project_page(Permission.SEE)
def gaps(request, project):
    """Groups with too little say, the most affected and least heard first."""
    places = queries.map_of(project)
    return TemplateResponse(
        request,
        "stakeholders/gaps.html",
        {
            "gaps": queries.gaps_of(project, places),
            "not_placed": [place for place in places if not place.is_placed],
            "advice_found": look("gaps", place=project, **queries.facts_about_gaps(places)),
            "today": timezone.localdate(),
        },
    )


@in_their_language
@project_page(Permission.ANSWER)
def judge_group(request, project, pk, way, step=""):
    """One person's view of one group."""
    one = group_or_404(project, pk)
    person = request.person if way == "web" else None

    def save(answers, said):
        services.judge_group(group=one, by=request.person, answers=answers, said=said)
        return page(project, "group", pk=pk)

    return run(
        request,
        way,
        step,
        forms.JudgeGroupForm,
        save=save,
        about=project,
        more={"group": one},
        initial=queries.own_judgements(project, person).get(pk, {}),
        people=people_to_write_for(request, project),
        back=page(project, "group", pk=pk),
    )


@in_their_language
@project_page(Permission.ANSWER)
def judge_all(request, project, way, step=""):
    """One person's view of every group."""
    person = request.person if way in {"web", "check"} else None
    own = queries.own_judgements(project, person)
    groups = queries.groups_now(project)

    def save(answers, said):
        services.judge_all(project=project, by=request.person, answers=answers["judgements"], said=said)
        return page(project, "say_map")

    return run(
        request,
        way,
        step,
        forms.JudgeAllForm,
        save=save,
        about=project,
        initial={f"g{pk}_{name}": word for pk, said in own.items() for name, word in said.items()},
        form_kwargs={"groups": groups},
        more={"groups": groups, "lines": forms.sheet_lines()},
        people=people_to_write_for(request, project),
        back=page(project, "say_map"),
    )


@project_page(Permission.ANSWER)
def confirm_place(request, project, pk):
    """Somebody of the group says that the map shows it right."""
    one = group_or_404(project, pk)

    def do():
        services.confirm_place(group=one, by=request.person)
        return page(project, "group", pk=pk)

    return once(request, do)


@in_their_language
@project_page(Permission.ANSWER)
def plan_gap_action(request, project, pk, way, step=""):
    """What will be done about a gap, or why not."""
    one = group_or_404(project, pk)

    def save(answers, said):
        services.plan_gap_action(group=one, by=request.person, answers=answers, said=said)
        return page(project, "gaps")

    return run(
        request,
        way,
        step,
        forms.PlanGapActionForm,
        save=save,
        about=project,
        more={"group": one},
        initial=queries.planned_for(one),
        people=people_to_write_for(request, project),
        back=page(project, "gaps"),
    )


@project_page(Permission.ANSWER)
def finish_gap_action(request, project, pk):
    """Say that what was planned is done."""
    action = group_or_404(project, pk).gap_actions.filter(replaced_at=None).first()
    if action is None:
        raise Http404

    def do():
        services.finish_gap_action(action=action, by=request.person, today=timezone.localdate())
        return page(project, "gaps")

    return once(request, do)
