"""Making accounts, changing how they sign in, and closing them."""

import uuid

from django.contrib.auth import SESSION_KEY
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.translation import gettext, gettext_noop

from intheroom.accounts.models import Account, SignInRequest
from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.keep.models import SealedKey
from intheroom.kit.keep.sealing import Sealed, blind_index, master_mark, seal, unseal_many
from intheroom.kit.refusal import Refused


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
    account.save(update_fields=["email_index", "email_index_key", "email_sealed"])
    record("account.email_changed", by=by, about=f"accounts.account:{account.pk}")


@transaction.atomic
def close_account(*, by: HasSubject, account: Account) -> None:
    """Nobody signs in with this account any more; every open session ends now."""
    account.is_active = False
    account.sessions_ended += 1
    account.save(update_fields=["is_active", "sessions_ended"])
    record("account.closed", by=by, about=f"accounts.account:{account.pk}")


@transaction.atomic
def forget_account(*, by: HasSubject | None, account: Account, name: str) -> None:
    """Somebody is forgotten: no name, no address, no way in, and nobody signed in as them anywhere."""
    account.name, account.password = name, make_password(None)
    account.email_index, account.email_index_key, account.email_sealed = None, "", None
    account.is_active, account.is_host = False, False
    account.sessions_ended += 1
    account.save()
    SignInRequest.objects.filter(account=account).delete()
    for session in Session.objects.iterator():
        if session.get_decoded().get(SESSION_KEY) == str(account.pk):
            session.delete()
    record("account.forgotten", by=by, about=f"accounts.account:{account.pk}")


@transaction.atomic
def make_host(*, by: HasSubject | None, account: Account) -> None:
    """Let somebody else look after this copy too: a host says it, or whoever runs the machine."""
    if account.is_host:
        return
    if not account.is_active:
        raise Refused(gettext("They can no longer sign in."), how=gettext("Choose somebody who can."))
    account.is_host = True
    account.save(update_fields=["is_host"])
    record("account.made_host", by=by, about=f"accounts.account:{account.pk}")


@transaction.atomic
def stop_hosting(*, by: HasSubject | None, account: Account) -> None:
    """A host goes back to being like everybody else. Somebody must stay."""
    hosts = Account.objects.select_for_update().filter(is_host=True, is_active=True)
    if not [host for host in hosts if host.pk != account.pk]:
        raise Refused(
            gettext("Nobody else looks after this copy."), how=gettext("First let somebody else do it too.")
        )
    account.is_host = False
    account.save(update_fields=["is_host"])
    record("account.stopped_hosting", by=by, about=f"accounts.account:{account.pk}")


@transaction.atomic
def end_sessions(*, by: HasSubject, account: Account) -> None:
    """Sign this account out of every browser."""
    account.sessions_ended += 1
    account.save(update_fields=["sessions_ended"])
    record("account.sessions_ended", by=by, about=f"accounts.account:{account.pk}")


@transaction.atomic
def mark_emails_again(limit: int) -> int:
    """Mark up to so many addresses with the master key in use, so that they are found by it; how many."""
    forgotten = SealedKey.objects.filter(locked=None).values("subject")
    waiting = Account.objects.exclude(email_index=None).exclude(subject__in=forgotten).select_for_update()
    accounts = list(waiting.exclude(email_index_key=master_mark())[:limit])
    emails = unseal_many(
        [Sealed(each.subject, bytes(each.email_sealed or b""), each.email_place) for each in accounts],
        actor=None,
        purpose=gettext_noop("to find you by it under a new key"),
    )
    for account, email in zip(accounts, emails, strict=True):
        account.email_index, account.email_index_key = blind_index(email), master_mark()
        account.save(update_fields=["email_index", "email_index_key"])
    return len(accounts)


def _put_email(account: Account, email: str) -> None:
    email = email.strip()
    account.email_index, account.email_index_key = (
        (blind_index(email), master_mark()) if email else (None, "")
    )
    account.email_sealed = seal(account.subject, email, place=account.email_place) if email else None
