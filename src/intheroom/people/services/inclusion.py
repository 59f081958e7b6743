"""Keeping what somebody said on the inclusion form, and what it means they need."""

import calendar
import datetime
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.sealing import seal
from intheroom.people.adapter import Wanted, language_in, needs_in
from intheroom.people.choices import NeedKind, Part
from intheroom.people.choices.needs import LANGUAGE
from intheroom.people.choices.parts import SEALED, WAYS_ASKED
from intheroom.people.models import InclusionAnswers, InclusionPart, Need, Person
from intheroom.people.queries.inclusion import answers_of, inclusion_of, live_needs
from intheroom.people.services.people import BESIDE, opener, put_ways, reached_anew, ways_changed

MONTHS_UNTIL_ASKED_AGAIN = 6

# Rooms above hear that somebody's needs changed: the person, and who wrote it down.
on_needs_changed: list[Callable[[Person, HasSubject | None], None]] = []


@transaction.atomic
def save_inclusion(
    *,
    by: HasSubject | None,
    person: Person,
    answers: dict[str, Any],
    said: Said | None = None,
    is_whole: bool = True,
) -> InclusionAnswers:
    """Keep what somebody said. What is not among ``answers`` stays as it was; what is empty is taken away.

    ``is_whole`` is False where a few questions were asked elsewhere: the rest was not looked at again.
    """
    now, row = timezone.now(), inclusion_of(person)
    before = answers_of(person, actor=opener(by, person), purpose=BESIDE)
    ways = {way: answers[way] for way in WAYS_ASKED if way in answers}
    changed = ways_changed(by=by, person=person, ways=ways)
    whole = {**before, **answers}
    saving = _Saving(
        now,
        levels=_levels(row, answers),
        columns=(said or Said()).columns(),
        language=language_in(whole),
        is_new_language=language_in(before) != language_in(whole),
    )
    if row is None or is_whole:
        row = _keep_row(row or InclusionAnswers(person=person), answers, saving)
    is_reached_anew = bool(changed) or _says_anew_how(person, before, whole)
    _keep_person(person, answers, ways)
    _keep_parts(row, before, whole, saving)
    changes = _keep_needs(person, needs_in(before), needs_in(whole), saving)
    if is_reached_anew:
        reached_anew(by=by, person=person, ways=changed)
    record("people.inclusion_saved", by=by, about=f"people.person:{person.pk}", changes=changes)
    if changes:
        tell_needs_changed(person, by)
    return row


@transaction.atomic
def confirm_inclusion(*, by: HasSubject | None, person: Person) -> InclusionAnswers | None:
    """Somebody looked at their answers and all of them still hold."""
    row = inclusion_of(person)
    if row is None:
        return None
    now = timezone.now()
    row.checked_before_at, row.checked_at = row.checked_at, now
    row.check_again_on = months_after(timezone.localdate(now), MONTHS_UNTIL_ASKED_AGAIN)
    row.save()
    record("people.inclusion_confirmed", by=by, about=f"people.person:{person.pk}")
    return row


def tell_needs_changed(person: Person, by: HasSubject | None) -> None:
    """Let the rooms above act on it, inside the same transaction."""
    for hear in on_needs_changed:
        hear(person, by)


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@dataclass(frozen=True)
class _Saving:
    """What is the same for every row of one save."""

    now: datetime.datetime
    levels: dict[str, str]
    columns: dict[str, Any]
    language: str
    # What was arranged in one language is nothing in another.
    is_new_language: bool


def _says_anew_how(person: Person, before: dict[str, Any], whole: dict[str, Any]) -> bool:
    """Whether they like to be reached in another way now, or let others see how."""
    level = whole.get("see_reach") or person.reach_seen_by
    return level != person.reach_seen_by or any(
        (before.get(one) or "") != (whole.get(one) or "") for one in SEALED[Part.REACH]
    )


def _levels(row: InclusionAnswers | None, answers: dict[str, Any]) -> dict[str, str]:
    kept = dict(row.parts.values_list("part", "may_see")) if row else {}
    return {
        part: answers.get(f"see_{part}") or kept.get(part) or MaySee.KEYHOLDERS
        for part in (*SEALED, Part.YOU)
    }


def _keep_row(row: InclusionAnswers, answers: dict[str, Any], saving: _Saving) -> InclusionAnswers:
    if row.pk:
        row.checked_before_at = row.checked_at
    row.checked_at = saving.now
    months = int(answers.get("ask_again") or MONTHS_UNTIL_ASKED_AGAIN)
    row.check_again_on = months_after(timezone.localdate(saving.now), months)
    _put(row, saving.columns)
    row.language = saving.language
    if "pronouns" in answers:
        words = answers["pronouns"].strip()
        row.pronouns_sealed = seal(row.person.subject, words, place=row.pronouns_place) if words else None
    if "pronouns_at" in answers:
        row.pronouns_at = list(answers["pronouns_at"])
    row.save()
    return row


def _keep_person(person: Person, answers: dict[str, Any], ways: dict[str, str]) -> None:
    """The name counts at once, everywhere. Number, address and who may see them stand with the other ways."""
    person.name = answers.get("name") or person.name
    put_ways(person, ways)
    person.reach_seen_by = answers.get("see_reach") or person.reach_seen_by
    person.save(update_fields=["name", *(f"{way}_sealed" for way in ways), "reach_seen_by"])
    if person.account is not None and person.account.name != person.name:
        person.account.name = person.name
        person.account.save(update_fields=["name"])


def _keep_parts(
    row: InclusionAnswers, before: dict[str, Any], whole: dict[str, Any], saving: _Saving
) -> None:
    known = {kept.part: kept for kept in row.parts.all()}
    for part, names in SEALED.items():
        told = {name: whole[name] for name in names if whole.get(name)}
        was = {name: before[name] for name in names if before.get(name)}
        kept = known.get(part) or InclusionPart(answers=row, part=part)
        if not told and not kept.pk and saving.levels[part] == MaySee.KEYHOLDERS:
            continue
        kept.may_see = saving.levels[part]
        if told != was or not kept.pk:
            kept.words_sealed = seal(row.person.subject, json.dumps(told), place=kept.place)
            kept.changed_at = saving.now
        kept.save()


def _keep_needs(person: Person, before: Wanted, after: Wanted, saving: _Saving) -> int:
    """A kept need keeps its row; one that is gone ends and loses its words. Returns how many changed."""
    live = {(need.kind, need.part): need for need in live_needs(person)}
    anew = {key for key in live if saving.is_new_language and NeedKind(key[0]) in LANGUAGE}
    gone = [need for key, need in live.items() if key not in after or key in anew]
    for need in gone:
        need.ended_at, need.words_sealed = saving.now, None
        need.save()
    live = {key: need for key, need in live.items() if key not in anew}
    changes = len(gone)
    for (kind, part), words in after.items():
        need = live.get((kind, part)) or Need(person=person, kind=kind, part=part, started_at=saving.now)
        is_same = need.pk is not None and before.get((kind, part), "") == words
        if is_same and need.may_see == saving.levels[part]:
            continue
        changes += 1
        need.may_see = saving.levels[part]
        if not is_same:
            need.words_sealed = seal(person.subject, words, place=need.place) if words else None
            need.changed_at = saving.now
            _put(need, saving.columns)
        need.save()
    return changes


def _put(row: Any, columns: dict[str, Any]) -> None:
    for column, value in columns.items():
        setattr(row, column, value)
