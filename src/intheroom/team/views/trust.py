"""What the team promises about people's details."""

from django.template.response import TemplateResponse

from intheroom.kit.ui.languages import in_their_language
from intheroom.people.keeping import how_long_url
from intheroom.projects.permissions import Permission, project_page
from intheroom.team.papers import promise_of
from intheroom.team.permissions import leads
from intheroom.team.queries.members import may_see_name


@in_their_language
@project_page(Permission.SEE)
def who_sees_what(request, project):
    promise = promise_of(project)
    is_lead = leads(request.role)
    names = [
        holder.person.name
        for holder in promise.keyholders
        if may_see_name(project, holder, request.person, leads=is_lead)
    ]
    page = {"promise": promise, "names": names, "unnamed": len(promise.keyholders) - len(names)}
    page["how_long"] = how_long_url()
    return TemplateResponse(request, "team/who_sees_what.html", page)
