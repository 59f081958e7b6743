"""Which accounts there are and which ways in are open, found without opening a sealed address."""

import hashlib
import uuid

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from intheroom.accounts.models import Account, FirstStartLink, SignInRequest
from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.sealing import blind_indexes, unseal

MOST_WRONG_TRIES = 5


def account_with_email(email: str) -> Account | None:
    """The account that signs in with this address, whatever its capitals and spaces."""
    if not email.strip():
        return None
    return Account.objects.filter(email_index__in=blind_indexes(email)).first()


def sign_in_address(account: Account, *, actor: HasSubject | None, purpose: str) -> str:
    """The address an account signs in with, opened; empty where it has none."""
    if not account.email_sealed:
        return ""
    blob = bytes(account.email_sealed)
    return unseal(account.subject, blob, place=account.email_place, actor=actor, purpose=purpose)


def host_called(name_or_email: str) -> Account | None:
    """The host with this address or name; None where two share a name."""
    hosts = Account.objects.filter(is_host=True, is_active=True)
    by_email = hosts.filter(email_index__in=blind_indexes(name_or_email)).first()
    if by_email is not None:
        return by_email
    named = list(hosts.filter(name__iexact=name_or_email.strip())[:2])
    return named[0] if len(named) == 1 else None


def accounts_called(name_or_email: str) -> list[Account]:
    """Every live account with this address or name."""
    by_email = account_with_email(name_or_email)
    if by_email is not None:
        return [by_email] if by_email.is_active else []
    return list(Account.objects.filter(name__iexact=name_or_email.strip(), is_active=True))


def hosts() -> QuerySet[Account]:
    """Everybody who looks after this copy."""
    return Account.objects.filter(is_host=True, is_active=True).order_by("name", "pk")


def live_account(pk: int) -> Account | None:
    """An account that somebody can still sign in with."""
    return Account.objects.filter(pk=pk, is_active=True).first()


def open_requests() -> QuerySet[SignInRequest]:
    """Who asked to sign in and is still waiting, newest first."""
    return (
        SignInRequest.objects.filter(used_at=None, made_by=None, link_until__gt=timezone.now())
        .select_related("account")
        .order_by("-asked_at")
    )


def request_to_read_out(pk: int) -> SignInRequest | None:
    """A request the host may read a code out for: not used, and of somebody known here."""
    live = SignInRequest.objects.filter(used_at=None, link_until__gt=timezone.now())
    return live.filter(pk=pk, account__is_active=True).select_related("account").first()


def request_with_link(token: str) -> SignInRequest | None:
    """The request a link belongs to, while it works."""
    live = SignInRequest.objects.filter(used_at=None, link_until__gt=timezone.now())
    return live.filter(link_hash=digest_of(token), account__is_active=True).select_related("account").first()


def request_given(code: str) -> SignInRequest | None:
    """The request a handed-over code belongs to, while it works."""
    live = SignInRequest.objects.filter(used_at=None, code_until__gt=timezone.now())
    return live.filter(code_hash=digest_of_code(code, None)).select_related("account").first()


def way_in_given(code: str, token: str, *, by: Account, account: Account | None) -> SignInRequest | None:
    """The way in that this host or lead has just made for this account, while it works."""
    found = request_given(code)
    if found is None or account is None or found.link_hash != digest_of(token):
        return None
    return found if (found.made_by_id, found.account) == (by.pk, account) and found.used_at is None else None


def first_start_is_open(token: str) -> bool:
    """Whether this is the first-start link that still works."""
    return FirstStartLink.objects.filter(token_hash=digest_of(token)).exists()


def digest_of(token: str) -> str:
    """A token is long and random, so a plain digest tells nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


def digest_of_code(code: str, ref: uuid.UUID | None) -> str:
    """A code is short, so its digest needs a key; with ``ref`` it fits one request only."""
    return salted_hmac("intheroom.sign-in-code", f"{ref}|{code}", algorithm="sha256").hexdigest()
