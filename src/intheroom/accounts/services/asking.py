"""Asking for a way in, and giving one to somebody without e-mail. Only digests are kept."""

import datetime
import secrets
from dataclasses import dataclass

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from intheroom.accounts.models import Account, SignInRequest
from intheroom.accounts.queries import account_with_email, digest_of, digest_of_code
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal

CODE_LASTS = datetime.timedelta(minutes=15)
LINK_LASTS = datetime.timedelta(minutes=30)
# Handed over on paper or read out, so it may be used on the way home; longer, so it is not guessed.
GIVEN_LASTS = datetime.timedelta(hours=24)
KEPT_FOR = datetime.timedelta(days=2)

ASKED_DIGITS, GIVEN_DIGITS = 6, 9


@dataclass(frozen=True)
class WayIn:
    """A code and a link token as they leave the planner, once; the row keeps digests."""

    request: SignInRequest
    code: str
    token: str

    @property
    def code_in_groups(self) -> str:
        """The code as it is read out and typed: three digits at a time."""
        return " ".join(self.code[start : start + 3] for start in range(0, len(self.code), 3))

    @property
    def link_path(self) -> str:
        """The page the link opens."""
        return reverse("accounts:sign_in_link", args=[self.token])

    @property
    def code_path(self) -> str:
        """The page the code is typed on."""
        return reverse("accounts:type_code")


@transaction.atomic
def ask_for_code(*, email: str) -> WayIn:
    """Somebody asked to sign in. An address not known here makes the same row, for nobody."""
    _sweep()
    row = SignInRequest(account=account_with_email(email))
    if row.account is not None and not row.account.is_active:
        row.account = None
    return _fill(row, ASKED_DIGITS, code_for=CODE_LASTS, link_for=LINK_LASTS)


@transaction.atomic
def ask_to_confirm(*, account: Account, email: str) -> WayIn:
    """A link for a new address: whoever opens it shows that the address is theirs."""
    row = SignInRequest(account=account, made_by=account)
    row.new_email = seal(account.subject, email.strip(), place=row.new_email_place)
    return _fill(row, ASKED_DIGITS, code_for=datetime.timedelta(0), link_for=GIVEN_LASTS)


def note_sent(*, request: SignInRequest, sent: bool) -> None:
    """Remember whether the mail server took the message, so that the host can see who waits for what."""
    request.was_sent = sent
    request.save(update_fields=["was_sent"])


@transaction.atomic
def renew_code(*, by: Account, request: SignInRequest) -> WayIn:
    """A new code and link for a request that waits, so that the host can read them out."""
    way_in = _fill(request, ASKED_DIGITS, code_for=CODE_LASTS, link_for=LINK_LASTS)
    request.made_by = by
    request.save(update_fields=["made_by"])
    _note_given(by, request)
    return way_in


@transaction.atomic
def give_code(*, by: Account | None, account: Account) -> WayIn:
    """A code and link to hand to somebody; from the console ``by`` is None."""
    _sweep()
    row = SignInRequest(account=account, made_by=by)
    way_in = _fill(row, GIVEN_DIGITS, code_for=GIVEN_LASTS, link_for=GIVEN_LASTS)
    _note_given(by, row)
    return way_in


def _fill(
    row: SignInRequest, digits: int, *, code_for: datetime.timedelta, link_for: datetime.timedelta
) -> WayIn:
    code = f"{secrets.randbelow(10**digits):0{digits}}"
    token = secrets.token_urlsafe(24)
    now = timezone.now()
    # A long code is typed where nothing was asked, so it must be found by itself.
    bound_to = row.ref if digits == ASKED_DIGITS else None
    row.link_hash, row.code_hash = digest_of(token), digest_of_code(code, bound_to)
    row.code_until, row.link_until = now + code_for, now + link_for
    row.wrong_tries = 0
    row.save()
    return WayIn(row, code, token)


def _note_given(by: Account | None, row: SignInRequest) -> None:
    whose = row.account.pk if row.account else "nobody"
    record("account.code_given", by=by, about=f"accounts.account:{whose}")


def _sweep() -> None:
    SignInRequest.objects.filter(link_until__lt=timezone.now() - KEPT_FOR).delete()
