"""Who is due to be asked again, and what changed since the time before."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from intheroom.inclusion.permissions import Looker, may_see_need
from intheroom.inclusion.queries import kind_told
from intheroom.people.models import InclusionAnswers, Need, Person
from intheroom.people.queries.inclusion import due_for_check, inclusion_of
from intheroom.projects.models import Project
from intheroom.team.queries.members import active_members


@dataclass(frozen=True, slots=True)
class Check:
    """One person's last check, when the next is due, and what was new since the one before."""

    person: Person
    checked_at: datetime.datetime
    check_again_on: datetime.date
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    is_first: bool

    @property
    def is_due(self) -> bool:
        return self.check_again_on <= timezone.localdate()

    @property
    def is_the_same(self) -> bool:
        return not (self.new or self.changed or self.gone)


def due_checks(project: Project, by: Looker) -> list[Check]:
    """Everyone in the team whose day to be asked again has come, oldest first. Three queries."""
    people = [member.person for member in active_members(project)]
    due = list(due_for_check(today=timezone.localdate(), people=people))
    needs = _needs_by_person(answers.person_id for answers in due)
    return [_check(answers, needs.get(answers.person_id, []), by) for answers in due]


def own_check(by: Looker) -> Check | None:
    """The asker's own last check; None where they have not filled the form."""
    answers = inclusion_of(by.person)
    if answers is None:
        return None
    return _check(answers, _needs_by_person([by.person.pk]).get(by.person.pk, []), by)


def _needs_by_person(people: Iterable[int]) -> dict[int, list[Need]]:
    found: dict[int, list[Need]] = {}
    for need in Need.objects.filter(person__in=list(people)):
        found.setdefault(need.person_id, []).append(need)
    return found


def _check(answers: InclusionAnswers, needs: list[Need], by: Looker) -> Check:
    since = answers.checked_before_at
    seen = [need for need in needs if since is not None and may_see_need(by, need)]
    new = [need for need in seen if need.ended_at is None and need.started_at > since]
    changed = [need for need in seen if need.ended_at is None and need.started_at <= since < need.changed_at]
    gone = [need for need in seen if need.ended_at is not None and need.ended_at > since]
    return Check(
        person=answers.person,
        checked_at=answers.checked_at,
        check_again_on=answers.check_again_on,
        new=_told(new),
        changed=_told(changed),
        gone=_told(gone),
        is_first=since is None,
    )


def _told(needs: Iterable[Need]) -> tuple[str, ...]:
    return tuple(sorted({kind_told(need.kind) for need in needs}))
