"""What somebody said of themselves, as the form holds it, and what is known of them already."""

import json
from collections.abc import Iterable
from typing import Any

from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.projects.models import Project
from intheroom.recruitment.adapter.tags import opened
from intheroom.recruitment.choices import Feature
from intheroom.recruitment.models import ComingForward, MixAnswer
from intheroom.recruitment.queries.targets import Known, left_out_now, names_of, sealed_targets

Asked = dict[str, list[tuple[str, str]]]


def asked_in(project: Project, known: Known) -> Asked:
    """What people are asked here, by feature: what a target of the team is about, and nothing else.

    Of those who are often left out it is asked as well, until the team says otherwise.
    """
    names, sealed = names_of(project, known), sealed_targets(project, known)
    found: Asked = {}
    for feature, value in [*(target.tag for target in sealed), *left_out_now(known)]:
        found.setdefault(feature, []).append((value, names.get((feature, value), "")))
    return found


def is_asked_age(asked: Asked) -> bool:
    """One target about age is enough: all bands are offered then, so that a tick tells no target."""
    return bool(asked.get(Feature.AGE))


def own_mix_and_kinds(
    row: MixAnswer | None, came: Iterable[ComingForward], *, actor: HasSubject | None, purpose: str
) -> tuple[dict[str, Any], bool]:
    """What one person said, and whether they said what they are in this when they came forward; opened at once."""
    mine = [(row.person.subject, row.words_sealed, row.place_of_words)] if row else []
    then = [(one.person.subject, one.words_sealed, one.place_of_words) for one in came]
    there = [Sealed(subject, bytes(blob), place) for subject, blob, place in [*mine, *then] if blob]
    words = [json.loads(one) for one in unseal_many(there, actor=actor, purpose=purpose)] if there else []
    has_own = row is not None and bool(row.words_sealed)
    own, said = (words[0], words[1:]) if has_own else ({}, words)
    return own, any(one.get("kinds") for one in said)


def own_mix(row: MixAnswer | None, *, actor: HasSubject | None, purpose: str) -> dict[str, Any]:
    """What one person said, opened."""
    if row is None or not row.words_sealed:
        return {}
    return opened([row], actor=actor, purpose=purpose).get(row.person_id, {})
