"""Making accounts, changing how they sign in, and closing them."""

import uuid

from django.contrib.auth.hashers import make_password
from django.db import transaction

from intheroom.accounts.models import Account
from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.keep.sealing import blind_index, seal


@transaction.atomic
def open_account(
    *, by: HasSubject | None, name: str, email: str = "", subject: uuid.UUID | None = None
) -> Account:
    """Make an account. An e-mail is one way to sign in; without one, somebody hands over a code."""
    account = Account(name=name, subject=subject or uuid.uuid4(), password=make_password(None))
    _put_email(account, email)
    account.save()
    record("account.opened", by=by, about=f"accounts.account:{account.pk}")
    return account


@transaction.atomic
def change_email(*, by: HasSubject, account: Account, email: str) -> None:
    """Change the address an account signs in with; an empty one takes it away."""
    _put_email(account, email)
    account.save(update_fields=["email_index", "email_sealed"])
    record("account.email_changed", by=by, about=f"accounts.account:{account.pk}")


@transaction.atomic
def close_account(*, by: HasSubject, account: Account) -> None:
    """Nobody signs in with this account any more; every open session ends now."""
    account.is_active = False
    account.sessions_ended += 1
    account.save(update_fields=["is_active", "sessions_ended"])
    record("account.closed", by=by, about=f"accounts.account:{account.pk}")


@transaction.atomic
def end_sessions(*, by: HasSubject, account: Account) -> None:
    """Sign this account out of every browser."""
    account.sessions_ended += 1
    account.save(update_fields=["sessions_ended"])
    record("account.sessions_ended", by=by, about=f"accounts.account:{account.pk}")


def _put_email(account: Account, email: str) -> None:
    email = email.strip()
    account.email_index = blind_index(email) if email else None
    account.email_sealed = seal(account.subject, email, place=account.email_place) if email else None
