"""Who of those expected at a session cannot come, by what they said when its date was chosen."""

from collections.abc import Iterable

from intheroom.inclusion.permissions import Looker
from intheroom.workshops.adapter.plan_asked import could_be
from intheroom.workshops.adapter.plan_lines import TO_EXPECT, opened
from intheroom.workshops.choices import WayIn
from intheroom.workshops.choices.plan import Letter
from intheroom.workshops.models import Coming, Session
from intheroom.workshops.queries.plan import lines_of, plan_of_session


def those_who_cannot(session: Session, rows: Iterable[Coming], by: Looker) -> set[int]:
    """The members, by their number, for those who lead alone. Whoever answered the invitation is asked no more.

    Only the lines of the others are opened, and each of them can read that it was.
    """
    asked = {row.member_id for row in rows if not row.was_said and row.joins_by != WayIn.NOT}
    plan = plan_of_session(session) if by.leads and session.is_ahead and asked else None
    if plan is None:
        return set()
    at_that_time = [
        number for number, one in enumerate(could_be(plan).values()) if one.starts_at == session.starts_at
    ]
    if not at_that_time:
        return set()
    lines = opened(
        [line for line in lines_of(plan) if line.member_id in asked], actor=by.person, purpose=TO_EXPECT
    )
    return {pk for pk, line in lines.items() if line.said[at_that_time[0]] == Letter.NO}
