"""The agenda: anybody puts something on it; it is put in order, parked for another day, and taken up again."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.team.models import TeamMember
from intheroom.workshops.choices.agenda import Move, OnAgenda, Talk
from intheroom.workshops.models import AgendaItem, Session
from intheroom.workshops.services.sessions import locked


@transaction.atomic
def add_agenda_item(
    *, by: Person, session: Session, member: TeamMember, answers: dict[str, Any], said: Said | None = None
) -> AgendaItem:
    """Put something on the agenda of a session that is ahead. It is whose it is, whoever writes it down."""
    said = said or Said()
    row = _held(session)
    if said.way == Way.WEB and member.person_id != by.pk:
        raise Refused(
            gettext("This would be put down under somebody else’s name."),
            how=gettext("Use the page for writing it down for someone."),
        )
    last = row.agenda.order_by("-position").values_list("position", flat=True).first() or 0
    item = AgendaItem(
        session=row, member=member, side=member.side, by=by, position=last + 1, **said.columns()
    )
    _fill(item, answers)
    _log("add_agenda_item", item, by, way=said.way)
    return item


@transaction.atomic
def edit_agenda_item(
    *, by: Person, item: AgendaItem, answers: dict[str, Any], said: Said | None = None
) -> AgendaItem:
    """Put it right: how it is talked about, for how long, and in what words."""
    _held(item.session)
    # Read anew: it may have been put elsewhere while somebody wrote.
    item.refresh_from_db(from_queryset=AgendaItem.objects.select_related("session__project"))
    for column, value in (said or Said()).columns().items():
        setattr(item, column, value)
    _fill(item, answers)
    _log("edit_agenda_item", item, by, talk=item.talk)
    return item


@transaction.atomic
def move_agenda_item(*, by: Person, item: AgendaItem, session: Session, move: str) -> AgendaItem:
    """Earlier, later, parked for another day, or taken up on the agenda of this session."""
    row = _held(session)
    item = AgendaItem.objects.select_for_update().get(pk=item.pk)
    if move == Move.TAKE_UP:
        last = row.agenda.order_by("-position").values_list("position", flat=True).first() or 0
        item.session, item.state, item.position = row, OnAgenda.ON, last + 1
        item.save()
    elif move == Move.PARK:
        item.state = OnAgenda.PARKED
        item.save()
    else:
        _swap(item, -1 if move == Move.EARLIER else 1)
    _log("move_agenda_item", item, by, move=str(move))
    return item


def _held(session: Session) -> Session:
    """The session, held until this is done: two who change one agenda do so one after the other."""
    row = locked(session)
    if not row.is_ahead:
        raise Refused(
            gettext("This session is over, or was called off."),
            how=gettext("Put it on the agenda of another session."),
        )
    return row


def _fill(item: AgendaItem, answers: dict[str, Any]) -> None:
    words, talk = (answers.get("words") or "").strip(), answers.get("talk") or Talk.FREE
    if not words and talk != Talk.BREAK:
        raise Refused(gettext("It is not clear yet what it is."), how=gettext("Write it in a few words."))
    is_sealed = item.pk is not None and item.has_first_round and item.first_words.exists()
    if is_sealed and talk != Talk.QUIET:
        raise Refused(
            gettext("Somebody has put something in for the first round already."),
            how=gettext("Keep the way you talk about it, or put it on the agenda once more."),
        )
    item.words, item.talk = words, talk
    item.outcome = (answers.get("outcome") or "").strip()
    item.minutes = answers.get("minutes")
    item.save()


def _swap(item: AgendaItem, step: int) -> None:
    """Change places with the one before or after it."""
    rows = list(AgendaItem.objects.filter(session=item.session_id, state=OnAgenda.ON))
    here = next((number for number, row in enumerate(rows) if row.pk == item.pk), None)
    if here is None or not 0 <= here + step < len(rows):
        return
    rows[here], rows[here + step] = rows[here + step], rows[here]
    for number, row in enumerate(rows, start=1):
        if row.position != number:
            row.position = number
            row.save()


def _log(verb: str, item: AgendaItem, by: Person, **facts: str) -> None:
    about = f"workshops.agendaitem:{item.pk}"
    record(verb, by=by, about=about, chain=item.session.project.ref, **facts)
