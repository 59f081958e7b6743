"""The step that needs add to a project's task list, and what of it is late."""

from django.db.models import Exists, OuterRef
from django.db.models.functions import Now, TruncDate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.inclusion.choices import State
from intheroom.inclusion.models import Arrangement
from intheroom.inclusion.queries.jobs import LOOKED_AFTER
from intheroom.people.models import Need
from intheroom.projects.queries import PROJECT, Facts, Step, step_state
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember

_in_team = TeamMember.objects.filter(
    project=OuterRef(PROJECT), person=OuterRef("person"), status=Status.ACTIVE
)
_needs = Need.objects.filter(Exists(_in_team), ended_at=None)
_looked_after = Arrangement.objects.filter(LOOKED_AFTER, project=OuterRef(PROJECT), need=OuterRef("pk"))
_owner_in_team = Arrangement.objects.filter(
    project=PROJECT, state=State.PLANNED, owner__status=Status.ACTIVE, need__ended_at=None
)
_late = _owner_in_team.filter(due_on__lt=TruncDate(Now()))


def _needs_state(facts: Facts) -> str:
    return step_state(begun=facts["needs"], done=facts["needs"] and not facts["needs_open"])


def _needs_late(facts: Facts) -> str:
    return gettext("The day for something that a person needs has passed.") if facts["needs_late"] else ""


OWN_STEPS = (
    Step(
        "needs",
        _("What people need"),
        "inclusion:jobs",
        65,
        {
            "needs": Exists(_needs),
            "needs_open": Exists(_needs.filter(~Exists(_looked_after))),
            "needs_late": Exists(_late),
        },
        _needs_state,
        _("Everyone is asked, on both sides. Each need gets someone who sees to it."),
        _needs_late,
    ),
)
