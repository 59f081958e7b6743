"""The way out, and everyone who is to be told of it."""

from django.db.models import QuerySet
from django.urls import reverse

from intheroom.people.models import Person
from intheroom.projects.choices import Kind
from intheroom.projects.models import Project
from intheroom.recruitment.choices import STILL_COMING
from intheroom.recruitment.models import WayOut, WayOutTelling
from intheroom.team.queries.members import members_with_a_place, pages_of_members


def way_out_of(project: Project) -> WayOut | None:
    """The newest way out, while the project is something else than co-production."""
    if project.kind == Kind.COPRODUCTION:
        return None
    return project.ways_out.select_related("recorded_by", "by").last()


def way_out_with(project: Project, pk: int) -> WayOut | None:
    """One way out of this project."""
    return project.ways_out.filter(pk=pk).select_related("recorded_by", "by").first()


def everyone_found(project: Project) -> list[Person]:
    """Everyone with a place, and everyone who came forward and waits: each once."""
    coming = project.coming_forward.filter(state__in=STILL_COMING).select_related("person")
    people = [one.person for one in (*members_with_a_place(project), *coming)]
    return list({one.pk: one for one in people if one.erased_at is None}.values())


def pages_of_everyone(project: Project) -> dict[int, str]:
    """The page about each of them, by the person's number."""
    coming = project.coming_forward.values_list("person_id", "pk")
    came = {person: reverse("recruitment:came", args=[project.ref, pk]) for person, pk in coming}
    return came | pages_of_members(project)


def tellings_of(way_out: WayOut) -> QuerySet[WayOutTelling]:
    """Everyone who is to be told, those who wait on top."""
    return way_out.tellings.select_related("person__account").order_by("told_on", "pk")
