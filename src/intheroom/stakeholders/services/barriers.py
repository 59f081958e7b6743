"""What keeps people out: written down, planned for, tried, and judged by the people it is about."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.library.queries import shown_barriers
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.advice import they_say_if_it_works
from intheroom.stakeholders.choices import Works
from intheroom.stakeholders.models import (
    Barrier,
    BarrierAnswer,
    BarrierPlan,
    BarrierStrike,
    StakeholderGroup,
)
from intheroom.stakeholders.queries import may_own, picked_keys
from intheroom.stakeholders.services.whose import note, whose

NOTHING_WRITTEN = (_("Nothing is written yet."), _("Choose one from the list, or use your own words."))
# Whoever may not see the owner's name can leave the owner as it is.
SAME_OWNER = "same"


@transaction.atomic
def add_barriers(
    *,
    project: Project,
    by: Person,
    group: StakeholderGroup | None,
    keys: Iterable[str] = (),
    theme: str = "",
    own_words: Iterable[str] = (),
    said: Said,
) -> list[Barrier]:
    """Put barriers of the library, and people's own words, into the review of a group or of the project."""
    _lock_project(project)
    have = picked_keys(project, group)
    known = {one.key: one for one in shown_barriers()}
    columns = {"project": project, "group": group, **said.columns()}
    rows = [
        Barrier.objects.create(key=key, theme=known[key].theme, says=known[key].says, **columns)
        for key in dict.fromkeys(keys)
        if key in known and key not in have
    ]
    words = dict.fromkeys(line.strip() for line in own_words if line.strip())
    rows += [Barrier.objects.create(theme=theme, says=line, **columns) for line in words]
    if not rows and not have:
        raise Refused(NOTHING_WRITTEN[0], how=NOTHING_WRITTEN[1])
    for row in rows:
        note("add_barrier", project, by, _about(row), way=said.way, key=row.key)
    return rows


@transaction.atomic
def write_barriers(
    *,
    project: Project,
    by: Person,
    group: StakeholderGroup | None,
    pairs: Iterable[tuple[str, str]],
    said: Said,
) -> list[Barrier]:
    """Write down barriers in people's own words, each with an idea where there is one."""
    written = {barrier.strip(): idea.strip() for barrier, idea in pairs if barrier.strip()}
    rows = add_barriers(project=project, by=by, group=group, own_words=written, said=said)
    for row in rows:
        if written[row.says]:
            plan_barrier(barrier=row, by=by, ideas=[written[row.says]], answers={}, said=said)
    return rows


@transaction.atomic
def plan_barrier(
    *, barrier: Barrier, by: Person, ideas: Iterable[str], answers: Mapping[str, Any], said: Said
) -> BarrierPlan:
    """Say what will be done about a barrier, who takes it on, the cost and the day. An earlier plan is kept."""
    _lock_barrier(barrier)
    before = barrier.plans.live().first()
    wanted = list(dict.fromkeys(idea.strip() for idea in ideas if idea.strip()))
    owner = _owner(barrier.project, before, answers.get("owner") or "")
    if not wanted and owner is None:
        raise Refused(
            gettext("Nothing is planned yet."),
            how=gettext("Choose an idea, write your own, or say who takes it on."),
        )
    due_on = answers.get("due_on")
    barrier.plans.live().update(replaced_at=timezone.now())
    pounds = answers.get("cost_pounds")
    row = BarrierPlan.objects.create(
        barrier=barrier,
        ideas="\n".join(wanted),
        owner=owner,
        cost_pence=None if pounds is None else pounds * 100,
        cost_for=(answers.get("cost_for") or "").strip(),
        due_on=due_on,
        first_due_on=_first_day(before, due_on),
        **said.columns(),
    )
    note("plan_barrier", barrier.project, by, _about(barrier), has_owner=str(owner is not None))
    return row


@transaction.atomic
def finish_barrier_plan(*, plan: BarrierPlan, by: Person, today: date) -> None:
    """Say that what was planned is done. Whether it works, only the people it is about can say."""
    plan.done_on = today
    plan.save(update_fields=["done_on"])
    note("finish_barrier_plan", plan.barrier.project, by, _about(plan.barrier))


@transaction.atomic
def say_if_it_works(
    *, plan: BarrierPlan, by: Person, answers: Mapping[str, str], said: Said
) -> BarrierAnswer:
    """Keep what somebody the barrier is about says of the plan. Their newest answer counts; all are kept."""
    if answers.get("works") not in Works.values:
        raise Refused(gettext("Nothing was said yet."), how=gettext("Choose yes, not yet or no."))
    they_say_if_it_works(belongs=answers.get("belongs") or "")
    project = plan.barrier.project
    row = BarrierAnswer.objects.create(
        plan=plan,
        person=whose(project, by, said),
        works=answers["works"],
        words=(answers.get("words") or "").strip(),
        belongs=answers["belongs"],
        **said.columns(),
    )
    note("say_if_it_works", project, by, _about(plan.barrier), answer=row.works, way=said.way)
    return row


@transaction.atomic
def strike_barrier(*, barrier: Barrier, by: Person, why: str, said: Said) -> BarrierStrike:
    """Strike a barrier through, with a reason for all to read. It no longer counts, and stays."""
    if not why.strip():
        raise Refused(
            gettext("We need a reason before a line is struck through."),
            how=gettext("Write why it no longer counts."),
        )
    _lock_barrier(barrier)
    row, _ = BarrierStrike.objects.get_or_create(
        barrier=barrier, defaults={"why": why.strip(), **said.columns()}
    )
    note("strike_barrier", barrier.project, by, _about(barrier), way=said.way)
    return row


def _owner(project: Project, before: BarrierPlan | None, key: str) -> Person | None:
    if key == SAME_OWNER:
        return before.owner if before else None
    if not key:
        return None
    found = next((person for person in may_own(project) if str(person.pk) == key), None)
    if found is None:
        raise Refused(
            gettext("That person is not in this project now."), how=gettext("Choose somebody who is.")
        )
    return found


def _first_day(before: BarrierPlan | None, due_on: date | None) -> date | None:
    """The day that was promised first, once it is another one now."""
    if before is None:
        return None
    first = before.first_due_on or before.due_on
    return first if first != due_on else None


def _lock_project(project: Project) -> None:
    """Hold the project's row, so that two people picking the same barrier store it once."""
    Project.objects.select_for_update().get(pk=project.pk)


def _lock_barrier(barrier: Barrier) -> None:
    Barrier.objects.select_for_update().get(pk=barrier.pk)


def _about(barrier: Barrier) -> str:
    return f"stakeholders.barrier:{barrier.pk}"
