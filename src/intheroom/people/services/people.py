"""Adding people, changing how they are called and reached, and helping them in."""

import uuid
from collections.abc import Iterable

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext, gettext_noop

from intheroom.accounts.models import Account
from intheroom.accounts.queries import account_with_email, sign_in_address
from intheroom.accounts.services import ask_to_confirm, change_email, give_code, open_account
from intheroom.accounts.services.asking import WayIn
from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.keep.sealing import blind_index, blind_indexes, seal
from intheroom.kit.outbox.choices import Channel
from intheroom.kit.outbox.services import forget_other_ways, withdraw_all_to
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.people.permissions import may_help
from intheroom.people.queries import person_of, ways_to_reach

# Why earlier answers are opened while new ones are kept.
BESIDE = gettext_noop("to put your new answers beside it")


@transaction.atomic
def add_person(
    *,
    by: HasSubject | None,
    name: str,
    email: str = "",
    phone: str = "",
    reach_note: str = "",
    signs_in: bool = True,
) -> Person:
    """Add somebody. An e-mail lets them sign in; whoever signs in with it already is not doubled.

    Without ``signs_in`` it is only a way to reach them: nobody has shown that it is theirs.
    """
    account = account_with_email(email) if signs_in else None
    known = person_of(account) if account else None
    if known is not None:
        return known
    if account is None and email.strip() and signs_in:
        account = open_account(by=by, name=name, email=email)
    person = Person(name=name, account=account, subject=account.subject if account else uuid.uuid4())
    put_ways(person, {"email": email, "phone": phone, "reach_note": reach_note})
    person.save()
    record("person.added", by=by, about=f"people.person:{person.pk}")
    return person


def become_person(account: Account) -> Person:
    """Give an account its row among the people; the address it signs in with reaches them too."""
    person = Person(name=account.name, account=account, subject=account.subject)
    email = sign_in_address(account, actor=account, purpose=gettext_noop("to keep it as a way to reach you"))
    put_ways(person, {"email": email})
    person.save()
    return person


@transaction.atomic
def change_details(
    *, by: HasSubject | None, person: Person, name: str, ways: dict[str, str], reach_seen_by: str
) -> None:
    """Change what somebody is called and how they are reached. An empty way is taken away, one left out stays."""
    changed = ways_changed(by=by, person=person, ways=ways)
    is_seen_anew = reach_seen_by not in {"", person.reach_seen_by}
    person.name = name or person.name
    person.reach_seen_by = reach_seen_by or person.reach_seen_by
    put_ways(person, ways)
    person.save()
    if changed or is_seen_anew:
        reached_anew(by=by, person=person, ways=changed)
    if person.account is not None and person.account.name != person.name:
        person.account.name = person.name
        person.account.save(update_fields=["name"])
    record("person.details_changed", by=by, about=f"people.person:{person.pk}")


def ways_changed(*, by: HasSubject | None, person: Person, ways: dict[str, str]) -> dict[str, str]:
    """Those among what was typed that differ from what is kept."""
    kept = ways_to_reach(person, actor=opener(by, person), purpose=BESIDE, ways=ways)
    return {way: typed for way, typed in ways.items() if typed.strip() != kept[way]}


def opener(by: HasSubject | None, person: Person) -> HasSubject | None:
    """Whoever writes down for somebody is shown nothing here: then it is the planner that looks."""
    return person if by is not None and by.subject == person.subject else None


def reached_anew(*, by: HasSubject | None, person: Person, ways: dict[str, str]) -> None:
    """What still waits would go the way that held before: somebody tells them in the way that holds now."""
    withdraw_all_to(by=by, subject=person.subject)
    for way, channel in (("email", Channel.EMAIL), ("phone", Channel.SMS)):
        if way in ways:
            forget_other_ways(subject=person.subject, channel=channel, address=ways[way])


@transaction.atomic
def help_sign_in(*, by: Person, person: Person) -> WayIn:
    """A code and a link to hand to somebody; they get an account if they have none yet."""
    if not may_help(by, person):
        raise Refused(
            gettext("You cannot make a code for this person."), how=gettext("Ask the host of this copy.")
        )
    if person.account is None:
        person.account = open_account(by=by, name=person.name, subject=person.subject)
        person.save(update_fields=["account"])
    return give_code(by=by.account, account=person.account)


@transaction.atomic
def keep_sign_in_address(
    *, by: Person, person: Person, email: str, before: str, can_confirm: bool
) -> WayIn | None:
    """Let an e-mail somebody gave be the one they sign in with, once it is shown to be theirs.

    Returns the way in to send to it where it can be confirmed. Whether somebody else has the
    address is never told. Whoever writes down for somebody cannot move where their links go.
    """
    account, index = person.account, _index(email)
    if index == _index(before) or (index and account_with_email(email)):
        return None
    if account is None:
        person.account = open_account(by=by, name=person.name, email=email, subject=person.subject)
        person.save(update_fields=["account"])
    elif by == person and index and can_confirm:
        return ask_to_confirm(account=account, email=email)
    elif by == person and (index or account.email_index in blind_indexes(before)):
        change_email(by=by, account=account, email=email)
    return None


def _index(email: str) -> str | None:
    return blind_index(email) if email.strip() else None


def put_ways(person: Person, ways: dict[str, str]) -> None:
    """Seal what was typed into the row, which is not saved yet. An empty way is taken away."""
    for way, typed in ways.items():
        text = typed.strip()
        blob = seal(person.subject, text, place=person.place_of(way)) if text else None
        setattr(person, f"{way}_sealed", blob)


@transaction.atomic
def forget_example_people(*, by: Account | None, people: Iterable[Person]) -> None:
    """Take the made-up people of the example away: those without an account and without another project."""
    for person in people:
        if person.account_id is not None:
            continue
        try:
            with transaction.atomic():
                person.data_requests.all().delete()
                person.delete()
        except ProtectedError:
            continue
        record("person.example_removed", by=by, about="people.person")
