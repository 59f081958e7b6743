"""What is on the agenda of a session, and what waits for another day."""

from intheroom.projects.models import Project
from intheroom.workshops.choices.agenda import OnAgenda
from intheroom.workshops.models import AgendaItem, Session


def agenda_of(session: Session) -> list[AgendaItem]:
    """What is on the agenda, in order. One query."""
    rows = session.agenda.filter(state=OnAgenda.ON)
    return list(rows.select_related("member__person", "member__project", "recorded_by"))


def parked_in(project: Project) -> list[AgendaItem]:
    """What waits for another day, whichever session it was parked at. One query."""
    rows = AgendaItem.objects.filter(session__project=project, state=OnAgenda.PARKED)
    return list(rows.select_related("member__person", "member__project", "recorded_by", "session"))


def item_of(project: Project, pk: int) -> AgendaItem | None:
    """One of them."""
    rows = AgendaItem.objects.filter(session__project=project, pk=pk)
    return rows.select_related("member__person", "session__project").first()
