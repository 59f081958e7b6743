"""What goes: when somebody asks to be forgotten, and half a year after it ended without a place."""

import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from intheroom.kit.keep.forgetting import let_go
from intheroom.people.models import Person
from intheroom.people.services.erasing import erase_person
from intheroom.recruitment.choices import OPEN_NOT_NOW, STILL_COMING, WENT_AWAY, ComingState, NotNowState
from intheroom.recruitment.models import ComingForward, ContactNote, NotNow, NotNowLine, WayOutTelling
from intheroom.recruitment.queries.coming import gone_since
from intheroom.recruitment.queries.twice import also_came

KEPT_FOR = datetime.timedelta(days=183)


def forget_coming_of(person: Person) -> None:
    """That somebody came forward stays in the count; nothing says who, or what they wanted."""
    ended = {"state": ComingState.SAID_NO, "state_at": timezone.now()}
    let_go(ComingForward, {"person": person, "state__in": STILL_COMING}, **ended)
    _empty({"person": person})
    QuerySet(WayOutTelling).filter(person=person).delete()
    # Whoever replied twice is forgotten twice.
    for row in ComingForward.objects.filter(same_as__person=person).exclude(person=person):
        if _is_in_nothing(row.person):
            erase_person(by=None, person=row.person, choices={}, how="asked")


def old_coming(*, dry: bool = False) -> int:
    """Those who went away long ago: their words go. Whoever is in nothing else is forgotten as a person, too."""
    rows = gone_since(timezone.now() - KEPT_FOR)
    if dry:
        return len(rows)
    for row in rows:
        with transaction.atomic():
            for one in [row, *also_came(row)]:
                _empty({"pk": one.pk})
                if _is_in_nothing(one.person):
                    erase_person(by=None, person=one.person, choices={}, how="retention")
    return len(rows)


def _empty(where: dict[str, object]) -> None:
    about = {f"coming__{name}": value for name, value in where.items()}
    let_go(NotNow, {**about, "state__in": OPEN_NOT_NOW}, state=NotNowState.DROPPED)
    # Reasons that others gave are about them, so they go as well.
    let_go(NotNowLine, {f"not_now__{name}": value for name, value in about.items()}, words="", next_steps="")
    let_go(ContactNote, about, words_sealed=None)
    for row in ComingForward.objects.filter(**where):
        row.together.clear()
    let_go(
        ComingForward, where,
        words_sealed=None, language="", after=[], spoke_for="", phone_mark="", email_mark="",
    )  # fmt: skip


def _is_in_nothing(person: Person) -> bool:
    """No account, no place and no role anywhere, and coming to nothing else."""
    comes = person.coming_forward.exclude(state__in=[*WENT_AWAY, ComingState.SAME]).exists()
    return not (comes or person.account_id or person.memberships.exists() or person.roles.exists())
