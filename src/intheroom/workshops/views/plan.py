"""The plan of dates: asked for, side by side with others, what it means for each, and chosen by people."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.inclusion.permissions import looker
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import project_page
from intheroom.team.queries.members import place_of
from intheroom.workshops import queries
from intheroom.workshops.adapter import plan_lines, plan_seen, plan_ways_seen
from intheroom.workshops.adapter.plan_words import asked_told, plan_name, rule_told, why_not_told
from intheroom.workshops.choices.plan import NOT_SOUND, PlanKind, PlanState
from intheroom.workshops.forms import PlanDatesForm
from intheroom.workshops.permissions import Permission
from intheroom.workshops.queries.plan import (
    all_venues,
    changed_since,
    chosen_plan,
    holds_of,
    lines_of,
    needs_for_dates,
    plan_with,
    planned_in,
    planned_of,
    plans_of,
)
from intheroom.workshops.queries.plan_told import planned_ahead, rows_of_dates
from intheroom.workshops.services import plan as plans
from intheroom.workshops.services import plan_chosen


def _all(project):
    return reverse("workshops:date_plans", args=[project.ref])


def _page(plan):
    return reverse("workshops:date_plan", args=[plan.project.ref, plan.pk])


@in_their_language
@project_page(Permission.SEE)
def date_plans(request, project):
    """All plans, for those who plan; for everybody the one that holds, with their own line."""
    leads = request.role.is_leading
    plans_here = plans_of(project) if leads else []
    chosen = holds_of(plans_here) if leads else chosen_plan(project)
    page = {"leads": leads, "chosen": chosen, "plans": [(plan, plan_name(plan)) for plan in plans_here]}
    if chosen:
        chosen.project = project
        found = list(planned_in(project))
        ahead = planned_ahead(chosen, found)
        rows = rows_of_dates(chosen, ahead) if leads else []
        page["planned"] = planned_of(chosen, found)
        # Another plan that is chosen later goes round these, and takes none of them away.
        page["earlier"] = [row for row in ahead if row.plan_id != chosen.pk]
        page["mine"] = _own_line(chosen, request.person, page["planned"])
        page["place"] = _place(project, request.person, rows)
        # How many do not know the dates yet, or not how they stand now.
        page["untold"] = sum(row.waits for row in rows)
    return TemplateResponse(request, "workshops/date_plans.html", page)


def _place(project, person, rows):
    """Their own place; of those who lead it is among the rows already, where they have one."""
    if rows:
        return next((row.member for row in rows if row.member.person_id == person.pk), None)
    return place_of(project, person)


def _own_line(plan, person, planned):
    """What the plan means for whoever looks, opened for them alone."""
    lines = [line for line in lines_of(plan) if line.member.person_id == person.pk]
    if not lines:
        return None
    opened = plan_lines.opened(lines, actor=person, purpose=plan_lines.OWN_LOOK)
    names = plan_seen.names_of(lines, all_venues(plan.project), {})
    shown = plan_seen.own_sessions(plan, [row.option for row in planned], names)
    return plan_seen.people_seen(plan, plan.chosen_kind, shown, opened, names)[0]


@project_page(Permission.PLAN)
def plan_dates(request, project, way, step=""):
    def save(answers, said):
        made = plans.plan_dates(by=request.person, project=project, answers=answers, said=said)
        return _page(made)

    return run(
        request, way, step, PlanDatesForm, save=save, about=project, people=[], back=_all(project),
        form_kwargs={"venues": queries.venues_of(project)},
    )  # fmt: skip


@project_page(Permission.PLAN)
def date_plan(request, project, plan_id):
    """One question, the plans that answer it, and one of those in full."""
    plan, venues = _fetch(project, plan_id), all_venues(project)
    page = {
        "plan": plan,
        "name": plan_name(plan),
        "states": PlanState,
        "not_sound": NOT_SOUND,
        "why": why_not_told(plan.reasons),
        "asked": _asked(plan, venues),
    }
    if plan.found_sealed:
        page |= _to_choose(plan, looker(request.person, request.role), request.GET.get("plan", ""), venues)
    return TemplateResponse(request, "workshops/date_plan.html", page)


def _asked(plan, venues):
    """The rules the plan keeps, and what it could choose from, in words."""
    rules = ("sessions", "min_gap_days", "max_per_week", "min_in_person", "budget")
    kept = [rule_told(rule, str(plan.asked[rule])) for rule in rules if plan.asked.get(rule) is not None]
    names = {str(one.pk): one.name for one in venues}
    return [*kept, *asked_told(plan.asked, names)]


def _to_choose(plan, by, wanted, venues):
    """The plans side by side, and the one that was opened in full: else the chosen one, else what we suggest."""
    project, lines = plan.project, lines_of(plan)
    now = queries.members_to_ask(project)
    given = queries.given_by({*now, *(line.member for line in lines)})
    opened = plan_lines.opened_to_choose(plan, lines, given.said, by)
    names = plan_seen.names_of(lines, venues, opened.reasons)
    kinds = {one["kind"]: one for one in opened.found["plans"]}
    one = kinds.get(wanted) or kinds.get(plan.chosen_kind) or opened.found["plans"][0]
    shown = plan_seen.sessions_seen(plan, one, opened.found, names, needs_for_dates(now, by))
    return {
        "cards": plan_seen.cards(plan, opened.found, opened.lines, names),
        "kind": PlanKind(one["kind"]),
        "shown": shown,
        "people": plan_seen.people_seen(plan, one["kind"], shown, opened.lines, names),
        "rungs": plan_seen.rungs_seen(opened.found, names),
        "since": changed_since(plan, lines, now, given, venues, by=by),
        **_how_said(lines, opened.lines),
        "way": plan_ways_seen.decided(opened.found, names.venues),
    }


def _how_said(lines, opened):
    """Whoever has not said when they can; and of whom only the inclusion form tells."""
    silent = [line for line in lines if line.said_at is None]
    by_form = {pk for pk, one in opened.items() if one.by_form}
    return {
        "by_form": [line.member for line in silent if line.member_id in by_form],
        "not_said": [line.member for line in silent if line.member_id not in by_form],
    }


ASKS_AGAIN = {"mend": plan_chosen.mend_plan, "anew": plan_chosen.make_anew}


@project_page(Permission.PLAN)
def decide_plan(request, project, plan_id, act):
    """Stop it, make it anew, change it as little as can be; or choose one of the plans."""
    plan = _fetch(project, plan_id)
    if act not in {"stop", *ASKS_AGAIN, *PlanKind.values}:
        raise Http404

    def do():
        if act == "stop":
            return _page(plans.stop_plan(by=request.person, plan=plan))
        if act in ASKS_AGAIN:
            return _page(_asked_again(request, plan, act))
        plan_chosen.choose_plan(by=request.person, plan=plan, kind=act)
        return _all(project)

    return once(request, do, back=_page(plan))


def _asked_again(request, plan, act):
    """Another plan from the same question; or the one that somebody else has just asked for."""
    seen = request.POST.get("newest", "")
    try:
        return ASKS_AGAIN[act](by=request.person, plan=plan, seen=int(seen) if seen.isdecimal() else None)
    except plans.AskedAlready as refusal:
        refusal.look_at = (_page(refusal.plan), plan_name(refusal.plan))
        raise


def _fetch(project, plan_id):
    plan = plan_with(project, plan_id)
    if plan is None:
        raise Http404
    plan.project = project
    return plan
