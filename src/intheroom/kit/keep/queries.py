"""What was written down about a person or a thing."""

from uuid import UUID

from django.db.models import QuerySet

from intheroom.kit.keep.models import AuditEvent, SeenEvent


def seen_by_whom(subject: UUID) -> QuerySet[SeenEvent]:
    """Every time somebody opened this person's details, newest first."""
    return SeenEvent.objects.filter(subject=subject)


def events_about(about: str) -> QuerySet[AuditEvent]:
    """What happened to one row, oldest first."""
    return AuditEvent.objects.filter(about=about).order_by("at", "number")


# What stands at each sealed place, as people say it: "people.person:email" is an "e-mail". Rooms fill it in.
words_of_places: dict[str, str] = {}


def words_for(place: str) -> str:
    """What was opened, in plain words; the name of the field where no room has said them."""
    table, field = place.partition(":")[0], place.rpartition(":")[2]
    return words_of_places.get(f"{table}:{field}") or field.replace("_", " ")
