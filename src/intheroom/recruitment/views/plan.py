"""Finding people on one page."""

from django.template.response import TemplateResponse

from intheroom.projects.permissions import project_page
from intheroom.recruitment import queries
from intheroom.recruitment.permissions import Permission
from intheroom.team.queries.coverage import coverage_of
from intheroom.team.queries.members import members_now


@project_page(Permission.SEE)
def recruitment(request, project):
    cover = coverage_of(project, members_now(project))
    page = {"plan": queries.plan_of(project), "open": [row.group for row in cover if row.is_missing]}
    return TemplateResponse(request, "recruitment/recruitment.html", page)
