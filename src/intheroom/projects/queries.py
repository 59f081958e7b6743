"""Which projects, and which people in them."""

from django.db.models import QuerySet

from intheroom.people.models import Person
from intheroom.projects.models import Project, ProjectRole


def projects_of(person: Person | None) -> QuerySet[Project]:
    """The projects this person has a live role in; none for somebody signed out."""
    if person is None:
        return Project.objects.none()
    return Project.objects.filter(roles__person=person, roles__ended_at__isnull=True)


def live_role(project: Project, person: Person | None) -> ProjectRole | None:
    """This person's live role in the project."""
    if person is None:
        return None
    return project.roles.filter(person=person, ended_at__isnull=True).first()
