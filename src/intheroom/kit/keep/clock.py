"""Whether the machine's clock is to be trusted with what cannot be taken back."""

import datetime

from django.db.models import Max
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused

# Whatever is written under a clock that jumped carries the new time, a sign-in among it. So the newest
# events prove nothing: only those that had a month to be noticed.
SETTLED = datetime.timedelta(days=30)
QUIET = datetime.timedelta(days=90)


def refuse_if_clock_is_ahead() -> None:
    """Refuse where the record has a hole of months before now: more likely a wrong clock than a rest."""
    now = timezone.now()
    settled = AuditEvent.objects.filter(at__lt=now - SETTLED).aggregate(last=Max("at"))["last"]
    if settled is not None and now - settled > SETTLED + QUIET:
        raise Refused(
            gettext(
                "This machine says it is {now}, but nothing was written here for months before. "
                "So nothing was taken away."
            ).format(now=date_format(now, "j E Y")),
            how=gettext(
                "Look at the machine’s clock. If it is right, “manage.py sweep” takes --clock-is-right."
            ),
        )
