"""Turning a code, a link or a passphrase into the account it stands for, once."""

import uuid

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_noop

from intheroom.accounts.models import Account, SignInRequest
from intheroom.accounts.queries import (
    MOST_WRONG_TRIES,
    account_with_email,
    digest_of_code,
    host_called,
    request_given,
    request_with_link,
)
from intheroom.accounts.services.accounts import change_email
from intheroom.accounts.services.asking import ASKED_DIGITS, GIVEN_DIGITS
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import unseal


@transaction.atomic
def use_code(*, ref: uuid.UUID | None, typed: str) -> Account | None:
    """The account a typed code stands for. A short code works only where it was asked for."""
    code = "".join(filter(str.isdecimal, typed))
    if len(code) == GIVEN_DIGITS:
        row = request_given(code)
        return _enter(row, "given_code") if row else None
    if ref is None or len(code) != ASKED_DIGITS:
        return None
    live = SignInRequest.objects.filter(
        ref=ref, used_at=None, code_until__gt=timezone.now(), wrong_tries__lt=MOST_WRONG_TRIES
    )
    row = live.select_for_update().filter(code_hash=digest_of_code(code, ref)).first()
    if row is None:
        live.update(wrong_tries=F("wrong_tries") + 1)
        return None
    return _enter(row, "code")


@transaction.atomic
def use_link(*, token: str) -> Account | None:
    """The account a link stands for; the link works once."""
    row = request_with_link(token)
    return _enter(row, "link") if row else None


def check_passphrase(*, name_or_email: str, passphrase: str) -> Account | None:
    """The host with this passphrase. Somebody unknown costs as much time as a wrong passphrase."""
    host = host_called(name_or_email)
    if host is None or not host.has_usable_password():
        make_password(passphrase)
        return None
    if not host.check_password(passphrase):
        return None
    record("account.signed_in", by=host, about=f"accounts.account:{host.pk}", how="passphrase")
    return host


def _enter(row: SignInRequest, how: str) -> Account | None:
    """Use a request up. Of two presses at once only one gets in."""
    account = row.account
    if account is None or not account.is_active:
        return None
    won = SignInRequest.objects.filter(pk=row.pk, used_at=None).update(used_at=timezone.now())
    if not won:
        return None
    if row.new_email:
        _take_new_email(row, account)
    record("account.signed_in", by=account, about=f"accounts.account:{account.pk}", how=how)
    return account


def _take_new_email(row: SignInRequest, account: Account) -> None:
    """The link went to this address and was opened: from now on it is the one to sign in with."""
    email = unseal(
        account.subject,
        bytes(row.new_email or b""),
        place=row.new_email_place,
        actor=account,
        purpose=gettext_noop("to make it the address you sign in with"),
    )
    if account_with_email(email) is None:
        change_email(by=account, account=account, email=email)
