"""Setting time aside for finding people. The plan before is kept, and making it shorter takes a reason."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.refusal import Refused
from intheroom.library.queries import search_length
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.models import RecruitmentPlan

ASKED = ("begins_on", "ends_on", "trust_weeks", "first_meeting_on")


@transaction.atomic
def plan_recruitment(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> RecruitmentPlan:
    """Write the plan down. To leave the time out, or to make it shorter than it was, takes a reason."""
    Project.objects.select_for_update().get(pk=project.pk)
    before = project.recruitment_plans.filter(replaced_at=None).first()
    plan = RecruitmentPlan(
        project=project,
        by=by,
        **{name: answers.get(name) for name in ASKED},
        effort=(answers.get("effort") or "").strip(),
        is_left_out=bool(answers.get("is_left_out")),
        why=(answers.get("why") or "").strip(),
        **(said or Said()).columns(),
    )
    _check(plan, before)
    project.recruitment_plans.filter(replaced_at=None).update(replaced_at=timezone.now())
    plan.save()
    about = f"recruitment.recruitmentplan:{plan.pk}"
    record("plan_recruitment", by=by, about=about, chain=project.ref, is_left_out=plan.is_left_out)
    return plan


def _check(plan: RecruitmentPlan, before: RecruitmentPlan | None) -> None:
    if plan.begins_on and plan.ends_on and plan.ends_on < plan.begins_on:
        raise Refused(gettext("The last day comes before the first one."), how=gettext("Check both days."))
    _check_far(plan)
    if plan.why:
        return
    if plan.is_left_out:
        raise Refused(
            gettext("Leaving out the time for finding people needs a reason."),
            how=gettext("Say in one line why the right people are in the room already."),
        )
    had = before.days if before is not None and not before.is_left_out else None
    if had is not None and (plan.days is None or plan.days < had):
        raise Refused(
            gettext("This is less time than you had planned."),
            how=gettext("Say in one line why it is enough, or keep the days as they were."),
        )


def _check_far(plan: RecruitmentPlan) -> None:
    """A slip in the year is met on the page, and not in a calendar."""
    most = datetime.timedelta(weeks=search_length().most_weeks)
    days = [day for day in (plan.begins_on, plan.ends_on, plan.first_meeting_on) if day is not None]
    if days and max(days) - min(days) > most:
        raise Refused(
            gettext("These days are more than two years apart."), how=gettext("Check the year of each day.")
        )
