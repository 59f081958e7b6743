"""A person: a name to use is enough."""

import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse

from intheroom.kit.ask.models import Versioned
from intheroom.kit.keep.choices import MaySee


class Person(Versioned):
    """Somebody a project knows. An account, an e-mail or a real name is never needed."""

    subject = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=100)
    account = models.OneToOneField(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT)
    email_sealed = models.BinaryField(null=True, blank=True)
    phone_sealed = models.BinaryField(null=True, blank=True)
    reach_note_sealed = models.BinaryField(null=True, blank=True)
    reach_seen_by = models.CharField(max_length=12, choices=MaySee.choices, default=MaySee.KEYHOLDERS)
    created_at = models.DateTimeField(auto_now_add=True)
    # From then on they are "a team member": the row stays for what they did, and says nothing of them.
    erased_at = models.DateTimeField(null=True, blank=True, editable=False)

    def __str__(self) -> str:
        return self.name

    def place_of(self, field: str) -> str:
        """Where a sealed way to reach them stands; it opens nowhere else."""
        return f"people.person:{self.subject}:{field}"

    @property
    def help_url(self) -> str:
        """The page that makes a sign-in code for them; for pages of other rooms."""
        return reverse("people:give_sign_in_code", args=[self.pk])

    @property
    def seen_url(self) -> str:
        """The letter that tells them who has seen their details; for pages of other rooms."""
        return reverse("people:seen_letter", args=[self.pk])

    @property
    def details_url(self) -> str:
        """The page that writes down, for them, how to reach them; for pages of other rooms."""
        return reverse("people:change_details_for_someone", args=[self.pk])

    @property
    def needs_url(self) -> str:
        """What they need, as far as they let whoever looks see it; for pages of other rooms."""
        return reverse("people:show_needs", args=[self.pk])

    @property
    def own_needs_url(self) -> str:
        """Their own page of what they need, and of what they said; for pages of other rooms."""
        return reverse("people:my_needs")

    @property
    def form_link_url(self) -> str:
        """The page that makes a private link and a code for the form; for pages of other rooms."""
        return reverse("people:give_form_link", args=[self.pk])
