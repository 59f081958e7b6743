"""A proposal to take someone's place away, and the record of it."""

from django.db import models
from django.db.models import Q

from intheroom.kit.ask.models import Answered
from intheroom.people.models import Person
from intheroom.team.choices import OPEN_REMOVALS, RemovalAct, RemovalState
from intheroom.team.models.kept import KeptModel, WrittenOnceModel
from intheroom.team.models.members import TeamMember


class Removal(KeptModel):
    """One proposal. It needs a second person, tells the member, and waits for their answer."""

    path_to_place = "member__project"

    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="removals")
    state = models.CharField(max_length=10, choices=RemovalState.choices, default=RemovalState.PROPOSED)
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    told_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["member"],
                condition=Q(state__in=[str(state) for state in OPEN_REMOVALS]),
                name="one_open_removal_each",
            ),
        )

    def __str__(self) -> str:
        return f"{self.member}: {self.get_state_display()}"

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_REMOVALS


class RemovalLine(Answered, WrittenOnceModel):
    """One line in the record of a removal: who did what, in their words. Never changed."""

    path_to_place = "removal__member__project"

    removal = models.ForeignKey(Removal, on_delete=models.PROTECT, related_name="lines")
    act = models.CharField(max_length=10, choices=RemovalAct.choices)
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(blank=True)
    # Words such as "difficult" were in the reason, and the proposer went on after a second look.
    thought_again = models.BooleanField(default=False)
    outcome = models.CharField(max_length=10, blank=True)
    took_part = models.JSONField(default=list, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.removal}: {self.get_act_display()}"
