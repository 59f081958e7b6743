"""The barriers of a project, what is planned against each, and what the people it affects say of it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext

from intheroom.kit.keep.prepared import Prepared
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.projects.queries import roles_now
from intheroom.stakeholders.choices import BarrierState, Works
from intheroom.stakeholders.models import Barrier, BarrierAnswer, BarrierPlan, GapAction, StakeholderGroup

# The states somebody has to do something about, besides asking.
UNOWNED = (BarrierState.NO_PLAN, BarrierState.NO_OWNER)
UNASKED = (BarrierState.ASK, BarrierState.OWNER_ONLY)
NOT_WORKING = (BarrierState.NOT_YET, BarrierState.NOT_WORKING, BarrierState.DIFFER)
TRUST = "trust"


@dataclass(frozen=True)
class Told:
    """What one person says of a plan, and whether that person is the one who had to do it."""

    works: str
    is_owner: bool = False


def state_from(
    told: Sequence[Told], *, is_planned: bool, is_owned: bool, is_late: bool, is_done: bool
) -> BarrierState:
    """How far a barrier has come. What the people it affects say counts before what the plan says."""
    said = {one.works for one in told}
    if said == {Works.YES}:
        return BarrierState.OWNER_ONLY if all(one.is_owner for one in told) else BarrierState.WORKS
    if is_done:
        return _state_when_done(said)
    if not is_planned or not is_owned:
        return BarrierState.NO_OWNER if is_planned else BarrierState.NO_PLAN
    return BarrierState.LATE if is_late else BarrierState.PLANNED


def _state_when_done(said: set[str]) -> BarrierState:
    if not said:
        return BarrierState.ASK
    if Works.YES in said:
        return BarrierState.DIFFER
    return BarrierState.NOT_WORKING if Works.NO in said else BarrierState.NOT_YET


@dataclass(frozen=True)
class Review:
    """One barrier as the pages show it."""

    row: Barrier
    plan: BarrierPlan | None
    state: BarrierState
    answers: list[BarrierAnswer]

    @property
    def counts(self) -> str:
        """How many said what, such as “2 said yes, 1 said not yet”."""
        said = [answer.works for answer in self.answers]
        words = {
            Works.YES: gettext("{many} said yes"),
            Works.NOT_YET: gettext("{many} said not yet"),
            Works.NO: gettext("{many} said no"),
        }
        return ", ".join(told.format(many=said.count(work)) for work, told in words.items() if work in said)

    @property
    def is_asked_for(self) -> bool:
        """Whether it makes sense to ask if it works: something was planned."""
        return self.plan is not None and bool(self.plan.ideas or self.plan.done_on)


def reviews_of(project: Project, today: date, group: StakeholderGroup | None = None) -> list[Review]:
    """Every barrier that still counts, or one group's, with its state. Three queries."""
    rows = _standing(project) if group is None else _with_plans(group.barriers.filter(strike=None))
    return [review_of(row, today) for row in rows]


def review_of(row: Barrier, today: date) -> Review:
    """One barrier with its state; its plans must be loaded as ``live_plans``, and what was said of each as ``told``."""
    plan = row.live_plans[0] if row.live_plans else None
    if plan is None:
        nothing = state_from((), is_planned=False, is_owned=False, is_late=False, is_done=False)
        return Review(row, None, nothing, [])
    answers = newest_answers(plan.told)
    told = [Told(one.works, one.person_id is not None and one.person_id == plan.owner_id) for one in answers]
    state = state_from(
        told,
        is_planned=bool(plan.ideas),
        is_owned=plan.is_owned,
        is_late=plan.due_on is not None and plan.due_on < today,
        is_done=plan.done_on is not None,
    )
    return Review(row, plan, state, answers)


def newest_answers(answers: Iterable[BarrierAnswer]) -> list[BarrierAnswer]:
    """The newest answer of each person."""
    return list({answer.whose: answer for answer in answers}.values())


def _joined(rows: QuerySet[Barrier]) -> QuerySet[Barrier]:
    return rows.select_related("group", "recorded_by").order_by("pk")


def _live_plans() -> QuerySet[BarrierPlan]:
    return BarrierPlan.objects.live().with_owner().select_related("owner", "recorded_by")


def _with_plans(rows: QuerySet[Barrier]) -> QuerySet[Barrier]:
    told = Prefetch("answers", queryset=BarrierAnswer.objects.select_related("recorded_by"), to_attr="told")
    live = Prefetch("plans", queryset=_live_plans().prefetch_related(told), to_attr="live_plans")
    return _joined(rows).prefetch_related(live)


_standing_rows: Prepared[Barrier] = Prepared(
    lambda project: _joined(Barrier.objects.standing().filter(project=project)), project=-1
)
_plans: Prepared[BarrierPlan] = Prepared(
    lambda project: _live_plans().filter(barrier__project=project), project=-1
)
_answers: Prepared[BarrierAnswer] = Prepared(
    lambda project: (
        BarrierAnswer.objects.filter(plan__barrier__project=project, plan__replaced_at__isnull=True)
        .select_related("recorded_by")
        .order_by("pk")
    ),
    project=-1,
)
_struck: Prepared[Barrier] = Prepared(
    lambda project: (
        Barrier.objects.filter(project=project, strike__isnull=False)
        .select_related("group", "strike__recorded_by")
        .order_by("pk")
    ),
    project=-1,
)
_trust_steps: Prepared[GapAction] = Prepared(
    lambda project: GapAction.objects.filter(group__project=project, step=TRUST, replaced_at=None), project=-1
)


def _standing(project: Project) -> list[Barrier]:
    """Every barrier of a project that still counts, loaded as ``_with_plans`` loads it."""
    told: dict[int, list[BarrierAnswer]] = {}
    for answer in _answers.rows(project=project.pk):
        told.setdefault(answer.plan_id, []).append(answer)
    plans: dict[int, list[BarrierPlan]] = {}
    for plan in _plans.rows(project=project.pk):
        plan.told = told.get(plan.pk, [])
        plans.setdefault(plan.barrier_id, []).append(plan)
    rows = _standing_rows.rows(project=project.pk)
    for row in rows:
        row.live_plans = plans.get(row.pk, [])
    return rows


def struck_barriers(project: Project, group: StakeholderGroup | None = None) -> list[Barrier]:
    """What was struck through, with the reason: it can still be read."""
    rows = _struck.rows(project=project.pk)
    return rows if group is None else [row for row in rows if row.group_id == group.pk]


def barrier_of(project: Project, pk: int) -> Barrier | None:
    """One barrier of this project that is not struck through, with its plan."""
    return _with_plans(project.barriers.filter(pk=pk, strike__isnull=True)).first()


def picked_keys(project: Project, group: StakeholderGroup | None) -> set[str]:
    """Which barriers of the library stand in this review already."""
    rows = project.barriers.filter(group=group, strike__isnull=True).exclude(key="")
    return set(rows.values_list("key", flat=True))


def may_own(project: Project) -> list[Person]:
    """Who can take a barrier on: everybody with a live role in the project."""
    people = (role.person for role in roles_now(project))
    return sorted(people, key=lambda person: (person.name.casefold(), person.pk))


def facts_about_barriers(
    reviews: Sequence[Review], groups: Iterable[StakeholderGroup], trust_steps: Iterable[int] = ()
) -> dict[str, list]:
    """What the advice about barriers needs: ``look("barriers", …)``."""
    reviewed = {review.row.group_id for review in reviews}
    states = [review.state for review in reviews]
    planned = {review.row.group_id for review in reviews if _gives_trust_time(review)}
    names = {group.pk: group.name for group in groups}
    wary = {review.row.group_id for review in reviews if review.row.theme == TRUST} - planned
    return {
        "not_reviewed": [name for pk, name in names.items() if pk not in reviewed],
        "states": states,
        "no_trust_time": [names[pk] for pk in names if pk in wary and pk not in set(trust_steps)],
    }


def barrier_facts_by_group(
    reviews: Sequence[Review], groups: Sequence[StakeholderGroup], trust_steps: Collection[int]
) -> dict[str, dict[str, list]]:
    """The same for each group by itself, and for the barriers that are about anybody."""
    by_group: dict[int | None, list[Review]] = {}
    for review in reviews:
        by_group.setdefault(review.row.group_id, []).append(review)
    found = {"": facts_about_barriers(by_group.get(None, []), [])}
    for group in groups:
        found[group.advised_as] = facts_about_barriers(by_group.get(group.pk, []), [group], trust_steps)
    return found


def _gives_trust_time(review: Review) -> bool:
    plan = review.plan
    return review.row.theme == TRUST and plan is not None and bool(plan.cost_pence or plan.cost_for)


def groups_building_trust(project: Project) -> list[int]:
    """Groups with a live plan to spend time on trust, by key."""
    return [row.group_id for row in _trust_steps.rows(project=project.pk)]
