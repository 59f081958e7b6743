"""All sessions on one page, and the way to everything about them."""

from django.template.response import TemplateResponse

from intheroom.projects.permissions import project_page
from intheroom.workshops.permissions import Permission


@project_page(Permission.SEE)
def sessions(request, project):
    return TemplateResponse(request, "workshops/sessions.html", {"leads": request.role.is_leading})
