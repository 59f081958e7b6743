"""Everything that is kept about one person, in words to read and as a file to take away."""

import datetime
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_noop

from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.queries import seen_by_whom
from intheroom.kit.keep.sealing import SealBroken, Sealed, unseal_many
from intheroom.kit.outbox.queries import closed_ways, messages_to
from intheroom.people.keeping import Kept, all_kept
from intheroom.people.models import Person

PURPOSE = gettext_noop("to show everything that is kept about you")
NOT_SHOWN = {"version", "password", "sessions_ended", "email_index_key", "name_key", "ref", "wrong_tries"}
# Marks the planner finds things by: they tell nobody anything, and one of a code that still works must not lie open.
ONLY_MARKS = ("_hash", "_index")


@dataclass(frozen=True)
class Part:
    """One kind of thing that is kept, with every row that is this person’s."""

    title: str
    rows: list[dict[str, Any]]


# Rooms above may add what no row of the table shows, such as files.
sources: list[Callable[[Person], Part]] = []


def everything_about(person: Person, *, actor: HasSubject | None) -> list[Part]:
    """All of it, part by part. Each sealed value that is opened leaves its row, as always."""
    is_own = actor is not None and actor.subject == person.subject
    told = [kept for kept in all_kept() if is_own or not kept.is_own_only]
    tables = [Part(kept.what, rows) for kept in told if (rows := _rows(kept, person, actor))]
    more = [part for source in sources if (part := source(person)).rows]
    looks = [
        {
            "On": event.at.date(),
            "What": event.place.rpartition(":")[2],
            "What for": gettext(event.purpose),
        }
        for event in seen_by_whom(person.subject)
    ]
    messages = [
        {
            "On": one.made_at.date(),
            "How": one.get_channel_display(),
            "What came of it": one.get_state_display(),
        }
        for one in messages_to(person.subject)
    ]
    more += [Part(gettext("Messages to you"), messages)] if messages else []
    closed = [
        {
            "On": one.since.date(),
            "How": one.get_channel_display(),
            "Why": one.get_said_display(),
        }
        for one in closed_ways([person.subject])
    ]
    more += [Part(gettext("Addresses of yours that did not work"), closed)] if closed else []
    return [
        *tables,
        *more,
        *([Part(gettext("Each time somebody opened something sealed"), looks)] if looks else []),
    ]


def as_file(person: Person, parts: list[Part]) -> str:
    """The same as JSON, which other programs can read."""
    rows = {
        str(part.title): [{str(key): value for key, value in row.items()} for row in part.rows]
        for part in parts
    }
    told = {"person": person.name, "made_on": timezone.localdate(), "parts": rows}
    return json.dumps(told, default=str, ensure_ascii=False, indent=2)


def as_words(value: Any) -> str:
    """One value as somebody reads it."""
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    if isinstance(value, datetime.datetime):
        return date_format(timezone.localtime(value), "j E Y")
    if isinstance(value, datetime.date):
        return date_format(value, "j E Y")
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    if isinstance(value, dict):
        return "; ".join(f"{name}: {as_words(each)}" for name, each in value.items())
    return str(value)


def _rows(kept: Kept, person: Person, actor: HasSubject | None) -> list[dict[str, Any]]:
    if not kept.whose:
        return []
    model = apps.get_model(kept.label)
    mine = reduce(or_, (models.Q(**{way: _owner(model, way, person)}) for way in kept.whose))
    rows: list[Any] = list(models.QuerySet(model).filter(mine).distinct().order_by("pk"))
    sealed = [Sealed(*one) for row in rows for one in _sealed(row, person)]
    try:
        opened = iter(unseal_many(sealed, actor=actor, purpose=PURPOSE) if sealed else [])
    except SealBroken:
        opened = iter([gettext("(cannot be opened)")] * len(sealed))
    return [dict(_values(row, person, opened)) for row in rows]


def _owner(model: type[models.Model], way: str, person: Person) -> Any:
    """The person, or their account where the way leads to one."""
    if way == "pk":
        return person.pk if model is Person else person.account_id or 0
    field: Any = None
    for step in way.split("__"):
        field = (field.related_model if field else model)._meta.get_field(step)
    return person if field.related_model is Person else person.account_id or 0


def _sealed(row: models.Model, person: Person) -> Iterator[tuple]:
    for field in row._meta.concrete_fields:
        blob = getattr(row, field.attname) if isinstance(field, models.BinaryField) else None
        if blob:
            # Most is locked with the person's key; a photo with several people has its own.
            yield (
                getattr(row, "subject", person.subject),
                bytes(blob),
                _place(row, field.name.removesuffix("_sealed")),
            )


def _place(row: Any, name: str) -> str:
    for said in (f"{name}_place", f"place_of_{name}"):
        if hasattr(row, said):
            return getattr(row, said)
    return row.place_of(name) if hasattr(row, "place_of") else row.place


def _values(row: Any, person: Person, opened: Iterator[str]) -> Iterator[tuple[str, Any]]:
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if isinstance(field, models.BinaryField):
            if value:
                yield _label(field), next(opened)
        elif _says_something(field) and value is not None and value != "":
            if not field.is_relation:
                shown = getattr(row, f"get_{field.name}_display", lambda value=value: value)()
                yield _label(field), shown
            elif _may_be_told(getattr(row, field.name), person):
                yield _label(field), str(getattr(row, field.name))


def _says_something(field: models.Field) -> bool:
    is_mark = isinstance(field, models.UUIDField) or field.name.endswith(ONLY_MARKS)
    return not (field.primary_key or is_mark or field.name in NOT_SHOWN)


def _may_be_told(other: Any, person: Person) -> bool:
    """What a row leads to, unless that is somebody, or somebody else's: a copy of one's own names no others."""
    is_somebody = isinstance(other, Person) or type(other).__name__ == "Account"
    place = getattr(other, "member", other)
    return not is_somebody and getattr(place, "person_id", person.pk) == person.pk


def _label(field: models.Field) -> str:
    words = str(field.verbose_name).removesuffix(" sealed")
    return words[:1].upper() + words[1:]
