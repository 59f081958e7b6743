"""Dates that were chosen and told, and a plan that would change them and waits for people to decide."""

from intheroom.workshops import services, tasks
from intheroom.workshops.models import Venue
from tests.furnishing.availability import DAY


def furnish_plans(cast):
    """Somebody would miss a session, and somebody has not said."""
    project, ailsa = cast.project, cast.ailsa
    net = Venue.objects.create(project=project, by=ailsa, name="Net loft", step_free="no", cost_pence=1500)
    asked = {"sessions": 2, "minutes": "120", "first": DAY, "last": DAY.replace(day=25), "times": [600, 1110]}
    plan = services.plan_dates(
        by=ailsa, project=project, answers={**asked, "venues": [net.pk], "budget": 9000}
    )
    worked_out(plan)
    plan.refresh_from_db()
    services.choose_plan(by=ailsa, plan=plan, kind="fairest")
    erlend = cast.place("erlend").pk
    services.note_told_dates(by=ailsa, project=project, member_id=erlend, way="call")
    changed = services.mend_plan(by=ailsa, plan=plan)
    worked_out(changed)
    return {
        "plan_id": changed.pk,
        ("workshops:decide_plan", "act"): "anew",
        ("workshops:told_of_dates", "member_id"): erlend,
    }


def worked_out(plan):
    facts = {"plan": plan.pk}
    tasks.keep(facts, tasks.work_out(facts, lambda: None))
