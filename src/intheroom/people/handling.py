"""Which requests about details somebody may see, and must answer: rows and permissions together."""

from intheroom.people.models import DataRequest, Person
from intheroom.people.permissions import may_handle, may_help


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


def may_read_all_of(asker: Person | None, person: Person) -> bool:
    """Whether somebody may print everything for a person: their own, or because that person asked.

    Whoever can sign in reads it alone: it holds what they let nobody else see.
    """
    if asker == person:
        return True
    if person.account_id is not None:
        return False
    asked = person.data_requests.filter(kind__in=["see", "take_away"], ended="")
    return may_help(asker, person) and asked.exists()
