"""Yes it works, not yet, no: the person's own word, by any way in."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.inclusion.advice import own_word
from intheroom.inclusion.choices import OPENS_AGAIN, State, Works
from intheroom.inclusion.models import Arrangement, OwnWord
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.people.models import Person

# Rooms above hear what somebody said of a job, and who wrote it down.
on_word: list[Callable[[Arrangement, Person], None]] = []


@transaction.atomic
def say_if_it_works(
    *, by: Person, job: Arrangement, answers: dict[str, Any], said: Said | None = None
) -> OwnWord:
    """Add what the person says. "No" and "not yet" open the job again, whoever thought it was done."""
    if answers.get("works") not in Works.values:
        raise Refused(gettext("Nothing was said yet."), how=gettext("Choose yes, not yet, or no."))
    job.refresh_from_db(from_queryset=Arrangement.objects.select_for_update())
    said = said or Said()
    person = job.need.person
    word = OwnWord(
        arrangement=job,
        person=person,
        by=by,
        works=answers["works"],
        **said.columns(),
    )
    names_them = said.way == Way.WEB or said.person_key == str(person.pk)
    own_word(is_theirs=names_them and word.is_theirs())
    words = (answers.get("words") or "").strip()
    word.words_sealed = seal(person.subject, words, place=word.place_of_words) if words else None
    word.save()
    job.works = word.works
    if word.works in OPENS_AGAIN:
        job.state, job.state_at = State.OPEN, timezone.now()
    job.save()
    about = f"inclusion.arrangement:{job.pk}"
    record("say_if_it_works", by=by, about=about, chain=job.project.ref, way=said.way, works=word.works)
    for hear in on_word:
        hear(job, by)
    return word
