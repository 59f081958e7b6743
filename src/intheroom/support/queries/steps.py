"""The step that support adds to a project's task list, and when it is time to ask again."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now

from intheroom.projects.choices import StepState
from intheroom.projects.models import StageChange
from intheroom.projects.queries import PROJECT, Facts, Step, step_state
from intheroom.support.models import SupportLead, SupportWish, Training
from intheroom.support.queries.wishes import ASKED_AGAIN_AFTER
from intheroom.team.choices import Status

_wishes = SupportWish.objects.filter(member__project=PROJECT, member__status=Status.ACTIVE)
_began_since = StageChange.objects.filter(
    stage__project=OuterRef("member__project"),
    became=StepState.STARTED,
    changed_at__gt=OuterRef("checked_at"),
)
_due = _wishes.filter(Q(checked_at__lt=Now() - timedelta(days=ASKED_AGAIN_AFTER.days)) | Exists(_began_since))


def _state(facts: Facts) -> str:
    begun = facts["support_wished"] or facts["support_lead"] or facts["support_offered"]
    return step_state(begun=begun, done=False)


def _overdue(facts: Facts) -> str:
    return "It is time to ask again what would support people." if facts["support_due"] else ""


OWN_STEPS = (
    Step(
        "support",
        "Support and training",
        "support:support",
        67,
        {
            "support_wished": Exists(_wishes),
            "support_lead": Exists(SupportLead.objects.filter(project=PROJECT, ended_at=None)),
            "support_offered": Exists(Training.objects.filter(project=PROJECT)),
            "support_due": Exists(_due),
        },
        _state,
        "Training and buddies, for both sides alike.",
        _overdue,
    ),
)
