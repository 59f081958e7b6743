"""Places and ways to meet: all of them, each one, and what people say of it."""

from django.template.response import TemplateResponse

from intheroom.projects.permissions import project_page
from intheroom.workshops import queries
from intheroom.workshops.permissions import Permission


@project_page(Permission.SEE)
def venues(request, project):
    page = {"venues": queries.venues_of(project), "leads": request.role.is_leading}
    return TemplateResponse(request, "workshops/venues.html", page)
