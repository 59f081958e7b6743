"""Judgements: how far a group is affected, the say it has and the say it should have."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from intheroom.kit.ask.forms import Said
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.choices import Belongs
from intheroom.stakeholders.models import Judgement, StakeholderGroup
from intheroom.stakeholders.queries import place_of
from intheroom.stakeholders.services.whose import lock, note, whose

ASKED = ("impact", "say_now", "say_wanted")


@transaction.atomic
def judge_group(
    *, group: StakeholderGroup, by: Person, answers: Mapping[str, str], said: Said
) -> Judgement | None:
    """Store one person's view of a group. A later view by the same person takes its place."""
    words = {name: answers.get(name) or "" for name in ASKED}
    if not any(words.values()):
        return None
    person = whose(group.project, by, said)
    if person is not None:
        lock(group)
        group.judgements.filter(person=person, replaced_at=None).update(replaced_at=timezone.now())
    row = Judgement.objects.create(
        group=group,
        person=person,
        belongs=answers.get("belongs") or "",
        **words,
        **said.columns(),
    )
    note("judge_group", group.project, by, f"stakeholders.group:{group.pk}", way=said.way)
    return row


@transaction.atomic
def judge_all(*, project: Project, by: Person, answers: Mapping[int, Mapping[str, str]], said: Said) -> int:
    """Store one person's view of many groups; says how many they judged."""
    rows = [
        judge_group(group=group, by=by, answers=answers[group.pk], said=said)
        for group in project.stakeholder_groups.filter(pk__in=answers)
    ]
    return sum(row is not None for row in rows)


@transaction.atomic
def confirm_place(*, group: StakeholderGroup, by: Person) -> Judgement | None:
    """Somebody who belongs to the group says that the map shows it right."""
    place = place_of(group.project, group)
    if place is None:
        return None
    answers = {name: getattr(place, name).word for name in ASKED}
    return judge_group(group=group, by=by, answers={**answers, "belongs": Belongs.YES}, said=Said())
