"""Add a photo, words or a recording, say who is in it, and take it away for good."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.sealing import seal, throw_key_away
from intheroom.media.choices import WITH_WORDS, Ended, Kind
from intheroom.media.models import Item, PersonIn
from intheroom.media.models.items import SEALED
from intheroom.media.services.notes import note
from intheroom.media.services.settling import drop, fresh, settle
from intheroom.people.models import Person
from intheroom.people.services import add_person
from intheroom.projects.models import Project


@transaction.atomic
def add_item(*, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None) -> Item:
    """Something new: what it is, its words, who is in it. A file comes after, on a page of its own."""
    kind = answers.get("kind") or Kind.PHOTO
    if kind in WITH_WORDS and not (answers.get("words") or "").strip():
        raise Refused(
            gettext("There are no words yet."),
            how=gettext("Write down what was said, or choose a photo instead."),
        )
    # The project's row is held, so that two at once do not take the same number.
    Project.objects.select_for_update().get(pk=project.pk)
    number = (project.shared_items.aggregate(last=Max("number"))["last"] or 0) + 1
    item = Item(
        project=project, number=number, kind=kind, added_by=by,
        who_in=answers.get("who_in") or "", **(said or Said()).columns(),
    )  # fmt: skip
    _seal_parts(item, answers)
    item.save()
    _name(item, by=by, people=answers.get("people") or (), others=answers.get("others") or "")
    note("add_item", item, by, said, kind=kind)
    return item


@transaction.atomic
def describe_item(*, by: Person, item: Item, answers: dict[str, Any], said: Said | None = None) -> Item:
    """Say in words what can be seen or heard, and who is in it. Its own words are never changed."""
    item = fresh(item)
    if item.gone_at is not None:
        raise Refused(gettext("This was taken away."), how=gettext("Add it again, if everyone in it agrees."))
    _seal_parts(item, {part: answers.get(part) for part in ("alt", "kept_at")})
    item.who_in = answers.get("who_in") or item.who_in
    item.save()
    people = list(answers.get("people") or ())
    if said is None or said.way == Way.WEB:
        _not_in_it(item, keep={str(person.pk) for person in people})
    _name(item, by=by, people=people, others=answers.get("others") or "")
    note("describe_item", item, by, said)
    return settle(item)


@transaction.atomic
def remove_item(*, by: Person | None, item: Item, said: Said | None = None) -> None:
    """Take it away for good: its file is deleted, and the key of what was sealed is thrown away."""
    item = fresh(item)
    if item.gone_at is not None:
        return
    for name in (item.file_name, item.small_name):
        drop(name)
    for part in SEALED:
        setattr(item, f"{part}_sealed", None)
    item.file_name = item.small_name = item.file_kind = ""
    item.gone_at = timezone.now()
    item.save()
    throw_key_away(item.subject)
    for one in item.people.all():
        one.consents.filter(ended_at__isnull=True).update(ended_at=item.gone_at, ended_how=Ended.GONE)
    settle(item)
    note("remove_item", item, by, said)


def _seal_parts(item: Item, answers: dict[str, Any]) -> None:
    for part in SEALED:
        if part in answers:
            text = (answers[part] or "").strip()
            blob = seal(item.subject, text, place=item.place_of(part)) if text else None
            setattr(item, f"{part}_sealed", blob)


def _name(item: Item, *, by: Person, people: Iterable[Person], others: str) -> None:
    """Those listed, and those known only by a nickname: a person to ask, no more."""
    names = list(dict.fromkeys(line.strip()[:100] for line in others.splitlines() if line.strip()))
    known = {one.person.name.casefold() for one in item.people.select_related("person")}
    new = [add_person(by=by.account, name=name) for name in names if name.casefold() not in known]
    for person in [*people, *new]:
        _, is_new = PersonIn.objects.get_or_create(item=item, person=person)
        # Somebody new in it has not been asked yet: what is in use stops until they are.
        if is_new:
            note("name_person", item, by, person=str(person.pk))


def _not_in_it(item: Item, keep: set[str]) -> None:
    """Somebody named by mistake. Whoever has answered stays: their no must not be struck out by others."""
    for one in item.people.all():
        if str(one.person_id) not in keep and not one.has_answered:
            one.delete()
