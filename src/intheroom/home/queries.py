"""What a project looks like on one page, read from every room."""

from typing import Any

from intheroom.people.models import Person
from intheroom.projects.models import Project


def project_picture(project: Project, *, person: Person | None, leads: bool) -> dict[str, Any]:
    return {}
