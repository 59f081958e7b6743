"""Lines of a plan: made from what people said, and opened again for whoever may read them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_noop

from intheroom.inclusion.permissions import Looker
from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.workshops.adapter.plan_asked import Line, line_in
from intheroom.workshops.models import Availability, DatePlan, PlanLine

TO_WORK_OUT = gettext_noop("to work out dates that suit everyone")
TO_CHOOSE = gettext_noop("to choose dates, and offer a way in to whoever would miss some")
TO_TELL = gettext_noop("to tell you what the dates mean for you")
OWN_LOOK = gettext_noop("to show you your own line of the plan of dates")


@dataclass(frozen=True, slots=True)
class Opened:
    """What stands in a plan, opened at once for somebody: the same number of queries for one line and for thirty."""

    found: Mapping[str, Any]
    lines: Mapping[int, Line]
    reasons: Mapping[int, str]


def opened(lines: Iterable[PlanLine], *, actor: HasSubject | None, purpose: str) -> dict[int, Line]:
    """What stands in each, by the member's number. Every opening is told to the person."""
    lines = list(lines)
    if not lines:
        return {}
    texts = unseal_many([_sealed(line) for line in lines], actor=actor, purpose=purpose)
    return {line.member_id: line_in(text) for line, text in zip(lines, texts, strict=True)}


def found_in(plan: DatePlan, *, actor: HasSubject | None, purpose: str) -> Mapping[str, Any]:
    """What is counted of each plan, and what each further rule would cost."""
    if not plan.found_sealed:
        return {"plans": [], "rungs": []}
    return _found(unseal_many([_sealed_found(plan)], actor=actor, purpose=purpose)[0])


def opened_to_choose(
    plan: DatePlan, lines: Iterable[PlanLine], said: Mapping[int, Availability], by: Looker
) -> Opened:
    """All of it, and why somebody cannot, in their own words as far as they let whoever plans read them."""
    lines = list(lines)
    both = [(line, said[line.member_id]) for line in lines if line.member_id in said]
    told = [(line, row) for line, row in both if row.reason_sealed and _may_read(line, row, by)]
    reasons = [
        Sealed(line.member.person.subject, bytes(row.reason_sealed or b""), row.place_of_reason)
        for line, row in told
    ]
    values = [*(_sealed(line) for line in lines), *reasons, _sealed_found(plan)]
    texts = unseal_many(values, actor=by.person, purpose=TO_CHOOSE)
    return Opened(
        _found(texts[-1]),
        {line.member_id: line_in(text) for line, text in zip(lines, texts, strict=False)},
        dict(zip((line.member_id for line, _row in told), texts[len(lines) :], strict=False)),
    )


def _may_read(line: PlanLine, row: Availability, by: Looker) -> bool:
    is_own = line.member.person_id == by.person.pk
    return MaySee(row.reason_seen_by).lets_in(is_own=is_own, in_team=True, is_keyholder=by.has_keys)


def _sealed(line: PlanLine) -> Sealed:
    return Sealed(line.member.person.subject, bytes(line.line_sealed), line.place_of_line)


def _sealed_found(plan: DatePlan) -> Sealed:
    return Sealed(plan.key, bytes(plan.found_sealed or b""), plan.place_of("found"))


def _found(text: str) -> Mapping[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found
