"""What keeps people out: the review of the project and of each group, plans, and whether they work."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import look_over
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.library.queries import OWN, barrier_themes, barriers_in, shown_ideas
from intheroom.projects.permissions import Permission, project_page, sees_names
from intheroom.stakeholders import forms, queries, services
from intheroom.stakeholders.services.barriers import SAME_OWNER
from intheroom.stakeholders.views.where import group_or_404, page, people_to_write_for


@project_page(Permission.SEE)
def barriers(request, project):
    """Everything that keeps people out of this project: of anybody, and group by group."""
    reviews, groups = queries.reviews_of(project, timezone.localdate()), queries.groups_now(project)
    facts = queries.barrier_facts_by_group(reviews, groups, queries.groups_building_trust(project))
    ways_in = {
        plan.group.advised_as: queries.facts_about_reach([plan]) for plan in queries.reach_plans_of(project)
    }
    by_group: dict = {}
    for review in reviews:
        by_group.setdefault(review.row.group_id, []).append(review)
    shown = {
        "for_anybody": by_group.get(None, []),
        "by_group": [(group, by_group[group.pk]) for group in groups if group.pk in by_group],
        "struck": queries.struck_barriers(project),
        "themes": barrier_themes(),
        "shows_names": sees_names(project, request.role),
        "advice_found": look_over({"barriers": facts, "reach": ways_in}, place=project),
    }
    return TemplateResponse(request, "stakeholders/barriers.html", shown)


@project_page(Permission.ANSWER)
def pick_barriers(request, project, theme, way, step=""):
    """Pick barriers of one theme from the library, or use own words."""
    chosen = next((one for one in barrier_themes() if one.code == theme), None)
    if chosen is None and theme != OWN:
        raise Http404
    group = _asked_about(request, project)

    def save(answers, said):
        services.add_barriers(
            project=project,
            by=request.person,
            group=answers["group"],
            keys=answers.get("picked", ()),
            theme=chosen.code if chosen else "",
            own_words=answers["own_words"],
            said=said,
        )
        return _after(project, answers["group"])

    given = {
        "form_kwargs": {
            "groups": queries.live_groups(project),
            "barriers": barriers_in(theme) if chosen else (),
        },
        "initial": {"group": str(group.pk)} if group else {},
        "more": {"theme": chosen},
        "people": people_to_write_for(request, project),
        "back": _after(project, group),
    }
    return run(request, way, step, forms.PickBarriersForm, about=project, save=save, **given)


@project_page(Permission.ANSWER)
def write_barriers(request, project, way, step=""):
    """Write down barriers and ideas in pairs, as a meeting does on paper."""
    group = _asked_about(request, project)

    def save(answers, said):
        services.write_barriers(
            project=project, by=request.person, group=answers["group"], pairs=answers["pairs"], said=said
        )
        return _after(project, answers["group"])

    given = {
        "form_kwargs": {"groups": queries.live_groups(project)},
        "initial": {"group": str(group.pk)} if group else {},
        "people": people_to_write_for(request, project),
        "back": _after(project, group),
    }
    return run(request, way, step, forms.WriteBarriersForm, about=project, save=save, **given)


@project_page(Permission.ANSWER)
def plan_barrier(request, project, barrier, way, step=""):
    """What will be done about a barrier, by whom, at what cost and by when."""
    row = _barrier(project, barrier)
    plan = _plan(row)
    ideas = [idea.says for idea in shown_ideas(row.key)]

    def save(answers, said):
        services.plan_barrier(
            barrier=row, by=request.person, ideas=answers["all_ideas"], answers=answers, said=said
        )
        return _after(project, row.group)

    given = {
        "form_kwargs": {"known_ideas": ideas, "owners": _owners(request, project, plan)},
        "initial": _planned(request, project, plan, ideas),
        "people": people_to_write_for(request, project),
        "more": {"barrier": row},
        "back": _after(project, row.group),
    }
    return run(request, way, step, forms.PlanBarrierForm, about=project, save=save, **given)


@project_page(Permission.ANSWER)
def finish_barrier_plan(request, project, barrier):
    """Say that what was planned is done."""
    plan = _plan(_barrier(project, barrier))
    if plan is None:
        raise Http404

    def do():
        services.finish_barrier_plan(plan=plan, by=request.person, today=timezone.localdate())
        return _after(project, plan.barrier.group)

    return once(request, do)


@in_their_language
@project_page(Permission.ANSWER)
def say_if_it_works(request, project, barrier, way, step=""):
    """Somebody the barrier is about says whether the plan works."""
    row = _barrier(project, barrier)
    plan = _plan(row)
    if plan is None:
        raise Http404

    def save(answers, said):
        services.say_if_it_works(plan=plan, by=request.person, answers=answers, said=said)
        return _after(project, row.group)

    given = {
        "people": people_to_write_for(request, project),
        "more": {"barrier": row, "plan": plan},
        "back": _after(project, row.group),
    }
    return run(request, way, step, forms.SayIfItWorksForm, about=project, save=save, **given)


@project_page(Permission.PLAN)
def strike_barrier(request, project, barrier, way, step=""):
    """Strike a barrier through, with a reason."""
    row = _barrier(project, barrier)

    def save(answers, said):
        services.strike_barrier(barrier=row, by=request.person, why=answers["why"], said=said)
        return _after(project, row.group)

    given = {
        "people": people_to_write_for(request, project),
        "more": {"barrier": row},
        "back": _after(project, row.group),
    }
    return run(request, way, step, forms.StrikeBarrierForm, about=project, save=save, **given)


def _barrier(project, pk):
    row = queries.barrier_of(project, pk)
    if row is None:
        raise Http404
    return row


def _plan(row):
    return row.live_plans[0] if row.live_plans else None


def _asked_about(request, project):
    """The group that the address names; none where it names none."""
    pk = request.GET.get("group", "")
    return group_or_404(project, int(pk)) if pk.isdecimal() and len(pk) < 12 else None


def _after(project, group):
    return page(project, "group", pk=group.pk) + "#barriers" if group else page(project, "barriers")


def _owners(request, project, plan):
    """Whom the asker may name. Where names are kept back: themselves, or whoever has it now."""
    if sees_names(project, request.role):
        return [(str(person.pk), person.name) for person in queries.may_own(project)]
    has_other = plan is not None and plan.owner_id not in {None, request.person.pk}
    others = [(SAME_OWNER, gettext("Whoever has it now"))] if has_other else []
    return [(str(request.person.pk), gettext("I do")), *others]


def _planned(request, project, plan, ideas):
    """What is planned now, as the form shows it."""
    if plan is None:
        return {}
    is_own = plan.owner_id == request.person.pk
    owner = str(plan.owner_id or "") if is_own or sees_names(project, request.role) else SAME_OWNER
    return {
        "ideas": [idea for idea in plan.idea_list if idea in ideas],
        "own_ideas": "\n".join(idea for idea in plan.idea_list if idea not in ideas),
        "owner": owner if plan.owner_id else "",
        "cost_pounds": plan.cost_pounds,
        "cost_for": plan.cost_for,
        "due_on": plan.due_on,
    }
