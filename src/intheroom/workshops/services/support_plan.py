"""The plan for support at a session that may touch on hard things."""

from typing import Any

from django.db import transaction

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.team.queries.members import active_members
from intheroom.workshops.models import Session, SupportPlan
from intheroom.workshops.services.following import watching
from intheroom.workshops.services.sessions import locked

WORDS = ("content_note", "quiet_space", "listener", "crisis", "for_facilitator")


@transaction.atomic
def plan_support(
    *, by: Person, session: Session, answers: dict[str, Any], said: Said | None = None
) -> SupportPlan:
    """Keep the plan. A part taken out of it opens a session that was confirmed."""
    row = locked(session)
    plan = SupportPlan.objects.filter(session=row).first() or SupportPlan(session=row)
    plan.by = by
    for name in WORDS:
        setattr(plan, name, (answers.get(name) or "").strip())
    plan.may_leave = bool(answers.get("may_leave"))
    plan.check_in_by = active_members(row.project).filter(pk=answers.get("check_in_by") or 0).first()
    plan.check_in_on = answers.get("check_in_on") or None
    for column, value in (said or Said()).columns().items():
        setattr(plan, column, value)
    with watching(row, by):
        plan.save()
    record("plan_support", by=by, about=f"workshops.session:{row.pk}", chain=row.project.ref)
    return plan
