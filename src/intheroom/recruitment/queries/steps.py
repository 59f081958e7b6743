"""The step that finding people adds to a project's task list."""

from django.db.models import Exists, Q
from django.db.models.functions import Now, TruncDate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.projects.choices import Kind, StageKind, StepState
from intheroom.projects.models import Stage
from intheroom.projects.queries import PROJECT, Facts, Step, step_state
from intheroom.recruitment.choices import STILL_COMING
from intheroom.recruitment.models import Avenue, ComingForward, RecruitmentPlan, WayOut

_plans = RecruitmentPlan.objects.filter(project=PROJECT, replaced_at=None)
_stage = Stage.objects.filter(project=PROJECT, kind=StageKind.RECRUITMENT)
# Whoever works in another way looks for nobody by these days.
_left = WayOut.objects.filter(~Q(project__kind=Kind.COPRODUCTION), project=PROJECT)
_late = ComingForward.objects.filter(
    project=PROJECT, state__in=STILL_COMING, answered_on=None, answer_by__lt=TruncDate(Now())
)


def _state(facts: Facts) -> str:
    begun = facts["search_planned"] or facts["search_ways"] or facts["search_began"]
    return step_state(begun=begun, done=facts["search_done"])


def _overdue(facts: Facts) -> str:
    if facts["search_over"] and not facts["search_done"] and not facts["search_left"]:
        return gettext("The days for finding people are over. Is everyone there?")
    if facts["answers_late"]:
        return gettext("Somebody who came forward has waited too long for an answer.")
    return ""


OWN_STEPS = (
    Step(
        "recruitment",
        _("Finding people"),
        "recruitment:recruitment",
        59,
        {
            "search_planned": Exists(_plans),
            "search_ways": Exists(Avenue.objects.filter(project=PROJECT)),
            "search_began": Exists(_stage.filter(state=StepState.STARTED)),
            "search_done": Exists(_stage.filter(state=StepState.DONE)),
            "answers_late": Exists(_late),
            "search_left": Exists(_left),
            "search_over": Exists(_plans.filter(ends_on__lt=TruncDate(Now()))),
        },
        _state,
        _("Time, places and people who pass it on, until the right ones are in the room."),
        _overdue,
    ),
)
