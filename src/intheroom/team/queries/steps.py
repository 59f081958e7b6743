"""The steps the team adds to a project's task list."""

from django.db.models import Count, Exists, Subquery
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.projects.queries import PERSON, PROJECT, Facts, Step, step_state
from intheroom.team.choices import Status, TakesPart
from intheroom.team.models import TeamMember
from intheroom.team.queries.balance import SMALLEST

_counted = TeamMember.objects.filter(project=PROJECT, status=Status.ACTIVE, takes_part=TakesPart.MEMBER)
_how_many = _counted.order_by().values("project").annotate(many=Count("pk")).values("many")


_asked = TeamMember.objects.filter(project=PROJECT, person=PERSON, status=Status.INVITED)


def _waits(facts: Facts) -> str:
    return gettext("You are asked to join. Say yes or no under “My place”.") if facts["asked_in"] else ""


def _team_state(facts: Facts) -> str:
    many = facts["members"] or 0
    return step_state(begun=many > 1, done=many >= SMALLEST)


OWN_STEPS = (
    Step(
        "team",
        _("The team"),
        "team:members",
        60,
        {"members": Subquery(_how_many), "asked_in": Exists(_asked)},
        _team_state,
        _("As many people with lived experience as professionals."),
        _waits,
    ),
)
