"""What people asked about their details: their own, and those somebody must answer."""

from collections.abc import Callable, Iterable

from django.db.models import QuerySet

from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.sealing import KeyThrownAway, unseal
from intheroom.people.models import DataRequest, Person
from intheroom.people.permissions import may_handle, may_help

# Rooms above say whom somebody works with, and may so write a request down for: pairs of key and name.
known_to_sources: list[Callable[[Person], Iterable[tuple[str, str]]]] = []


def people_known_to(asker: Person | None) -> list[tuple[str, str]]:
    """Whose request this person may write down. Anybody else’s is taken by name."""
    if asker is None:
        return []
    return sorted({pair for source in known_to_sources for pair in source(asker)}, key=lambda pair: pair[1])


def requests_of(person: Person) -> QuerySet[DataRequest]:
    """What this person has asked, newest first."""
    return person.data_requests.select_related("person", "handled_by").order_by("-asked_on", "-pk")


def request_seen_by(asker: Person | None, pk: int) -> DataRequest | None:
    """One request, for the person it is from and for those who answer it."""
    found = DataRequest.objects.filter(pk=pk).select_related("person__account", "handled_by").first()
    is_theirs = found is not None and asker is not None and found.person_id == asker.pk
    return found if found and (is_theirs or may_handle(asker, found)) else None


def waiting_for(asker: Person | None) -> list[DataRequest]:
    """Every open request this person must see to, the most pressing first."""
    if asker is None:
        return []
    waiting = DataRequest.objects.filter(ended="").select_related("person__account")
    return sorted((one for one in waiting if may_handle(asker, one)), key=lambda one: one.next_day)


def answered_by(asker: Person, most: int = 30) -> list[DataRequest]:
    """The newest requests that were answered, of those this person may see."""
    done = (
        DataRequest.objects.exclude(ended="").select_related("person__account").order_by("-ended_on", "-pk")
    )
    return [one for one in done[:most] if may_handle(asker, one)]


def asked_to_be_forgotten(person: Person) -> DataRequest | None:
    """The open request to be forgotten, if there is one."""
    return person.data_requests.filter(kind="erase", ended="").first()


def may_read_all_of(asker: Person | None, person: Person) -> bool:
    """Whether somebody may print everything for a person: their own, or because that person asked."""
    if asker == person:
        return True
    asked = person.data_requests.filter(kind__in=["see", "take_away"], ended="")
    return may_help(asker, person) and asked.exists()


def opened(request: DataRequest, field: str, *, actor: HasSubject | None, purpose: str) -> str:
    """One sealed part of a request; what was sealed for somebody forgotten stays closed."""
    blob = getattr(request, f"{field}_sealed")
    if not blob:
        return ""
    try:
        return unseal(
            request.subject, bytes(blob), place=request.place_of(field), actor=actor, purpose=purpose
        )
    except KeyThrownAway:
        return ""
