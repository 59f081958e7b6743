"""Things with everyone in them and what each said, and their sealed words for whoever may read them."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Prefetch, QuerySet

from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.media.choices import Use
from intheroom.media.models import HandedOut, InUse, Item, PersonIn
from intheroom.media.models.items import SEALED
from intheroom.people.models import Person
from intheroom.projects.models import Project

_EVERYONE = Prefetch(
    "people", PersonIn.objects.select_related("person").prefetch_related("consents__recorded_by")
)
_LIVE_USES = Prefetch("uses", InUse.objects.filter(stopped_at__isnull=True), to_attr="live_uses")
_COPIES = Prefetch("copies", HandedOut.objects.select_related("recorded_by", "by"))


def items_of(project: Project) -> QuerySet[Item]:
    """Everything in a project, the newest first, with who is in it and what they said."""
    return project.shared_items.select_related("project", "added_by").prefetch_related(_EVERYONE, _LIVE_USES)


def item_of(project: Project, pk: int) -> Item | None:
    """One thing of this project, with the copies that are out there."""
    return items_of(project).prefetch_related(_COPIES).filter(pk=pk).first()


def item_called(pk: int) -> Item | None:
    """One thing by its number in the house. Ask ``permissions`` before showing anything."""
    rows = Item.objects.select_related("project", "added_by")
    return rows.prefetch_related(_EVERYONE, _LIVE_USES, _COPIES).filter(pk=pk).first()


def items_with(person: Person) -> QuerySet[Item]:
    """Everything this person is in, in every project, also one they have left."""
    rows = Item.objects.filter(people__person=person, gone_at__isnull=True)
    return rows.select_related("project").prefetch_related(_EVERYONE, _LIVE_USES, _COPIES)


def live_uses(item: Item) -> list[InUse]:
    """What it was chosen for and not stopped, whatever those in it say now."""
    return list(item.live_uses)


def uses_of(item: Item, on: datetime.date) -> list[InUse]:
    """What it is really used for now: chosen, and everyone still says yes."""
    return [one for one in live_uses(item) if item.may_be_used(one.use, one.audience, on)]


def items_in_use(project: Project, use: str, on: datetime.date) -> list[Item]:
    """What may stand in a report, a talk and so on today. Asked anew at each look."""
    chosen = items_of(project).filter(uses__use=use, uses__stopped_at__isnull=True).distinct()
    return [item for item in chosen if use in {one.use for one in uses_of(item, on)}]


@dataclass(frozen=True)
class Opened:
    """A thing as somebody may see it. Its words are empty where they may not."""

    item: Item
    is_open: bool
    words: str = ""
    alt: str = ""
    kept_at: str = ""
    uses: list[str] = field(default_factory=list)

    @property
    def shows_file(self) -> bool:
        return self.is_open and bool(self.item.file_name)


def sealed_parts(item: Item) -> dict[str, Sealed]:
    """The sealed parts that are there, by name."""
    blobs = {part: getattr(item, f"{part}_sealed") for part in SEALED}
    return {part: Sealed(item.subject, blob, item.place_of(part)) for part, blob in blobs.items() if blob}


def opened(
    items: Iterable[tuple[Item, bool]], *, actor: HasSubject | None, purpose: str, on: datetime.date
) -> list[Opened]:
    """Open the words of those that may be opened, all at once."""
    items = list(items)
    there = [
        (item.pk, part, seal)
        for item, is_open in items
        if is_open
        for part, seal in sealed_parts(item).items()
    ]
    texts = unseal_many([seal for _, _, seal in there], actor=actor, purpose=purpose) if there else []
    found: dict[int, dict[str, str]] = {}
    for (pk, part, _), text in zip(there, texts, strict=True):
        found.setdefault(pk, {})[part] = text
    return [
        Opened(
            item,
            is_open,
            uses=[Use(one.use).label for one in uses_of(item, on)],
            **found.get(item.pk, {}),
        )
        for item, is_open in items
    ]
