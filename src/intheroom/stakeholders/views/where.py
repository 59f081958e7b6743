"""The group an address is about, and where to go on from it."""

from django.http import Http404, HttpRequest

from intheroom.kit.ui.addresses import address
from intheroom.projects.models import Project
from intheroom.projects.permissions import sees_names
from intheroom.stakeholders.models import StakeholderGroup
from intheroom.stakeholders.queries import groups_of, people_of


def group_or_404(project: Project, pk: int) -> StakeholderGroup:
    """A group of this project. Another project's group answers like one that is not there."""
    found = groups_of(project).filter(pk=pk).first()
    if found is None:
        raise Http404
    found.project = project
    return found


def people_to_write_for(request: HttpRequest, project: Project) -> list[tuple[str, str]]:
    """Whose answers somebody may write down; no list where names are kept back."""
    if not sees_names(project, request.role):
        return []
    return [(str(person.pk), person.name) for person in people_of(project)]


def page(project: Project, name: str, **more: object) -> str:
    """The address of another page of this room."""
    return address(f"stakeholders:{name}", kwargs={"ref": project.ref, **more})
