"""Who is in the room, and who is missing."""

from django.template.response import TemplateResponse

from intheroom.kit.advise.rules import look
from intheroom.projects.permissions import Permission, project_page
from intheroom.team.permissions import leads
from intheroom.team.queries.picture import picture_of


@project_page(Permission.SEE)
def room(request, project):
    # Paper travels, and in a sensitive project a number can point at someone: words only there.
    on_paper = bool(request.GET.get("print"))
    exact = not project.is_sensitive or (leads(request.role) and not on_paper)
    picture = picture_of(project, exact=exact)
    found = look(
        "team",
        place=project,
        count=picture.count,
        targets=picture.targets,
        no_influence=[kind.words for kind in picture.influence if not kind.is_covered],
    )
    page = {
        "picture": picture,
        "found": found,
        "leads": leads(request.role),
        "on_paper": on_paper,
    }
    return TemplateResponse(request, "team/room.html", page)
