"""What of this room can be had in easy read: what people read before a session."""

from intheroom.easyread.kinds import Found
from intheroom.projects.models import Project
from intheroom.workshops.choices import AHEAD
from intheroom.workshops.models import Pack
from intheroom.workshops.notices.inviting import pack_notice


def packs_found(project: Project, _leads: bool, thing: int | None) -> list[Found]:
    """What is written for the sessions that are still ahead, and have a day."""
    rows = Pack.objects.filter(
        session__project=project, session__state__in=AHEAD, session__starts_at__isnull=False
    )
    rows = rows.select_related("session")
    rows = rows if thing is None else rows.filter(session=thing)
    found = []
    for row in rows:
        row.session.project = project
        found.append(Found(row.session_id, row.session.told, pack_notice(row.session)))
    return found
