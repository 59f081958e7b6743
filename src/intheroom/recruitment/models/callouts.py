"""A call-out: one thing written once, from which every poster, page and script is made."""

import secrets
from typing import ClassVar
from urllib.parse import urlsplit

from django.db import models

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.projects.models.project import REF_LETTERS
from intheroom.recruitment.choices import HOLDS, CallOutState, LanguageAt
from intheroom.recruitment.models.kept import KeptModel
from intheroom.team.models import RoleDescription, TeamMember


def new_address() -> str:
    """Letters that stand for a call-out on its poster: short enough to type, and they tell nothing."""
    return "".join(secrets.choice(REF_LETTERS) for _ in range(6))


class CallOut(Answered, Versioned, KeptModel):
    """Who is looked for, what is asked of them, what they get, and how to reply."""

    stays_with: ClassVar[tuple[str, ...]] = ("project", "project_id", "address")

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="call_outs")
    address = models.SlugField(max_length=12, unique=True, default=new_address, editable=False)
    state = models.CharField(max_length=8, choices=CallOutState.choices, default=CallOutState.DRAFT)
    title = models.CharField(max_length=100, blank=True)
    about = models.TextField(blank=True)
    who = models.TextField(blank=True)
    asked = models.TextField(blank=True)
    # All of it, with reading and getting there; beside it stands all that is offered.
    hours = models.PositiveSmallIntegerField(null=True, blank=True)
    thank_you = models.TextField(blank=True)
    expenses = models.TextField(blank=True)
    training = models.TextField(blank=True)
    fixed = models.TextField(blank=True)
    open_to = models.TextField(blank=True)
    needs = models.TextField(blank=True)
    by_when = models.DateField(null=True, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    ask_for = models.CharField(max_length=100, blank=True)
    reply_ways = models.JSONField(default=list, blank=True)
    reply_where = models.TextField(blank=True)
    languages = models.JSONField(default=list, blank=True)
    # The whole address of a film in which it is signed. We link to it, and show nothing of it.
    bsl_film = models.CharField(max_length=300, blank=True)
    short = models.CharField(max_length=200, blank=True)
    # Programs that search the web may list it; else they are asked not to.
    is_searchable = models.BooleanField(default=False)
    # A role that both sides described, where the call-out is for one.
    role = models.ForeignKey(
        RoleDescription, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    out_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.title or str(CallOutState.DRAFT.label)

    @property
    def is_out(self) -> bool:
        return self.state == CallOutState.OUT

    @property
    def film_is_on(self) -> str:
        """Whose pages the signed film is on, as somebody reads it before they go there."""
        return urlsplit(self.bsl_film).hostname or ""

    @property
    def must_hold(self) -> bool:
        """It is ready or out: its words are in use, so what would stop it stops a change as well."""
        return self.state in HOLDS


class LanguageJob(KeptModel):
    """One place where a language of the call-outs counts: who sees to it, by when, and when it was done."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="language_jobs")
    language = models.CharField(max_length=20)
    at = models.CharField(max_length=20, choices=LanguageAt.choices)
    owner = models.ForeignKey(TeamMember, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    # No call-out is in this language any more.
    dropped_at = models.DateTimeField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("language", "pk")
        constraints = (
            models.UniqueConstraint(fields=["project", "language", "at"], name="one_job_of_a_language"),
        )

    def __str__(self) -> str:
        return self.get_at_display()
