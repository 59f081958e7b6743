"""How each group will be reached, as the advice needs it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext

from intheroom.kit.keep.prepared import Prepared
from intheroom.library.queries import ages, areas, marks, ways
from intheroom.projects.models import Project
from intheroom.stakeholders.choices import Settled
from intheroom.stakeholders.models import ReachPlan, SetAside, StakeholderGroup


@dataclass(frozen=True)
class Reach:
    """One group's plan, in plain facts."""

    name: str
    ages: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    area: str = ""
    ways: frozenset[str] = frozenset()
    settled: frozenset[str] = frozenset()
    begins_on: date | None = None
    ends_on: date | None = None
    has_places: bool = True


# Which kinds of people of the reminders say something about the ways that miss them.
MARK_OF_PROMPT = {"offline": "no_internet", "language": "other_language"}
ASKED = ("ages", "marks", "area", "ways", "words", "settled", "begins_on", "ends_on")


_plans: Prepared[ReachPlan] = Prepared(
    lambda project: (
        ReachPlan.objects.filter(group__project=project, replaced_at__isnull=True)
        .filter(~Exists(SetAside.objects.in_force().filter(group=OuterRef("group"))))
        .select_related("group")
        .order_by("group__name_key")
    ),
    project=-1,
)


def reach_plan_of(group: StakeholderGroup) -> ReachPlan | None:
    """The plan in force for a group."""
    return group.reach_plans.filter(replaced_at__isnull=True).select_related("recorded_by").first()


def reach_plans_of(project: Project) -> list[ReachPlan]:
    """The plans in force for every group of a project."""
    return _plans.rows(project=project.pk)


def facts_about_reach(plans: Iterable[ReachPlan]) -> dict[str, list]:
    """What the advice about reaching people needs: ``look("reach", …)``."""
    return {"reaches": [reach_from(plan) for plan in plans]}


def reach_from(plan: ReachPlan) -> Reach:
    """One plan as facts. What the group was said to be close to counts too."""
    told = MARK_OF_PROMPT.get(plan.group.prompt)
    young = {"under_16"} if plan.group.prompt == "young_carers" else set()
    return Reach(
        name=plan.group.name,
        ages=frozenset({*plan.ages, *young}),
        marks=frozenset({*plan.marks, *([told] if told else [])}),
        area=plan.area,
        ways=frozenset(plan.ways),
        settled=frozenset(plan.settled),
        begins_on=plan.begins_on,
        ends_on=plan.ends_on,
        has_places=bool(plan.group.place_list()),
    )


def reach_words(plan: ReachPlan) -> list[tuple[str, list[str]]]:
    """A plan in words: what was asked, and what was answered. Nothing for what was left out."""
    known_ages, known_ways = (
        [(age.code, gettext(age.name)) for age in ages()],
        [(way.code, gettext(way.name)) for way in ways()],
    )
    asked = (
        (gettext("Ways"), known_ways, plan.ways),
        (gettext("Ages"), known_ages, plan.ages),
        (gettext("True for many of them"), marks(), plan.marks),
        (gettext("Where they live"), areas(), [plan.area]),
        (gettext("Settled, for anybody under 16"), Settled.choices, plan.settled),
    )
    told = [(label, [name for code, name in known if code in said]) for label, known, said in asked]
    return [(label, names) for label, names in told if names]
