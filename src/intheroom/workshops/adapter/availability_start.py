"""What the form about times begins with: what was said before, here or elsewhere, so that nothing is asked twice."""

from dataclasses import dataclass, field
from typing import Any

from intheroom.people.queries.inclusion import answers_of
from intheroom.team.models import TeamMember
from intheroom.workshops.models import Availability
from intheroom.workshops.queries.availability import OWN_LOOK, reason_of, said_elsewhere, times_of
from intheroom.workshops.queries.availability_hours import Times, week_of


@dataclass(frozen=True, slots=True)
class Begun:
    """What a form begins with, and whether it was said elsewhere: then it is only a suggestion."""

    times: Times
    more: dict[str, Any] = field(default_factory=dict)
    is_taken_over: bool = False


def started_with(member: TeamMember, row: Availability | None) -> Begun:
    """Opened for the member themselves."""
    own = member.person
    if row is not None:
        more = {"reason": reason_of(row, actor=own, purpose=OWN_LOOK), "see_reason": row.reason_seen_by}
        return Begun(times_of(row, actor=own, purpose=OWN_LOOK), more)
    elsewhere = said_elsewhere(member)
    if elsewhere is not None:
        return Begun(times_of(elsewhere, actor=own, purpose=OWN_LOOK), is_taken_over=True)
    said = answers_of(own, actor=own, purpose=OWN_LOOK).get("best_times") or ()
    return Begun(week_of(said), is_taken_over=bool(said))
