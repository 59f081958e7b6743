"""What somebody said on the inclusion form, what they need, and who is to be asked again."""

import datetime
import json
from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import QuerySet

from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.sealing import Sealed, unseal, unseal_many
from intheroom.people.choices import Standing
from intheroom.people.models import InclusionAnswers, InclusionPart, Need, Person


def inclusion_of(person: Person) -> InclusionAnswers | None:
    """Somebody's answers, if they gave any yet."""
    return InclusionAnswers.objects.filter(person=person).select_related("person").first()


def live_needs(person: Person) -> QuerySet[Need]:
    """What somebody needs now. Who may see each stands in its ``may_see``."""
    return person.needs.filter(ended_at=None).select_related("person")


def needs_shown_to(person: Person, standing: Standing) -> list[Need]:
    """What somebody needs now, as far as they let whoever looks see it."""
    return [need for need in live_needs(person) if standing.may_see(need.may_see)]


def need_words(need: Need, *, actor: HasSubject | None, purpose: str) -> str:
    """The person's own words for a need, opened. Ask first whether the actor may see it."""
    if not need.words_sealed:
        return ""
    blob = bytes(need.words_sealed)
    return unseal(need.person.subject, blob, place=need.place, actor=actor, purpose=purpose)


def answers_of(
    person: Person, *, actor: HasSubject | None, purpose: str, standing: Standing | None = None
) -> dict[str, Any]:
    """The answers by the name of their question: all of them, or those that a standing lets through."""
    rows = InclusionPart.objects.filter(answers__person=person).select_related("answers__person")
    parts = [part for part in rows if standing is None or standing.may_see(part.may_see)]
    values = [Sealed(person.subject, bytes(part.words_sealed), part.place) for part in parts]
    opened = unseal_many(values, actor=actor, purpose=purpose) if values else []
    answers: dict[str, Any] = {}
    for words in opened:
        answers.update(json.loads(words))
    return answers


def part_answers(
    part: str,
    people: Iterable[Person],
    *,
    may_see: Callable[[Person, str], bool],
    actor: HasSubject | None,
    purpose: str,
) -> dict[int, dict[str, Any]]:
    """What several people answered in one part, by the person's number, where its level lets the actor see it."""
    seen = [row for row in parts_of(part, people) if may_see(row.answers.person, row.may_see)]
    values = [Sealed(row.answers.person.subject, bytes(row.words_sealed), row.place) for row in seen]
    opened = unseal_many(values, actor=actor, purpose=purpose) if values else []
    return {row.answers.person_id: json.loads(words) for row, words in zip(seen, opened, strict=True)}


def parts_of(part: str, people: Iterable[Person]) -> list[InclusionPart]:
    """The same, sealed: for whoever opens it together with something else. Ask first who may see each."""
    rows = InclusionPart.objects.filter(part=part, answers__person__in=[one.pk for one in people])
    return list(rows.select_related("answers__person"))


def levels_in(part: str, people: Iterable[Person]) -> dict[int, str]:
    """Who may see what each of several people answered in one part; whoever answered nothing is left out."""
    rows = InclusionPart.objects.filter(part=part, answers__person__in=[one.pk for one in people])
    return dict(rows.values_list("answers__person_id", "may_see"))


def pronouns_shown(
    person: Person, where: str, *, actor: HasSubject | None = None, purpose: str = "to show beside your name"
) -> str:
    """Somebody's pronouns, where they chose to have them shown; otherwise nothing."""
    return pronouns_of([person], where, actor=actor, purpose=purpose).get(person.pk, "")


def pronouns_of(
    people: Iterable[Person],
    where: str,
    *,
    actor: HasSubject | None = None,
    purpose: str = "to show beside your name",
) -> dict[int, str]:
    """The same for many at once, by the person's number."""
    rows = InclusionAnswers.objects.filter(person__in=[one.pk for one in people]).select_related("person")
    shown = [row for row in rows if row.pronouns_sealed and where in row.pronouns_at]
    values = [
        Sealed(row.person.subject, bytes(row.pronouns_sealed or b""), row.pronouns_place) for row in shown
    ]
    opened = unseal_many(values, actor=actor, purpose=purpose) if values else []
    return {row.person_id: words for row, words in zip(shown, opened, strict=True)}


def due_for_check(
    *, today: datetime.date, people: Iterable[Person] | None = None
) -> QuerySet[InclusionAnswers]:
    """Answers to go through again by today, oldest first; of some people, or of everybody."""
    due = InclusionAnswers.objects.filter(check_again_on__lte=today).select_related("person")
    if people is not None:
        due = due.filter(person__in=[one.pk for one in people])
    return due.order_by("check_again_on", "pk")


def levels_of(person: Person) -> dict[str, str]:
    """Who may see each part, as the person chose."""
    chosen = InclusionPart.objects.filter(answers__person=person).values_list("part", "may_see")
    return {part: str(MaySee(level)) for part, level in chosen}
