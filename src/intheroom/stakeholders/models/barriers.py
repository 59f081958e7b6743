"""What keeps people out of a project, what is done about it, whether it works, and how people are reached."""

from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered
from intheroom.kit.keep import kept
from intheroom.people.models import Person
from intheroom.projects.models import Project, ProjectRole
from intheroom.stakeholders.choices import (
    BARRIERS_ARE_KEPT,
    HOW_TO_STRIKE,
    LONGEST_BARRIER,
    Belongs,
    Works,
)
from intheroom.stakeholders.models.groups import KeptModel, SetAside, StakeholderGroup


class BarrierRow(kept.KeptModel):
    """A row of a barrier review: it stays."""

    why_kept = BARRIERS_ARE_KEPT
    how_to_go_on = HOW_TO_STRIKE
    stays_with = ("project", "project_id", "group", "group_id", "barrier", "barrier_id", "says")

    class Meta(kept.KeptModel.Meta):
        abstract = True


class Barriers(kept.KeptRows):
    """Barriers of a project, and which of them still count."""

    def standing(self) -> "Barriers":
        """Not struck through, and not of a group that is set aside for now."""
        aside = SetAside.objects.in_force().filter(group=OuterRef("group"))
        return self.filter(strike__isnull=True).filter(Q(group__isnull=True) | ~Exists(aside))


class Barrier(BarrierRow, Answered):
    """One thing that keeps people of a group, or anybody, out. Its words stay as they were chosen."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="barriers")
    group = models.ForeignKey(
        StakeholderGroup, null=True, blank=True, on_delete=models.PROTECT, related_name="barriers"
    )
    # The barrier of the library it was picked from; blank where people used their own words.
    key = models.CharField(max_length=40, blank=True)
    theme = models.CharField(max_length=20, blank=True)
    says = models.CharField(max_length=LONGEST_BARRIER)

    objects = Barriers.as_manager()

    class Meta(BarrierRow.Meta):
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.says


class BarrierStrike(kept.WrittenOnceModel, Answered):
    """Why a barrier was struck through, and who wrote that down. It no longer counts, and can be read."""

    why_kept = BARRIERS_ARE_KEPT
    how_to_go_on = HOW_TO_STRIKE
    path_to_place = "barrier__project"

    barrier = models.OneToOneField(Barrier, on_delete=models.PROTECT, related_name="strike")
    why = models.CharField(max_length=300)

    class Meta(kept.WrittenOnceModel.Meta):
        constraints = [models.CheckConstraint(condition=~Q(why=""), name="struck_barrier_says_why")]

    def __str__(self) -> str:
        return gettext("barrier {barrier_id} struck through").format(barrier_id=self.barrier_id)


class BarrierPlans(kept.KeptRows):
    """Plans, and which of them is the one in force."""

    def live(self) -> "BarrierPlans":
        return self.filter(replaced_at__isnull=True)

    def with_owner(self) -> "BarrierPlans":
        """Each plan with ``is_owned``: an owner who has left the project owns nothing in it."""
        here = ProjectRole.objects.filter(
            project=OuterRef("barrier__project"), person=OuterRef("owner"), ended_at__isnull=True
        )
        return self.annotate(is_owned=Exists(here))


class BarrierPlan(BarrierRow, Answered):
    """What will be done about a barrier, by whom, at what cost and by when. A later plan takes its place."""

    path_to_place = "barrier__project"

    barrier = models.ForeignKey(Barrier, on_delete=models.PROTECT, related_name="plans")
    # One idea on each line, in the words that were chosen.
    ideas = models.TextField(blank=True)
    owner = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    cost_pence = models.PositiveIntegerField(null=True, blank=True)
    cost_for = models.CharField(max_length=200, blank=True)
    due_on = models.DateField(null=True, blank=True)
    # The day it was first planned for, once that day has been moved: a late plan stays visible.
    first_due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    objects = BarrierPlans.as_manager()

    class Meta(BarrierRow.Meta):
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["barrier"], condition=Q(replaced_at__isnull=True), name="one_plan_a_barrier"
            )
        ]

    def __str__(self) -> str:
        return gettext("a plan for barrier {barrier_id}").format(barrier_id=self.barrier_id)

    @property
    def idea_list(self) -> list[str]:
        return self.ideas.splitlines()

    @property
    def cost_pounds(self) -> int | None:
        return None if self.cost_pence is None else self.cost_pence // 100


class BarrierAnswer(kept.WrittenOnceModel, Answered):
    """What somebody the barrier is about says of the plan: does it work? A later answer adds a row."""

    why_kept = BARRIERS_ARE_KEPT
    how_to_go_on = HOW_TO_STRIKE
    path_to_place = "plan__barrier__project"

    plan = models.ForeignKey(BarrierPlan, on_delete=models.PROTECT, related_name="answers")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    works = models.CharField(max_length=8, choices=Works.choices)
    words = models.TextField(blank=True)
    belongs = models.CharField(max_length=4, choices=Belongs.choices, default=Belongs.YES)

    class Meta(kept.WrittenOnceModel.Meta):
        ordering = ["pk"]
        constraints = [
            # Whoever the barrier is not about has no word in whether it works: not even in the table.
            models.CheckConstraint(condition=Q(belongs=Belongs.YES), name="they_say_if_it_works")
        ]

    def __str__(self) -> str:
        return gettext("{works}, of plan {plan_id}").format(works=self.works, plan_id=self.plan_id)

    @property
    def whose(self) -> Any:
        """Tells one person's answers from another's: the newest of each counts."""
        return self.person_id or self.spoke_for.strip().casefold()


class ReachPlan(KeptModel, Answered):
    """How a group will be reached: who is in it, by which ways, and when. A later plan takes its place."""

    group = models.ForeignKey(StakeholderGroup, on_delete=models.PROTECT, related_name="reach_plans")
    # Codes of the library's ages, marks and ways; of the whole group, never of a person.
    ages = models.JSONField(default=list, blank=True)
    marks = models.JSONField(default=list, blank=True)
    area = models.CharField(max_length=12, blank=True)
    ways = models.JSONField(default=list, blank=True)
    words = models.TextField(blank=True)
    settled = models.JSONField(default=list, blank=True)
    begins_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["group"], condition=Q(replaced_at__isnull=True), name="one_reach_plan_a_group"
            )
        ]

    def __str__(self) -> str:
        return gettext("how to reach group {group_id}").format(group_id=self.group_id)
