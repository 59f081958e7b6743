"""What of this room can be had in easy read: each call-out."""

from django.utils.functional import lazystr

from intheroom.easyread.kinds import Found
from intheroom.projects.models import Project
from intheroom.recruitment.choices import CallOutState
from intheroom.recruitment.notices import call_out_notice

SHOWN_AT_ONCE = 10


def call_outs_found(project: Project, _leads: bool, thing: int | None) -> list[Found]:
    """The call-outs that are not over; the team may read them while they are written."""
    rows = project.call_outs.exclude(title="").exclude(state=CallOutState.ENDED).select_related("role")
    rows = rows[:SHOWN_AT_ONCE] if thing is None else rows.filter(pk=thing)
    found = []
    for row in rows:
        row.project = project
        found.append(Found(row.pk, lazystr(row), call_out_notice(row)))
    return found
