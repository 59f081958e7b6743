"""What people read before a session, where it should have gone to somebody by now and has not."""

import datetime

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Concat, Now, TruncDate

from intheroom.kit.outbox.choices import OPEN
from intheroom.kit.outbox.choices import State as Sent
from intheroom.kit.outbox.models import Message
from intheroom.team.choices import SETTLED, Status
from intheroom.workshops.choices import State, WayIn
from intheroom.workshops.choices.inviting import GETS_PACK, SEND_BEFORE, What
from intheroom.workshops.models import Coming, Session, SessionNotice

_goes = Message.objects.filter(
    about=Concat(Value("workshops.sessionnotice:"), Cast(OuterRef("pk"), CharField())),
    state__in=[*OPEN, Sent.SENT],
)
_noted = SessionNotice.objects.filter(session=OuterRef("session"), member=OuterRef("member"), what=What.PACK)
_has_it = _noted.filter(Q(stand__in=SETTLED) | Exists(_goes), told_as=OuterRef("session__pack__told_as"))


def _day_has_passed() -> Q:
    """The last day to send it, by the way it is noted; without one, the longest. By the database's own day.

    That post is not collected on some days is left out: what could not go on a Sunday is late on Monday.
    """
    longest = max(SEND_BEFORE.values())
    passed = Q(session__starts_at__date__lt=_days_from_now(longest))
    for days in set(SEND_BEFORE.values()) - {longest}:
        ways = [way for way, before in SEND_BEFORE.items() if before == days]
        in_time = Q(session__starts_at__date__gte=_days_from_now(days))
        passed &= ~(Exists(_noted.filter(way__in=ways)) & in_time)
    return passed


def _days_from_now(days: int) -> Combinable:
    return TruncDate(Now()) + datetime.timedelta(days=days)


def late_packs() -> QuerySet[Session]:
    """Sessions to come with something to read that is late for somebody. For all projects: narrow it down."""
    here = Q(member__status=Status.ACTIVE, member__person__erased_at=None)
    gets_it = ~Q(joins_by=WayIn.NOT) | Q(instead__in=GETS_PACK)
    waits = Coming.objects.filter(here, gets_it, _day_has_passed(), ~Exists(_has_it), session=OuterRef("pk"))
    ahead = Session.objects.filter(state=State.CONFIRMED, starts_at__gt=Now(), pack__isnull=False)
    return ahead.filter(Exists(waits))
