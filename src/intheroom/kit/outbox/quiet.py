"""Hours in which nobody's phone should ring: when a message may go at the earliest."""

import datetime

from django.utils import timezone


def allowed_from(
    moment: datetime.datetime, quiet_from: datetime.time | None, quiet_until: datetime.time | None
) -> datetime.datetime:
    """The moment itself, or the end of the quiet hours it falls in. They may go past midnight."""
    if quiet_from is None or quiet_until is None or quiet_from == quiet_until:
        return moment
    here = timezone.localtime(moment)
    clock = here.time().replace(tzinfo=None)
    if quiet_from < quiet_until:
        is_quiet, day = quiet_from <= clock < quiet_until, here.date()
    else:
        is_quiet = clock >= quiet_from or clock < quiet_until
        day = here.date() + datetime.timedelta(days=1 if clock >= quiet_from else 0)
    if not is_quiet:
        return moment
    end = datetime.datetime.combine(day, quiet_until, tzinfo=timezone.get_current_timezone())
    # Where the clock goes back an hour comes twice: an end that lies behind us is meant the second time.
    first, second = (end.replace(fold=fold).astimezone(datetime.UTC) for fold in (0, 1))
    return first if first > moment else second
