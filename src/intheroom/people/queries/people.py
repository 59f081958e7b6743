"""Which people, how to reach them, and who has seen how."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.accounts.models import Account
from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.models import AuditEvent, SeenEvent
from intheroom.kit.keep.queries import events_about, seen_by_whom, words_for
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.choices import NeedKind, Part
from intheroom.people.models import Person

WAYS = ("email", "phone", "reach_note")
SAID_OF_PLACES = {
    "people.person:email": _("e-mail"),
    "people.person:phone": _("phone"),
    "people.person:reach_note": _("note"),
    "people.person:who_has_seen": _("list of who has seen your details"),
    "people.inclusion:pronouns": _("pronouns"),
    "people.datarequest:words": _("words to us about your details"),
    "accounts.account:email": _("e-mail you sign in with"),
    "accounts.signinrequest:new_email": _("new e-mail address"),
    **{
        f"people.inclusion:{part.value}": format_lazy(_("answers in “{part}”"), part=part.label)
        for part in Part
    },
    **{
        f"people.need:{kind.value}": format_lazy(_("words about “{kind}”"), kind=kind.label)
        for kind in NeedKind
    },
}
A_GREAT_MANY = 200


def person_of(account: Account) -> Person | None:
    """The person behind an account; None for somebody signed out."""
    if not account.is_authenticated:
        return None
    # Asked this way the person read together with the account is found without a query.
    return getattr(account, "person", None)


# The room that asks people says which page lists this person, for whoever asks or keys in; empty where none does.
lists_with: list[Callable[[Person, Person], str]] = []


def list_with(asker: Person, person: Person) -> str:
    """Where somebody goes on who wrote down what this person said: back to the list, or to the front page."""
    return next((page for find in lists_with if (page := find(asker, person))), "/")


# The room that holds a page about each person says where it is, for whoever helps them; empty where there is none.
pages_about: list[Callable[[Person, Person], str]] = []


def page_about(asker: Person, person: Person) -> str:
    """The page about this person that the asker came from, or would have; else the front page."""
    return next((page for find in pages_about if (page := find(asker, person))), "/")


def person_with(pk: int) -> Person | None:
    """The person with this number. Ask ``permissions`` before showing anything."""
    return Person.objects.filter(pk=pk).select_related("account").first()


def ways_to_reach(
    person: Person, *, actor: HasSubject | None, purpose: str, ways: Iterable[str] = WAYS
) -> dict[str, str]:
    """The e-mail, phone and note of a person, or some of these, opened; each opening leaves a row they can read."""
    sealed = {way: getattr(person, f"{way}_sealed") for way in ways}
    there = {way: blob for way, blob in sealed.items() if blob}
    opened = unseal_many(
        [Sealed(person.subject, blob, person.place_of(way)) for way, blob in there.items()],
        actor=actor,
        purpose=purpose,
    )
    return {**dict.fromkeys(sealed, ""), **dict(zip(there, opened, strict=True))}


def ways_shown_to(
    person: Person, *, actor: HasSubject, in_team: bool, is_keyholder: bool, purpose: str
) -> dict[str, str]:
    """The ways this person lets somebody else see; all empty where they do not."""
    level = MaySee(person.reach_seen_by)
    is_own = actor.subject == person.subject
    if not level.lets_in(is_own=is_own, in_team=in_team, is_keyholder=is_keyholder):
        return dict.fromkeys(WAYS, "")
    return ways_to_reach(person, actor=actor, purpose=purpose)


@dataclass(frozen=True)
class Look:
    """Somebody, on a day, opened something, and what for: in words for the person it is about."""

    who: str
    day: str
    what: str
    purpose: str


def looks_at(person: Person) -> list[Look]:
    """Who has seen this person's details, newest first, without their own looks."""
    seen = list(seen_by_whom(person.subject).exclude(actor=person.subject)[:A_GREAT_MANY])
    names = _names(event.actor for event in seen)
    return _each_once(
        Look(_who(names, event), _day(event), words_for(event.place), gettext(event.purpose))
        for event in seen
    )


def codes_made_for(person: Person) -> list[Look]:
    """Who made a way to sign in for this person, newest first."""
    if person.account_id is None:
        return []
    made: QuerySet[AuditEvent] = events_about(f"accounts.account:{person.account_id}")
    events = list(made.filter(verb="account.code_given").order_by("-at")[:A_GREAT_MANY])
    names = _names(event.actor for event in events)
    return [Look(_who(names, event), _day(event), "", "") for event in events]


def _names(subjects: Iterable[UUID | None]) -> dict[UUID, str]:
    wanted = {subject for subject in subjects if subject is not None}
    return dict(Person.objects.filter(subject__in=wanted).values_list("subject", "name"))


def _who(names: dict[UUID, str], event: SeenEvent | AuditEvent) -> str:
    if event.actor is None:
        return (
            gettext("The planner itself")
            if isinstance(event, SeenEvent)
            else gettext("The host, at the machine")
        )
    return names.get(event.actor, gettext("Somebody who is no longer here"))


def _day(event: SeenEvent | AuditEvent) -> str:
    """The day is enough: the minute would tell when somebody is at their screen."""
    return date_format(event.at, "j E Y")


def _each_once(looks: Iterable[Look]) -> list[Look]:
    return list(dict.fromkeys(looks))
