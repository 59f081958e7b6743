"""What people asked about their details: their own, and those somebody must answer."""

from collections.abc import Callable, Iterable

from django.db.models import QuerySet

from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.sealing import KeyThrownAway, unseal
from intheroom.people.models import DataRequest, Person

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


def asked_to_be_forgotten(person: Person) -> DataRequest | None:
    """The open request to be forgotten, if there is one."""
    return person.data_requests.filter(kind="erase", ended="").first()


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
