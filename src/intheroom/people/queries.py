"""Which people, and how to reach them."""

from intheroom.accounts.models import Account
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.models import Person

WAYS = ("email", "phone", "reach_note")


def person_of(account: Account) -> Person | None:
    """The person behind an account; None for somebody signed out."""
    if not account.is_authenticated:
        return None
    return Person.objects.filter(account=account).first()


def ways_to_reach(person: Person, *, actor: Account | None, purpose: str) -> dict[str, str]:
    """The e-mail, phone and note of a person, opened; each opening leaves a row they can read."""
    sealed = {way: getattr(person, f"{way}_sealed") for way in WAYS}
    there = {way: blob for way, blob in sealed.items() if blob}
    opened = unseal_many(
        [Sealed(person.subject, blob, person.place_of(way)) for way, blob in there.items()],
        actor=actor,
        purpose=purpose,
    )
    return {**dict.fromkeys(WAYS, ""), **dict(zip(there, opened, strict=True))}
