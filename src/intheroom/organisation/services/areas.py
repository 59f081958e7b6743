"""Says which council area a project is in."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from intheroom.kit.keep.audit import record
from intheroom.organisation.models import ProjectArea
from intheroom.people.models import Person
from intheroom.projects.models import Project


@transaction.atomic
def set_area(*, by: Person, project: Project, answers: Mapping[str, Any]) -> ProjectArea:
    """The team is compared with the people of this area from now on. What was said before stands."""
    area, _ = ProjectArea.objects.update_or_create(project=project, defaults={"area": answers["area"]})
    about = f"organisation.projectarea:{area.pk}"
    record("organisation.set_area", by=by, about=about, chain=project.ref, area=area.area)
    return area
