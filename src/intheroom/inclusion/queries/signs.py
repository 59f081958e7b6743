"""Signs that somebody may be drifting away, read off what they need: only what they let the team know."""

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from intheroom.inclusion.choices import OPENS_AGAIN, State
from intheroom.inclusion.models import Arrangement, FormAsked
from intheroom.inclusion.queries.words import SHARED_WITH_TEAM
from intheroom.team.queries.signs import Sign, days_ago

# How long we leave it before it is worth a call.
NOT_SEEN_TO, NOT_SAID = 14, 28

_shared = Arrangement.objects.filter(
    project=OuterRef("project"),
    need__person=OuterRef("person"),
    need__ended_at=None,
    need__may_see__in=SHARED_WITH_TEAM,
).order_by("state_at")


def _does_not_work() -> Subquery:
    rows = _shared.filter(state=State.OPEN, works__in=OPENS_AGAIN, state_at__lt=days_ago(NOT_SEEN_TO))
    return Subquery(rows.values("state_at")[:1])


def _not_said() -> Subquery:
    rows = _shared.filter(state=State.DONE, works="", state_at__lt=days_ago(NOT_SAID))
    return Subquery(rows.values("state_at")[:1])


def _form_unanswered() -> Subquery:
    asked = FormAsked.objects.filter(member=OuterRef("pk"), member__person__inclusion__isnull=True)
    rows = asked.filter(answered_at__lt=days_ago(NOT_SAID)).order_by("answered_at")
    return Subquery(rows.values("answered_at")[:1])


SIGNS = (
    Sign(
        "does_not_work",
        _("They said that something does not work. Nobody has seen to it since."),
        _does_not_work,
    ),
    Sign("not_said", _("Something was done for them. Nobody has heard yet whether it works."), _not_said),
    Sign("form", _("They were asked what they need, and have not answered."), _form_unanswered),
)
