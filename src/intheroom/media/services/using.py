"""Choose a thing for a use, stop using it, and keep an honest list of who has a copy."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.media.advice import everyone_said_yes
from intheroom.media.choices import OPEN_TO_ALL, Audience, Stopped, Use
from intheroom.media.models import HandedOut, InUse, Item
from intheroom.media.services.notes import note
from intheroom.media.services.settling import fresh
from intheroom.people.models import Person


@transaction.atomic
def publish_item(*, by: Person, item: Item, use: str, audience: str, said: Said | None = None) -> InUse:
    """Use a thing, where everyone in it says yes to just that. Refused otherwise, whoever asks."""
    item, today = fresh(item), timezone.localdate()
    if use not in Use.values or (audience not in Audience.values and use not in OPEN_TO_ALL):
        raise Refused(
            gettext("We do not know yet what for."),
            how=gettext("Choose what you want to use it for, and who sees it."),
        )
    audience = Audience.PUBLIC if use in OPEN_TO_ALL else audience
    everyone_said_yes(
        is_closed=item.is_closed,
        has_unknown=item.has_unknown,
        not_agreed=[one.person.name for one in item.not_agreed(use, audience, today)],
        use=Use(use).label.lower(),
    )
    InUse.objects.filter(item=item, use=use, stopped_at__isnull=True).exclude(audience=audience).update(
        stopped_at=timezone.now(), stopped_how=Stopped.TEAM
    )
    chosen, _ = InUse.objects.get_or_create(
        item=item, use=use, audience=audience, stopped_at=None, defaults={"by": by}
    )
    note("publish_item", item, by, said, use=use, audience=audience)
    return chosen


@transaction.atomic
def stop_using(*, by: Person, in_use: InUse) -> None:
    """The team stops using a thing. The yes of those in it is not touched."""
    in_use.stopped_at, in_use.stopped_how = timezone.now(), Stopped.TEAM
    in_use.save(update_fields=["stopped_at", "stopped_how"])
    note("stop_using", in_use.item, by, use=in_use.use)


@transaction.atomic
def add_copy(*, by: Person, item: Item, answers: dict[str, Any], said: Said | None = None) -> HandedOut:
    """Write down that somebody has a copy: on paper, in a newsletter, on another machine."""
    to_whom = (answers.get("to_whom") or "").strip()
    if not to_whom:
        raise Refused(
            gettext("We do not know yet who has it."), how=gettext("Write who got a copy, in a few words.")
        )
    copy = HandedOut.objects.create(
        item=item,
        by=by,
        to_whom=to_whom,
        use=answers.get("use") or "",
        handed_on=answers.get("handed_on") or timezone.localdate(),
        **(said or Said()).columns(),
    )
    note("add_copy", item, by, said)
    return copy


@transaction.atomic
def note_taken(*, by: Person, items: list[Item], use: str) -> None:
    """Whoever takes copies out of the planner is on the list of each thing they took."""
    for item in items:
        HandedOut.objects.create(item=item, by=by, to_whom=by.name, use=use, handed_on=timezone.localdate())
        note("take_copies", item, by, use=use)
