"""What each person brings, as the engine's tags: from their place in the team, and what they said in confidence."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_noop

from intheroom.engines.sortition.pool import Candidate, Quota, Tag
from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.choices import Side
from intheroom.projects.models import Project
from intheroom.recruitment.choices import SEALED_FEATURES, SIDE, Feature
from intheroom.recruitment.models import MixAnswer, MixTarget
from intheroom.recruitment.queries.mix import mix_answers
from intheroom.recruitment.queries.targets import Known
from intheroom.stakeholders.choices import Influence
from intheroom.team.choices import SUGGESTED_SIDE, Mix
from intheroom.team.queries.balance import Targets
from intheroom.team.queries.coverage import members_with_groups

TO_LOOK = gettext_noop("to see who is still missing")
TO_DRAW = gettext_noop("to draw by lot in a fair way")
LIVED, PROFESSIONAL = (SIDE, Side.LIVED.value), (SIDE, Side.PROFESSIONAL.value)
SIDES = {
    Side.LIVED: {LIVED},
    Side.PROFESSIONAL: {PROFESSIONAL},
    Side.BOTH: {LIVED, PROFESSIONAL},
}


def said_by(
    project: Project, *, actor: HasSubject | None, purpose: str, people: Iterable[int] | None = None
) -> dict[int, dict[str, Any]]:
    """What people said of themselves, opened, by the person's number. Leaves a line for each."""
    wanted = None if people is None else set(people)
    rows = [row for row in mix_answers(project) if wanted is None or row.person_id in wanted]
    return opened(rows, actor=actor, purpose=purpose)


def opened(rows: Iterable[MixAnswer], *, actor: HasSubject | None, purpose: str) -> dict[int, dict[str, Any]]:
    """Some of them, opened."""
    rows = list(rows)
    values = [Sealed(row.person.subject, bytes(row.words_sealed or b""), row.place_of_words) for row in rows]
    words = unseal_many(values, actor=actor, purpose=purpose) if values else []
    return {row.person_id: json.loads(one) for row, one in zip(rows, words, strict=True)}


def confided(answers: Mapping[str, Any]) -> set[Tag]:
    """What follows from what somebody told in confidence. What they did not say is simply not there."""
    found: set[Tag] = {(Feature.REACH, one) for one in answers.get("reach") or []}
    found |= {(Feature.OWN, one) for one in answers.get("own") or []}
    if answers.get("age"):
        found.add((Feature.AGE, answers["age"]))
    return found


class Groups:
    """What follows from belonging to a group: its viewpoints, and what it can bring about."""

    def __init__(self, known: Known) -> None:
        self.known = {group.pk: group for group in known.groups}
        self.held: dict[int, set[Tag]] = {}
        for views in known.viewpoints.values():
            value = str(min(view.pk for view in views))
            for view in views:
                self.held.setdefault(view.group_id, set()).add((Feature.VIEWPOINT, value))

    def tags(self, numbers: Iterable[int]) -> set[Tag]:
        found: set[Tag] = set()
        for number in numbers:
            group = self.known.get(number)
            if group is None:
                continue
            found.add((Feature.GROUP, str(number)))
            found |= self.held.get(number, set())
            found |= {(Feature.INFLUENCE, one.value) for one in Influence if getattr(group, one.value)}
        return found


def team_tags(project: Project, said: Mapping[int, dict[str, Any]], groups: Groups) -> list[frozenset[Tag]]:
    """What each member who counts brings to the team, in no order that means anything."""
    return [
        frozenset(
            {(Feature.KIND, kind) for kind in member.kinds}
            | {(Feature.INFLUENCE, one) for one in member.influence}
            | SIDES.get(Side(member.side), set())
            | groups.tags(belongs)
            | confided(said.get(member.person_id, {}))
        )
        for member, belongs in members_with_groups(project).items()
        if member.counts
    ]


def tags_of_newcomer(answers: Mapping[str, Any], groups: Groups) -> frozenset[Tag]:
    """What somebody brings who has no place yet: all of it is their own word."""
    kinds = answers.get("kinds") or []
    found: set[Tag] = {(Feature.KIND, kind) for kind in kinds}
    for kind in kinds:
        found |= SIDES.get(Side(SUGGESTED_SIDE.get(kind, Side.UNSAID)), set())
    found |= {(Feature.INFLUENCE, one) for one in answers.get("influence") or []}
    found |= groups.tags(int(one) for one in answers.get("groups") or [] if str(one).isdigit())
    return frozenset(found | confided(answers))


def quotas_of(targets: Iterable[MixTarget], *, sealed: bool) -> list[Quota]:
    """The targets as quotas; without those that rest on what is told in confidence, unless ``sealed``."""
    return [
        Quota(one.feature, one.value, one.at_least or 0, one.at_most)
        for one in targets
        if sealed or one.feature not in SEALED_FEATURES
    ]


def quotas_of_sides(aims: Targets, size: int) -> list[Quota]:
    """What the mix of the two sides asks of a team of this size."""
    lived = size // 2 + 1 if aims.mix == Mix.MORE_LIVED else size // 2
    professional = 0 if aims.mix == Mix.MORE_LIVED else size // 2
    quotas = [Quota(*LIVED, lived)] if lived else []
    return [*quotas, Quota(*PROFESSIONAL, professional)] if professional else quotas


def left_to_find(quotas: Iterable[Quota], here: Iterable[frozenset[Tag]]) -> list[Quota]:
    """The same quotas for those who come in beside these: what is here already need not come again."""
    here = list(here)
    found = []
    for quota in quotas:
        have = sum(quota.tag in tags for tags in here)
        most = None if quota.most is None else max(0, quota.most - have)
        least = max(0, quota.least - have)
        if least or most is not None:
            found.append(Quota(quota.feature, quota.value, least, most))
    return found


def candidates(tags: Iterable[frozenset[Tag]]) -> tuple[Candidate, ...]:
    """A team as the engine takes it, under names that tell nothing."""
    return tuple(Candidate(f"here-{number}", one) for number, one in enumerate(tags, start=1))
