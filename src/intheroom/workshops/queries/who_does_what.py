"""Jobs around sessions, as part of who does what."""

from django.utils.translation import gettext_lazy as _

from intheroom.projects.models import Project
from intheroom.team.queries.sharing import Jobs
from intheroom.workshops.choices import Arranged, State
from intheroom.workshops.models import NeedHere, TurnKeeper


def needs_at_sessions(project: Project) -> list[tuple[int, bool]]:
    """Whoever sees to a need at a session, and whether it is arranged. One query."""
    rows = NeedHere.objects.filter(session__project=project, owner__isnull=False)
    rows = rows.exclude(session__state=State.CANCELLED)
    return [(owner, state != Arranged.NOT_YET) for owner, state in rows.values_list("owner", "state")]


def turns_noted(project: Project) -> list[tuple[int, bool]]:
    """Whoever notes the turns at a session, and whether it took place. One query."""
    rows = TurnKeeper.objects.filter(session__project=project, ended_at=None)
    rows = rows.exclude(session__state=State.CANCELLED)
    return [(member, state == State.HELD) for member, state in rows.values_list("member", "session__state")]


JOBS = (
    Jobs("at_sessions", _("Seeing to needs at a session"), "workshops:sessions", needs_at_sessions),
    Jobs("turns", _("Noting who had a turn"), "workshops:sessions", turns_noted),
)
