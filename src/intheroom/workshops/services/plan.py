"""A plan of dates: asked for, worked out beside the pages, and chosen by people. Asking anew loses nothing."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.jobs.queries import is_being_done
from intheroom.kit.jobs.services import add_task
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.kit.keep.turns import take_turn
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.workshops.adapter.plan_asked import Could, Line, letters_of, sessions_that_could_be, side_of
from intheroom.workshops.adapter.plan_eased import is_too_long, times_that_suit
from intheroom.workshops.adapter.plan_made import Prepared
from intheroom.workshops.adapter.plan_travel import ways_said
from intheroom.workshops.choices.plan import MOST_OPTIONS, NOT_SOUND, PlanState
from intheroom.workshops.models import DatePlan, PlanLine, Venue
from intheroom.workshops.queries.availability import known_times, members_to_ask
from intheroom.workshops.queries.plan import (
    asked_alike,
    looker_of,
    needs_for_dates,
    other_sessions,
    stamps_of,
)
from intheroom.workshops.queries.venues import venues_of, words_on

TASK = "workshops.plan_dates"
NUMBERS = ("sessions", "min_gap_days", "max_per_week", "min_in_person", "budget")


class AskedAlready(Refused):
    """Somebody asked the same a moment ago: ``plan`` is what comes of it."""

    def __init__(self, plan: DatePlan):
        self.plan = plan
        message = (
            gettext("{who} asked for the same plan. It is being worked out now.")
            if plan.state == PlanState.RUNNING
            else gettext("{who} asked for the same plan after you opened this page.")
        )
        super().__init__(
            message.format(who=plan.by.name),
            how=gettext("Look at that one first. If it does not suit, make it anew from its page."),
        )


def not_asked_already(plan: DatePlan, seen: int | None = None) -> None:
    """Whoever asks second is told; ``seen`` is the last plan there was when they opened their page."""
    take_turn(Project, plan.project_id)
    alike = asked_alike(plan, seen)
    if alike is not None:
        raise AskedAlready(alike)


@transaction.atomic
def plan_dates(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> DatePlan:
    """Ask for a plan. It rests on what people said until this moment; the working out begins beside the pages."""
    asked = asked_in(answers)
    plan = DatePlan(project=project, by=by, asked=asked, **(said.columns() if said else {}))
    not_asked_already(plan)
    venues = [one for one in venues_of(project) if str(one.pk) in set(asked["venues"])]
    options = sessions_that_could_be(asked, venues, other_sessions(project), plan.asked_at)
    put_options(plan, options, venues)
    plan.save()
    put_lines(plan, by, options, venues)
    _log("plan_dates", plan, by, options=len(options))
    return begin(plan, by)


def asked_in(answers: Mapping[str, Any]) -> dict[str, Any]:
    """The question as a row keeps it: numbers, days and places, and nothing about anybody."""
    return {
        **{name: answers.get(name) for name in NUMBERS},
        "first": answers["first"].isoformat() if answers.get("first") else None,
        "last": answers["last"].isoformat() if answers.get("last") else None,
        "weekdays": list(answers.get("weekdays") or ()),
        "times": list(answers.get("times") or ()),
        "typed": [one.isoformat() for one in answers.get("typed") or ()],
        "minutes": int(answers["minutes"]),
        "venues": [str(one) for one in answers.get("venues") or ()],
    }


@transaction.atomic
def plan_anew(*, by: Person, plan: DatePlan, seen: int | None = None) -> DatePlan:
    """The same question again, with what people say now. What came of it before stays."""
    if plan.state == PlanState.RUNNING:
        raise Refused(
            gettext("This plan is still being worked out."), how=gettext("Wait a moment, or stop it first.")
        )
    not_asked_already(plan, seen)
    venues = [one for one in venues_of(plan.project) if str(one.pk) in set(plan.asked["venues"])]
    again = DatePlan(project=plan.project, by=by, asked=plan.asked)
    options = sessions_that_could_be(plan.asked, venues, other_sessions(plan.project), again.asked_at)
    put_options(again, options, venues)
    again.save()
    put_lines(again, by, options, venues)
    _log("plan_anew", again, by, options=len(options))
    return begin(again, by)


def put_options(plan: DatePlan, options: Iterable[Could], venues: Iterable[Venue]) -> None:
    """What could be chosen, and the places as they are now. Refuses a question nobody could answer."""
    options, venues = list(options), list(venues)
    if not venues:
        raise Refused(
            gettext("There is no place and no way to meet to plan with."),
            how=gettext("Write one down under “Places and ways to meet”. Then tick it here."),
        )
    if not options:
        raise Refused(
            gettext("None of these times can be used: they have passed, or other sessions are too near."),
            how=gettext("Name more days or times."),
        )
    if len(options) > MOST_OPTIONS:
        raise Refused(
            gettext("That makes {many} times and places to choose from. {most} is the most.").format(
                many=len(options), most=MOST_OPTIONS
            ),
            how=gettext("Name fewer days, times or places."),
        )
    plan.options = [one.kept() for one in options]
    plan.venues = {str(one.pk): one.version for one in venues}


def put_lines(
    plan: DatePlan,
    by: Person,
    options: list[Could],
    venues: Iterable[Venue],
    *,
    before: Mapping[int, tuple[str, ...]] | None = None,
    came: Mapping[str, Mapping[int, str]] | None = None,
) -> None:
    """Everybody's line, from what they said until now. ``came``: who was at sessions that are over."""
    members = members_to_ask(plan.project)
    if not members:
        raise Refused(
            gettext("Nobody is in the team yet."), how=gettext("Add the people first. Then plan the dates.")
        )
    look, at = looker_of(plan.project, by), {one.pk: one for one in venues}
    # Looked at before anything is opened: whoever answers meanwhile is noticed.
    stamps = stamps_of(members)
    needs, ways = needs_for_dates(members, look), ways_said(words_on(at.values()))
    for known in known_times(members, by=look):
        pk = known.member.pk
        letters = list(letters_of(known, options, at, needs[pk]))
        for place, one in enumerate(options):
            if came and one.name in came:
                letters[place] = came[one.name].get(pk, "n")
        line = PlanLine(
            plan=plan, member=known.member, said_at=stamps[pk].said_at, busy_at=stamps[pk].busy_at
        )
        told = None if before is None else before.get(pk)
        could = "".join(letters)
        said = Line(
            *(could, side_of(known.member), told),
            way=ways.get(pk, {}),
            by_form=known.by_form,
            suits=times_that_suit(known, could, plan.asked, plan.asked_at),
            too_long=is_too_long(known, could, plan.asked),
        )
        line.line_sealed = seal(known.member.person.subject, said.packed(), place=line.place_of_line)
        line.save()


def begin(plan: DatePlan, by: Person) -> DatePlan:
    """From here on the worker has it."""
    plan.runs, plan.progress, plan.step, plan.wants_stop = plan.runs + 1, 0, "", False
    move(plan, PlanState.RUNNING)
    add_task(by=by, kind=TASK, key=_key(plan), facts={"plan": plan.pk})
    return plan


def _key(plan: DatePlan) -> str:
    """The task that works it out."""
    return f"{TASK}:{plan.pk}:{plan.runs}"


@transaction.atomic
def stop_plan(*, by: Person, plan: DatePlan) -> DatePlan:
    """Ask the working out to stop. Nothing is kept half done. Where nobody is at it, it is stopped now."""
    lock(plan)
    if plan.state == PlanState.RUNNING:
        plan.wants_stop = True
        move(plan, PlanState.RUNNING if is_being_done(_key(plan)) else PlanState.STOPPED)
        _log("stop_plan", plan, by)
    return plan


def note_progress(*, plan_id: int, step: str, done: float) -> bool:
    """How far it has got; True where somebody asked for it to stop."""
    rows = DatePlan.objects.filter(pk=plan_id)
    rows.update(step=step[:40], progress=min(100, int(done * 100)))
    return rows.filter(wants_stop=True).exists()


@transaction.atomic
def note_stopped(*, plan: DatePlan, faults: Iterable[str] = ()) -> None:
    """Somebody asked for it to stop; or the check found ``faults``, so nothing of it is shown."""
    lock(plan)
    if plan.state == PlanState.RUNNING:
        plan.step = NOT_SOUND if faults else ""
        move(plan, PlanState.STOPPED)
        _log("note_stopped", plan, None, faults=sorted(faults))


@transaction.atomic
def note_not_possible(*, plan: DatePlan, reasons: dict[str, Any]) -> None:
    """Nothing keeps the rules; the page says which clash."""
    lock(plan)
    if plan.state == PlanState.RUNNING:
        plan.reasons = reasons
        move(plan, PlanState.NOT_POSSIBLE)
        _log("note_not_possible", plan, None)


@transaction.atomic
def note_ready(*, plan: DatePlan, found: Prepared) -> None:
    """The plans stand side by side. Each person's line is sealed for them alone."""
    lock(plan)
    if plan.state != PlanState.RUNNING:
        return
    plan.found_sealed = seal(plan.key, found.found, place=plan.place_of("found"))
    plan.progress = 100
    move(plan, PlanState.READY)
    # Whoever was forgotten meanwhile has no line any more.
    for line in plan.lines.select_related("member__person"):
        told = found.lines[str(line.member_id)].packed()
        line.line_sealed = seal(line.member.person.subject, told, place=line.place_of_line)
        line.save()
    _log("note_ready", plan, None)


def move(plan: DatePlan, state: str, at: datetime | None = None) -> None:
    plan.state, plan.state_at = state, at or timezone.now()
    plan.save()


def lock(plan: DatePlan) -> None:
    """The plan as it is now, held until this is done."""
    rows = DatePlan.objects.select_for_update(of=("self",)).select_related("project")
    plan.refresh_from_db(from_queryset=rows)


def _log(verb: str, plan: DatePlan, by: Person | None, **facts: Any) -> None:
    record(verb, by=by, about=f"workshops.dateplan:{plan.pk}", chain=plan.project.ref, **facts)
