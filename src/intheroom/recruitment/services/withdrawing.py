"""Somebody who came forward no longer wants to: they say so themselves, and need not say why."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.people.choices import AskedFor
from intheroom.people.services.requests import take_request
from intheroom.recruitment.choices import ComingState, Outcome
from intheroom.recruitment.models import ComingForward, ContactNote, DrawPlace
from intheroom.recruitment.services.draws import give_up_place
from intheroom.recruitment.services.letters import take_back

FORGET = "forget"


@transaction.atomic
def withdraw(*, coming: ComingForward, answers: dict[str, Any], said: Said | None = None) -> ComingForward:
    """Their own “no”, which counts at once. A place from a draw goes to the next; said twice it is the same."""
    coming.refresh_from_db(
        from_queryset=ComingForward.objects.select_for_update(of=("self",)).select_related(
            "person", "project"
        )
    )
    if coming.state == ComingState.JOINED:
        raise Refused(
            gettext("You have a place in the team by now."),
            how=gettext("Ring us, or tell somebody in the team. You can leave at any time."),
        )
    coming.after = list(answers.get("after") or [])
    if coming.is_open:
        coming.state, coming.state_at = ComingState.SAID_NO, timezone.now()
    coming.save()
    _note(coming, (answers.get("words") or "").strip(), said)
    for entry in DrawPlace.objects.filter(coming=coming).select_related("draw__project", "coming__person"):
        take_back(entry, None)
        if entry.outcome == Outcome.PLACE:
            give_up_place(by=None, entry=entry)
    if answers.get("details") == FORGET:
        take_request(by=None, person=coming.person, kind=AskedFor.ERASE, said=said)
    about = f"recruitment.coming:{coming.pk}"
    record("withdraw", by=coming.person, about=about, chain=coming.project.ref, after=coming.after)
    return coming


def _note(coming: ComingForward, words: str, said: Said | None) -> None:
    """What they wanted to say with it, for whoever answers them."""
    if not words:
        return
    row = ContactNote(coming=coming, by=coming.person, **(said.columns() if said else {}))
    row.spoke_for = ""
    row.words_sealed = seal(coming.person.subject, words, place=row.place_of_words)
    row.save()
