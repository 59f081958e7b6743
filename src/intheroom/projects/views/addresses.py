"""Where the pages of a project lead."""

from intheroom.kit.ui.addresses import address
from intheroom.projects import queries
from intheroom.projects.permissions import sees_names


def to(project, page, **more):
    return address(f"projects:{page}", kwargs={"ref": project.ref, **more})


def own_side(request, project, way):
    """The side someone gave before, so that they are not asked twice; not for another's answer."""
    return {} if way == "for_someone" else {"side": queries.side_of(project, request.person)}


def people_to_speak_for(request, project):
    """The list someone picks from when they write an answer down; not where names are kept back."""
    return queries.person_choices(project) if sees_names(project, request.role) else ()
