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
