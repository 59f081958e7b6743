"""What was told to whom. Ask ``permissions.may_open_concern`` before showing anything of one."""

from uuid import UUID

from django.db.models import QuerySet

from intheroom.decisions.models import Concern, ConcernStep, UnnamedConcern
from intheroom.people.models import Person
from intheroom.projects.models import Project

Told = Concern | UnnamedConcern


def told_with(project: Project, key: UUID) -> Told | None:
    """One thing that was told in this project, with or without a name."""
    with_listener = ("listener__member__person__account", "project")
    named = project.concerns.filter(key=key).select_related(*with_listener, "person", "recorded_by").first()
    return named or project.unnamed_concerns.filter(key=key).select_related(*with_listener).first()


def told_by(project: Project, person: Person) -> QuerySet[Concern]:
    """What this person told, the newest first."""
    mine = project.concerns.filter(person=person).select_related("listener__member__person", "recorded_by")
    return mine.prefetch_related("steps")


def told_to(project: Project, person: Person) -> list[Told]:
    """What was told to this person, with a name and without. Three queries."""
    named = project.concerns.filter(listener__member__person=person)
    named = named.select_related("person").prefetch_related("steps")
    unnamed = project.unnamed_concerns.filter(listener__member__person=person).order_by("month")
    return [*named, *unnamed]


def steps_of_concern(told: Told) -> QuerySet[ConcernStep]:
    """What happened to it since, the oldest first."""
    own = {"unnamed_key": told.key} if isinstance(told, UnnamedConcern) else {"concern": told}
    return ConcernStep.objects.filter(**own).select_related(
        "listener__member__person", "recorded_by", "concern"
    )
