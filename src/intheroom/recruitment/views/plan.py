"""Finding people on one page."""

from django.template.response import TemplateResponse

from intheroom.projects.permissions import project_page
from intheroom.recruitment import queries
from intheroom.recruitment.permissions import Permission
from intheroom.recruitment.queries.coming import asked_as_second
from intheroom.team.permissions import leads
from intheroom.team.queries.coverage import coverage_of
from intheroom.team.queries.members import members_now, place_of


@project_page(Permission.SEE)
def recruitment(request, project):
    cover = coverage_of(project, members_now(project))
    place = place_of(project, request.person)
    page = {
        "plan": queries.plan_of(project),
        "open": [row.group for row in cover if row.is_missing],
        "leads": leads(request.role),
        "asked_of_me": asked_as_second(project, place),
    }
    return TemplateResponse(request, "recruitment/recruitment.html", page)
