"""Busy times from somebody's own calendar: read, and everything else in it let go at once."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from intheroom.kit.ics.busy import BusyTimes, busy_in

# How far ahead dates are planned. Further on, a calendar is read again.
AHEAD = timedelta(days=400)


def read_ahead(content: bytes) -> tuple[BusyTimes, date]:
    """When the calendar says they are busy from now on, and up to what day it was read."""
    now = timezone.now()
    until = now + AHEAD
    found = busy_in(content, first=now, last=until, zone=ZoneInfo(settings.TIME_ZONE))
    return found, timezone.localdate(until)
