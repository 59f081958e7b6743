"""This room's rows of a project's task list, and how far each has come."""

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now, TruncDate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.projects.choices import StepState
from intheroom.projects.queries import PROJECT, Facts, Step, step_state
from intheroom.stakeholders.models import (
    Barrier,
    BarrierPlan,
    Judgement,
    ListedName,
    Listing,
    StakeholderGroup,
)

_listed = ListedName.objects.filter(listing__project=PROJECT)
_groups = StakeholderGroup.objects.filter(project=PROJECT)
_judged = Judgement.objects.filter(group=OuterRef("pk"), replaced_at=None)
_placed = Q(Exists(_judged.exclude(impact=""))) & Q(Exists(_judged.exclude(say_now="")))

_barriers = Barrier.objects.standing().filter(project=PROJECT)
_plans = BarrierPlan.objects.live().filter(barrier=OuterRef("pk"))
_looked_after = (
    _plans.with_owner()
    .filter(Q(done_on__isnull=False) | Q(is_owned=True))
    .exclude(ideas="", done_on__isnull=True)
)
# The database says what day it is, so that this can stand in the one query of the front page.
_late = _plans.filter(done_on__isnull=True, due_on__lt=TruncDate(Now()))


def _list_state(facts: Facts) -> str:
    begun = facts["lists"] or facts["groups"]
    return step_state(begun=begun, done=facts["names_merged"] and not facts["names_waiting"])


def _map_state(facts: Facts) -> str:
    """Done means that every group has a place. The gaps it shows are work of their own."""
    if facts["groups"] and not facts["groups_unplaced"]:
        return StepState.DONE
    return StepState.STARTED if facts["judgements"] else StepState.NOT_YET


def _barriers_overdue(facts: Facts) -> str:
    if facts["barrier_unowned"]:
        return gettext("Something keeps people out, and nobody has taken it on yet.")
    return gettext("The day for a plan against a barrier has passed.") if facts["barrier_late"] else ""


OWN_STEPS = (
    Step(
        "groups",
        _("Who does it touch?"),
        "stakeholders:groups",
        50,
        {
            "lists": Exists(Listing.objects.filter(project=PROJECT)),
            "names_merged": Exists(_listed.filter(group__isnull=False)),
            "names_waiting": Exists(_listed.filter(group__isnull=True)),
        },
        _list_state,
        _("Each person makes a list first. Then you put the lists together."),
    ),
    Step(
        "say_map",
        _("Who is affected, and who has a say?"),
        "stakeholders:say_map",
        55,
        {
            "groups": Exists(_groups),
            "groups_unplaced": Exists(_groups.live().exclude(_placed)),
            "judgements": Exists(Judgement.objects.filter(group__project=PROJECT)),
        },
        _map_state,
        _("Now, and as it should be. Then plan for the gaps."),
    ),
    Step(
        "barriers",
        _("What keeps people out?"),
        "stakeholders:barriers",
        58,
        {
            "barriers": Exists(_barriers),
            "barrier_unowned": Exists(_barriers.filter(~Exists(_looked_after))),
            "barrier_late": Exists(_barriers.filter(Exists(_late))),
            "barrier_open": Exists(_barriers.filter(~Exists(_plans.filter(done_on__isnull=False)))),
        },
        lambda facts: step_state(
            begun=facts["barriers"], done=facts["barriers"] and not facts["barrier_open"]
        ),
        _("Before you look for members. Then ask whether your plans work."),
        _barriers_overdue,
    ),
)
