"""Adding people, and changing how they are called and reached."""

import uuid

from django.db import transaction

from intheroom.accounts.models import Account
from intheroom.accounts.queries import account_with_email
from intheroom.accounts.services import open_account
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.people.models import Person
from intheroom.people.queries import WAYS, person_of


@transaction.atomic
def add_person(
    *, by: Account | None, name: str, email: str = "", phone: str = "", reach_note: str = ""
) -> Person:
    """Add somebody. An e-mail lets them sign in; whoever signs in with it already is not doubled."""
    account = account_with_email(email)
    known = person_of(account) if account else None
    if known is not None:
        return known
    if account is None:
        account = open_account(by=by, name=name, email=email) if email.strip() else None
    subject = account.subject if account else uuid.uuid4()
    person = Person(name=name, account=account, subject=subject)
    _put_ways(person, {"email": email, "phone": phone, "reach_note": reach_note})
    person.save()
    record("person.added", by=by, about=f"people.person:{person.pk}")
    return person


def become_person(account: Account) -> Person:
    """Give an account its row among the people."""
    return Person.objects.create(name=account.name, account=account, subject=account.subject)


@transaction.atomic
def change_details(
    *, by: Account | None, person: Person, name: str, ways: dict[str, str], reach_seen_by: str
) -> None:
    """Change what somebody is called and how they are reached. An empty way is taken away."""
    person.name = name or person.name
    person.reach_seen_by = reach_seen_by or person.reach_seen_by
    _put_ways(person, ways)
    person.save()
    if person.account is not None and person.account.name != person.name:
        person.account.name = person.name
        person.account.save(update_fields=["name"])
    record("person.details_changed", by=by, about=f"people.person:{person.pk}")


def _put_ways(person: Person, ways: dict[str, str]) -> None:
    for way in WAYS:
        text = ways.get(way, "").strip()
        blob = seal(person.subject, text, place=person.place_of(way)) if text else None
        setattr(person, f"{way}_sealed", blob)
