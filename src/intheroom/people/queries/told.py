"""What somebody said on the inclusion form, in words, for them and for whoever they let see it."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.sealing import unseal
from intheroom.people.choices import NeedKind, Part, Standing
from intheroom.people.choices.parts import PRONOUNS, SEALED, WAYS_ASKED
from intheroom.people.models import InclusionAnswers, InclusionPart, Need, Person
from intheroom.people.queries.inclusion import answers_of, inclusion_of, levels_of
from intheroom.people.queries.people import ways_to_reach


@dataclass(frozen=True)
class Change:
    """One thing that is new, different, or no longer needed since the answers were looked at before."""

    what: str
    how: str


@dataclass(frozen=True)
class Told:
    """The answers of one person as a page shows them to somebody."""

    row: InclusionAnswers | None
    answers: dict[str, Any]
    levels: dict[str, str]
    needs: list[Need]
    changes: list[Change]

    def is_due(self, today: datetime.date) -> bool:
        """Whether it is time to ask if this still holds."""
        return self.row is not None and self.row.check_again_on <= today


def told_by(person: Person, standing: Standing, *, actor: HasSubject | None, purpose: str) -> Told:
    """Everything somebody lets whoever looks see, with what changed since the time before."""
    row = inclusion_of(person)
    if row is None:
        return Told(None, {}, {}, [], [])
    answers = answers_of(person, actor=actor, purpose=purpose, standing=standing)
    answers |= _pronouns(row, standing, actor, purpose)
    needs = [need for need in person.needs.all() if standing.may_see(need.may_see)]
    live = [need for need in needs if need.ended_at is None]
    return Told(row, answers, levels_of(person), live, changes_in(row, needs, standing))


def changes_in(row: InclusionAnswers, needs: list[Need], standing: Standing) -> list[Change]:
    """What changed when the answers were last looked at. The first time, nothing has."""
    if row.checked_before_at is None:
        return []
    at = row.checked_at
    in_needs = [(need.part, _change(need, at)) for need in needs]
    told_already = {part for part, change in in_needs if change}
    in_words = [
        Change(part.get_part_display(), gettext("the words changed"))
        for part in row.parts.all()
        if part.changed_at == at and part.part not in told_already and standing.may_see(part.may_see)
    ]
    return [change for _, change in in_needs if change] + in_words


def _change(need: Need, at: datetime.datetime) -> Change | None:
    what = str(NeedKind(need.kind).label)
    if need.kind == NeedKind.OWN_WORDS:
        what = f"{what}, in “{Part(need.part).label}”"
    if need.ended_at == at:
        return Change(what, gettext("no longer needed"))
    if need.started_at == at:
        return Change(what, gettext("new"))
    if need.changed_at == at and need.ended_at is None:
        return Change(what, gettext("the words changed"))
    return None


def answers_to_begin_with(
    person: Person, standing: Standing, *, actor: HasSubject | None, purpose: str
) -> dict[str, Any]:
    """What the form shows at first to somebody who stands like this: earlier answers, and who may see them."""
    answers = answers_of(person, actor=actor, purpose=purpose, standing=standing)
    answers |= {f"see_{part}": level for part, level in levels_of(person).items()}
    answers["name"] = person.name
    answers["see_reach"] = person.reach_seen_by
    if standing.may_see(person.reach_seen_by):
        answers |= ways_to_reach(person, actor=actor, purpose=purpose, ways=WAYS_ASKED)
    row = inclusion_of(person)
    if row is not None:
        answers |= _pronouns(row, standing, actor, purpose)
    return answers


def questions_hidden_from(standing: Standing, person: Person) -> set[str]:
    """Questions whose earlier answers are not shown, so that a blank there takes nothing away."""
    closed = InclusionPart.objects.filter(answers__person=person)
    hidden = {name for part in closed if not standing.may_see(part.may_see) for name in SEALED[part.part]}
    if not standing.may_see(person.reach_seen_by):
        hidden.update(WAYS_ASKED)
    if not standing.may_see(MaySee.KEYHOLDERS):
        hidden.update(PRONOUNS)
    return hidden


def _pronouns(
    row: InclusionAnswers, standing: Standing, actor: HasSubject | None, purpose: str
) -> dict[str, Any]:
    """In the answers themselves they are for the person and for whoever arranges things."""
    if row.pronouns_sealed is None or not standing.may_see(MaySee.KEYHOLDERS):
        return {}
    words = _opened(row.person, row.pronouns_sealed, row.pronouns_place, actor, purpose)
    return {"pronouns": words, "pronouns_at": row.pronouns_at}


def _opened(person: Person, blob: Any, place: str, actor: HasSubject | None, purpose: str) -> str:
    return unseal(person.subject, bytes(blob), place=place, actor=actor, purpose=purpose)
