"""Descriptions of roles such as co-lead, written together before anyone advertises them."""

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import RoleState
from intheroom.team.models.kept import KeptModel
from intheroom.team.models.members import TeamMember


class RoleDescription(Answered, Versioned, KeptModel):
    """What a role is for and who drafted the words."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="role_descriptions")
    title = models.CharField(max_length=120)
    words = models.TextField(blank=True)
    # Goes up when the words change: agreeing with older words is not agreeing with these.
    wording = models.PositiveIntegerField(default=1)
    drafted_by = models.ManyToManyField(TeamMember, related_name="drafted_roles", blank=True)
    state = models.CharField(max_length=10, choices=RoleState.choices, default=RoleState.DRAFT)
    advertised_at = models.DateTimeField(null=True, blank=True)
    advertised_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # Why it went out before both sides had read it. Blank when both sides had.
    went_without = models.TextField(blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.title


class RoleReview(Answered, KeptModel):
    """One member has read a role description and said what they think."""

    path_to_place = "role__project"

    role = models.ForeignKey(RoleDescription, on_delete=models.PROTECT, related_name="reviews")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="role_reviews")
    agrees = models.CharField(max_length=8, blank=True)
    words = models.TextField(blank=True)
    wording = models.PositiveIntegerField(default=1)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("{member} on {role}").format(member=self.member, role=self.role)
