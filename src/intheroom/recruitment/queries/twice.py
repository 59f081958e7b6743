"""Who may have come forward twice: known by a mark of the same number or address, and opened for nobody."""

from collections.abc import Iterable
from contextlib import suppress

from django.db.models import Q, QuerySet
from django.utils.crypto import salted_hmac

from intheroom.kit.outbox.choices import Channel
from intheroom.kit.outbox.content import as_sent
from intheroom.kit.refusal import Refused
from intheroom.recruitment.choices import ComingState
from intheroom.recruitment.models import ComingForward


def mark_of(project_id: int, way: str, typed: str) -> str:
    """The same number or address has the same mark in one project, and another one in another."""
    channel = Channel.SMS if way == "phone" else Channel.EMAIL
    # What cannot be right is compared as it was typed.
    with suppress(Refused):
        typed = as_sent(channel, typed)
    plain = "".join(typed.casefold().split())
    if not plain:
        return ""
    return salted_hmac("recruitment.twice", f"{project_id}|{way}|{plain}", algorithm="sha256").hexdigest()


def marks_of(project_id: int, ways: dict[str, str]) -> dict[str, str]:
    """The marks of the ways somebody gave, by the name of their column."""
    return {f"{way}_mark": mark_of(project_id, way, ways.get(way) or "") for way in ("phone", "email")}


def same_marks(coming: ComingForward, marks: dict[str, str]) -> QuerySet[ComingForward]:
    """Others who gave the same number or address; whoever was joined already is left out."""
    where = Q(pk__in=[])
    for column, mark in marks.items():
        where |= Q(**{column: mark}) if mark else Q(pk__in=[])
    rows = ComingForward.objects.filter(where, project=coming.project_id, person__erased_at=None)
    rows = rows.exclude(pk=coming.pk).exclude(person=coming.person_id).exclude(state=ComingState.SAME)
    return rows.select_related("person")


def seen_twice(rows: Iterable[ComingForward]) -> set[int]:
    """The numbers of those on a list who may be there twice. Nothing is asked or opened for it."""
    open_rows = [row for row in rows if row.state != ComingState.SAME]
    many: dict[str, list[ComingForward]] = {}
    for row in open_rows:
        for mark in filter(None, (row.phone_mark, row.email_mark)):
            many.setdefault(mark, []).append(row)
    return {row.pk for same in many.values() if len({one.person_id for one in same}) > 1 for row in same}


def also_came(coming: ComingForward) -> list[ComingForward]:
    """Other replies of theirs that go with this one."""
    rows = coming.also_came.select_related("person", "project", "call_out", "recorded_by", "avenue")
    return list(rows.filter(person__erased_at=None))
