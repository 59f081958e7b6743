"""What a session that may touch on hard things needs around it, before, in and after."""

from typing import Any, ClassVar

from django.db import models

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import PLAN_PARTS, Why
from intheroom.workshops.models.kept import KeptModel
from intheroom.workshops.models.sessions import OneByOne, Session


class SupportPlan(Answered, Versioned, KeptModel):
    """The plan for support at one session: it is whole once every part of it is there."""

    path_to_place = "session__project"
    stays_with: ClassVar[tuple[str, ...]] = ("session", "session_id", *PLAN_PARTS)

    session = models.OneToOneField(Session, on_delete=models.PROTECT, related_name="support_plan")
    content_note = models.TextField(blank=True)
    quiet_space = models.CharField(max_length=200, blank=True)
    listener = models.CharField(max_length=200, blank=True)
    may_leave = models.BooleanField(default=False)
    check_in_by = models.ForeignKey(
        TeamMember, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    check_in_on = models.DateField(null=True, blank=True)
    crisis = models.TextField(blank=True)
    for_facilitator = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OneByOne.as_manager()

    class Meta(KeptModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return str(self.session)

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        self.session.settle(Why.PLAN)

    @property
    def missing(self) -> list[str]:
        """The parts that are not there yet, by their names."""
        return [part for part in PLAN_PARTS if not getattr(self, part)]
