"""Setting this copy up for the first time, and changing its name and number later."""

import secrets
from collections.abc import Callable

from django.db import transaction

from intheroom.accounts.models import Account, FirstStartLink, Installation
from intheroom.accounts.queries import digest_of
from intheroom.accounts.services.accounts import open_account
from intheroom.kit.keep.audit import record

# What rooms above add to a new host, such as their row among the people.
after_set_up: list[Callable[[Account], object]] = []


@transaction.atomic
def make_first_start_link() -> str:
    """A new token for the first-start page; the ones made before stop working. Empty once set up."""
    if Installation.objects.exists():
        return ""
    token = secrets.token_urlsafe(24)
    FirstStartLink.objects.all().delete()
    FirstStartLink.objects.create(token_hash=digest_of(token))
    return token


@transaction.atomic
def set_up_house(*, name: str, phone: str, host_name: str, email: str = "", passphrase: str = "") -> Account:
    """Make this copy's own row and its first host; the first-start link ends here.

    Two hosts setting up at once cannot both win: there is room for one row.
    """
    Installation.objects.create(name=name, phone=phone)
    host = open_account(by=None, name=host_name, email=email)
    host.is_host = True
    if passphrase:
        host.set_password(passphrase)
    host.save(update_fields=["is_host", "password"])
    FirstStartLink.objects.all().delete()
    for add in after_set_up:
        add(host)
    record("house.set_up", by=host, about="accounts.installation:1")
    return host


@transaction.atomic
def change_house(*, by: Account, house: Installation, name: str, phone: str) -> None:
    """Change the name of this copy or the number to call. An empty answer changes nothing."""
    house.name, house.phone = name or house.name, phone or house.phone
    house.save(update_fields=["name", "phone"])
    record("house.changed", by=by, about="accounts.installation:1")
