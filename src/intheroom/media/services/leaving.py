"""When somebody asks to be forgotten: what they are in alone goes for good, and what they share is closed."""

from django.utils import timezone

from intheroom.kit.keep.forgetting import let_go
from intheroom.media.choices import Ended
from intheroom.media.models import Consent, HandedOut, PersonIn
from intheroom.media.services.items import remove_item
from intheroom.media.services.settling import fresh, settle
from intheroom.people.models import Person
from intheroom.people.services.erasing import SOMEBODY


def forget_in_things(person: Person) -> None:
    """Every yes ends now, in the same moment as the use. Copies handed out stay on their honest list."""
    now = timezone.now()
    mine = {"person_in__person": person}
    let_go(Consent, {**mine, "ended_at": None}, ended_at=now, ended_how=Ended.TAKEN_BACK)
    let_go(Consent, mine, witness="", proof="", given_by="")
    let_go(HandedOut, {"by": person, "to_whom": person.name}, to_whom=SOMEBODY)
    for appearance in PersonIn.objects.filter(person=person).select_related("item__project"):
        appearance.said_no_at = appearance.said_no_at or now
        appearance.save(update_fields=["said_no_at"])
        if appearance.item.people.count() == 1:
            remove_item(by=None, item=appearance.item)
        else:
            settle(fresh(appearance.item))
