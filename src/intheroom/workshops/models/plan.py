"""A plan of dates: what was asked for, what each could do when it was asked, and what came of it."""

import datetime
import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from intheroom.kit.ask.models import Answered
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.workshops.choices.plan import PlanKind, PlanState
from intheroom.workshops.models.kept import KeptModel
from intheroom.workshops.models.sessions import Session


class DatePlan(Answered, KeptModel):
    """One question, and the plans that answer it. Asking anew adds another; this one stays as it was.

    ``asked`` and ``options`` hold nothing about anybody. What a plan means for people is sealed: for each person with
    their own line, and what is counted of all of them here.
    """

    stays_with: ClassVar[tuple[str, ...]] = (
        "project",
        "project_id",
        "key",
        "asked",
        "options",
        "chosen_kind",
    )

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="date_plans")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    # The plan whose sessions this one changes as little as can be.
    follows = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="followed_by"
    )
    asked_at = models.DateTimeField(default=timezone.now)
    asked = models.JSONField(default=dict)
    # Every session that could be: its name, when, how long, where, how people meet, pence, places.
    options = models.JSONField(default=list)
    # Of a plan that follows another: the sessions as they stand, and which of them are over.
    standing = models.JSONField(default=list)
    # Each place with the number of changes it had seen.
    venues = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=PlanState.choices, default=PlanState.RUNNING)
    state_at = models.DateTimeField(default=timezone.now)
    found_sealed = models.BinaryField(null=True, blank=True)
    # Which rules cannot be kept together, and what would ease it. Rules only: nobody is in it.
    reasons = models.JSONField(default=dict)
    chosen_kind = models.CharField(max_length=8, choices=PlanKind.choices, blank=True)
    chosen_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    # How far the working out has got, and whether somebody asked for it to stop.
    step = models.CharField(max_length=40, blank=True)
    progress = models.PositiveSmallIntegerField(default=0)
    wants_stop = models.BooleanField(default=False)
    runs = models.PositiveSmallIntegerField(default=0)

    class Meta(KeptModel.Meta):
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.get_state_display()

    def place_of(self, field: str) -> str:
        """Where a sealed value of this plan stands; it opens nowhere else."""
        return f"workshops.dateplan:{self.key}:{field}"

    @property
    def number(self) -> int:
        """Which it is of those asked for in one minute, for as many sessions, where ``queries.plan`` counts them."""
        return getattr(self, "earlier", 0) + 1

    @property
    def budget(self) -> int | None:
        return self.asked.get("budget")


class PlanLine(KeptModel):
    """One person in one plan: what they could do when it was asked, and what each plan means for them. Sealed."""

    path_to_place = "plan__project"
    stays_with: ClassVar[tuple[str, ...]] = ("plan", "plan_id", "member", "member_id", "key")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    plan = models.ForeignKey(DatePlan, on_delete=models.PROTECT, related_name="lines")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="plan_lines")
    line_sealed = models.BinaryField()
    # Which answers it rests on, so that a newer one is noticed.
    said_at = models.DateTimeField(null=True, blank=True)
    busy_at = models.DateTimeField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["plan", "member"], name="one_line_in_a_plan"),)

    def __str__(self) -> str:
        return str(self.member)

    @property
    def place_of_line(self) -> str:
        return f"workshops.planline:{self.key}:line"

    def rests_on(self, said_at: datetime.datetime | None, busy_at: datetime.datetime | None) -> bool:
        """Whether nothing was said since."""
        return (self.said_at, self.busy_at) == (said_at, busy_at)


class PlannedSession(KeptModel):
    """A session that a chosen plan made, or left where it was."""

    path_to_place = "plan__project"
    stays_with: ClassVar[tuple[str, ...]] = ("plan", "plan_id", "session", "session_id", "option")

    plan = models.ForeignKey(DatePlan, on_delete=models.PROTECT, related_name="planned")
    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="planned_by")
    option = models.CharField(max_length=60)

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["plan", "session"], name="planned_once"),)

    def __str__(self) -> str:
        return str(self.session)
