"""A project and who may open it."""

import secrets

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext

from intheroom.kit.ask.models import Versioned
from intheroom.people.models import Person
from intheroom.projects.choices import LEADING, Kind, Role

# No vowels, so no word can be spelt by chance; no 0, 1 or l to mistake when read aloud.
REF_LETTERS = "23456789bcdfghjkmnpqrstvwxz"


def new_ref() -> str:
    """Seven letters that stand for a project in addresses, so its name never has to."""
    return "".join(secrets.choice(REF_LETTERS) for _ in range(7))


class Project(Versioned):
    """A co-production project. The public name is the only one that leaves the team."""

    ref = models.SlugField(max_length=12, unique=True, default=new_ref, editable=False)
    public_name = models.CharField(max_length=120)
    internal_name = models.CharField(max_length=120, blank=True)
    is_sensitive = models.BooleanField(default=False)
    minimal_data = models.BooleanField(default=False)
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.COPRODUCTION)
    is_example = models.BooleanField(default=False)
    started_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.public_name

    @property
    def kept_inside(self) -> tuple[str, ...]:
        """The names that nothing may say outside the team."""
        inside = self.internal_name.strip()
        return (inside,) if self.is_sensitive and inside else ()


class ProjectRole(models.Model):
    """What a person may do in a project, until it ends."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="roles")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    role = models.CharField(max_length=12, choices=Role.choices, default=Role.MEMBER)
    created_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["project", "person"],
                condition=Q(ended_at__isnull=True),
                name="one_live_role_each",
            )
        ]

    def __str__(self) -> str:
        return gettext("{person} in {project}: {role}").format(
            person=self.person, project=self.project, role=self.role
        )

    @property
    def is_leading(self) -> bool:
        """Coordinators and co-leads: the same powers, whichever side they are on."""
        return self.role in LEADING
