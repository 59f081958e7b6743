"""How often something may be tried. Counted in the database, without keeping who or from where."""

import datetime
import ipaddress
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from intheroom.accounts.models import Attempts

KEPT_FOR = datetime.timedelta(days=1)
QUARTER = datetime.timedelta(minutes=15)


@dataclass(frozen=True)
class Limit:
    """At most so many in a stretch of time, for each thing they are counted by."""

    name: str
    most: int
    within: datetime.timedelta = QUARTER

    def allows(self, of: str = "") -> bool:
        """Count one try; False where it is one too many. Then nothing is written: a flood is only read."""
        now = timezone.now()
        began_at = now - (now - _EPOCH) % self.within
        mine = Attempts.objects.filter(key=self._key(of, now), began_at=began_at)
        row = mine.first()
        if row is None:
            Attempts.objects.filter(began_at__lt=now - KEPT_FOR).delete()
            row = self._begin(of, now, began_at)
        if row.count >= self.most:
            return False
        return mine.filter(count__lt=self.most).update(count=F("count") + 1) == 1

    def _begin(self, of: str, now: datetime.datetime, began_at: datetime.datetime) -> Attempts:
        key = self._key(of, now)
        try:
            with transaction.atomic():
                return Attempts.objects.create(key=key, began_at=began_at)
        except IntegrityError:
            return Attempts.objects.get(key=key, began_at=began_at)

    def _key(self, of: str, now: datetime.datetime) -> str:
        """A digest with the day in it: tomorrow the same address has another one."""
        told = f"{now.date()}|{self.name}|{of}"
        return salted_hmac("intheroom.attempts", told, algorithm="sha256").hexdigest()


_EPOCH = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)

# From one source: a whole hall shares one address, so these are wide.
ASKING_FROM_HERE = Limit("asking from here", 40)
CODES_FROM_HERE = Limit("codes from here", 40)
PASSPHRASES_FROM_HERE = Limit("passphrases from here", 10)
# For one address or name, known here or not.
ASKING_FOR_ONE = Limit("asking for one", 5)
PASSPHRASES_FOR_ONE = Limit("passphrases for one", 10)
# All together, so that many sources at once do not use up the machine.
ASKING_AT_ALL = Limit("asking at all", 300)
CODES_AT_ALL = Limit("codes at all", 300)
# Each costs a third of a second of the machine.
PASSPHRASES_AT_ALL = Limit("passphrases at all", 30)


# Of the server's four threads. Each sign-in waits for the database, and some for the mail server.
_turns = BoundedSemaphore(2)


@contextmanager
def turn() -> Iterator[bool]:
    """Whether there is room to sign somebody in right now. Nobody waits: waiting would hold a thread."""
    is_mine = _turns.acquire(blocking=False)
    try:
        yield is_mine
    finally:
        if is_mine:
            _turns.release()


def source_of(request: HttpRequest) -> str:
    """Where a request comes from, only ever used in a digest; neighbours in IPv6 count as one."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_HTTPS:
        # The last one is the one our own proxy saw; anything before it can be made up.
        address = request.META.get("HTTP_X_FORWARDED_FOR", address).rpartition(",")[2].strip()
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if parsed.version == 6:
        return str(ipaddress.ip_network(f"{address}/64", strict=False))
    return address
