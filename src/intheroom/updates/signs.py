"""Signs that somebody may be drifting away, read off updates: what did not reach them, or where they went quiet."""

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from intheroom.team.queries.signs import Sign, days_ago
from intheroom.updates.choices import SETTLED, Stand
from intheroom.updates.models import Telling, UpdateReply, WorkLine
from intheroom.updates.queries import GOES_BY_ITSELF

# An update that has not reached somebody for so many days.
NOT_REACHED = 7
# How many updates in a row without a word, from somebody who used to say something.
QUIET_FOR = 3
# Whoever wrote a line of what goes on in these days is anything but gone.
BUSY_LATELY = 42

_reached = Q(stand__in=SETTLED) | Q(Q(stand=Stand.WAITS), GOES_BY_ITSELF)


def _tellings() -> QuerySet[Telling]:
    return Telling.objects.filter(member=OuterRef("pk"), update__began_at__isnull=False)


def _newest_missed() -> Subquery:
    """Their newest update is the one that counts: whatever was missed before it has been made good."""
    newest = Telling.objects.filter(member=OuterRef("member"), update__began_at__isnull=False)
    missed = Q(pk=Subquery(newest.order_by("-update_id").values("pk")[:1])) & ~_reached
    rows = _tellings().filter(missed, update__began_at__lt=days_ago(NOT_REACHED))
    return Subquery(rows.values("update__began_at")[:1])


def _went_quiet() -> Subquery:
    """They said something once, and nothing to any of the last few that reached them."""
    said = UpdateReply.objects.filter(
        person=OuterRef("member__person"), update__project=OuterRef("update__project")
    )
    lines = WorkLine.objects.filter(
        person=OuterRef("member__person"),
        project=OuterRef("update__project"),
        answered_at__gt=days_ago(BUSY_LATELY),
    )
    last = Subquery(said.order_by("-update_id").values("update")[:1])
    rows = _tellings().filter(_reached, ~Exists(lines), update__gt=last).order_by("update_id")
    return Subquery(rows.values("update__began_at")[QUIET_FOR - 1 : QUIET_FOR])


SIGNS = (
    Sign("not_reached", _("The newest update has not reached them."), _newest_missed),
    Sign("quiet", _("They used to answer updates. To the last three they have said nothing."), _went_quiet),
)
