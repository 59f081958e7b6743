"""How a group will be reached."""

from intheroom.kit.ask.run import run
from intheroom.projects.permissions import Permission, project_page
from intheroom.stakeholders import forms, queries, services
from intheroom.stakeholders.queries.reach import ASKED
from intheroom.stakeholders.views.where import group_or_404, page, people_to_write_for


@project_page(Permission.ANSWER)
def plan_ways(request, project, pk, way, step=""):
    """By which ways a group will be reached, and when."""
    one = group_or_404(project, pk)
    plan = queries.reach_plan_of(one)

    def save(answers, said):
        services.plan_ways(group=one, by=request.person, answers=answers, said=said)
        return page(project, "group", pk=pk) + "#reach"

    given = {
        "initial": {name: getattr(plan, name) for name in ASKED} if plan else {},
        "people": people_to_write_for(request, project),
        "more": {"group": one},
        "back": page(project, "group", pk=pk),
    }
    return run(request, way, step, forms.PlanWaysForm, about=project, save=save, **given)
