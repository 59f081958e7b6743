"""Plan a session, change it, confirm it once nothing is open, open it again, call it off."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.keep.turns import take_turn
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import active_members
from intheroom.workshops.advice.sessions import nothing_open
from intheroom.workshops.choices import Again, State, Why
from intheroom.workshops.models import USUAL_MINUTES, Session
from intheroom.workshops.queries.sessions import next_number
from intheroom.workshops.services.falling import forget_fallen, note_fallen

PLANNED = (
    *("title", "starts_at", "breaks", "mode", "venue", "is_sensitive", "supporters", "interpreters"),
    *("young_ones", "opening", "menu"),
)
EMPTY = {"supporters": 0, "interpreters": 0, "young_ones": 0, "title": "", "opening": "", "menu": ""}
# What people have arranged by then cannot be undone: work given up, a sitter paid, a ticket bought.
SHORT_NOTICE = datetime.timedelta(days=7)


@transaction.atomic
def add_session(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> Session:
    """Write down a session. It starts as a draft, and whoever is ticked is expected there."""
    first = answers.get("again_of")
    # So that two people cannot give the same number.
    take_turn(Project, project.pk)
    session = Session(
        project=project,
        by=by,
        again_of=first,
        again=(answers.get("again") or Again.REPEAT) if first else Again.FIRST,
        number=first.number if first else next_number(project),
    )
    _take(session, answers, said)
    # Before it is saved: whether it is for the whole team is kept with it.
    expected = _expected(session, answers)
    session.save()
    session.expect(expected, by)
    _log("add_session", session, by)
    return session


@transaction.atomic
def edit_session(
    *, by: Person, session: Session, answers: dict[str, Any], said: Said | None = None
) -> Session:
    """Change it. Where it was confirmed and something is open now, it is confirmed no longer."""
    row = locked(session)
    if not row.is_ahead:
        raise Refused(gettext("This session is over."), how=gettext("Plan another one, or a repeat of it."))
    was_confirmed, row.state = row.state == State.CONFIRMED, State.DRAFT
    slot = row.slot
    _take(row, answers, said)
    row.save()
    row.expect(_expected(row, answers), by)
    _log("edit_session", row, by, is_moved=row.slot != slot)
    if was_confirmed:
        _stay_confirmed_or_fall(row, by, Why.CHANGED if row.slot != slot else Why.PLAN)
    return row


@transaction.atomic
def confirm_session(*, by: Person, session: Session) -> Session:
    """People are told to come, so nothing that anybody needs there may be open."""
    row = locked(session)
    if row.state == State.CONFIRMED:
        return row
    if row.state != State.DRAFT:
        raise Refused(gettext("This session is over."), how=gettext("Plan another one, or a repeat of it."))
    nothing_open(blocks=row.blocks(), needs=row.open_needs(), project=row.project)
    row.state = State.CONFIRMED
    row.save()
    row.changes.create(state=row.state, why=Why.CONFIRMED, by=by)
    forget_fallen(row, by)
    _log("confirm_session", row, by)
    return row


@transaction.atomic
def reopen_session(*, by: Person, session: Session, seen: int | None = None) -> Session:
    """Something about it is to be settled anew, or it was called off too soon. It is a draft again, never more.

    ``seen`` is the last change that stood on the page: what somebody did since is not undone unseen.
    """
    row = locked(session)
    if row.state == State.HELD:
        raise Refused(
            gettext("This session took place."), how=gettext("Plan a repeat of it, or one to catch up.")
        )
    if row.state != State.DRAFT:
        _not_changed_since(row, seen)
        row.state = State.DRAFT
        row.save()
        row.changes.create(state=row.state, why=Why.REOPENED, by=by)
        _log("reopen_session", row, by)
    return row


@transaction.atomic
def cancel_session(
    *, by: Person, session: Session, answers: dict[str, Any], said: Said | None = None
) -> Session:
    """Call it off: why, and what people get all the same."""
    del said
    row = locked(session)
    if not row.is_ahead:
        raise Refused(gettext("This session is over."), how=gettext("There is nothing left to call off."))
    row.state = State.CANCELLED
    row.save()
    soon = row.starts_at is not None and row.starts_at - timezone.now() < SHORT_NOTICE
    row.changes.create(
        state=row.state,
        why=Why.CANCELLED,
        by=by,
        words=(answers.get("words") or "").strip(),
        is_short_notice=soon,
        is_paid=_yes(answers.get("is_paid")),
        pays_lost_shifts=_yes(answers.get("pays_lost_shifts")),
    )
    forget_fallen(row, by)
    _log("cancel_session", row, by, is_short_notice=soon)
    return row


def locked(session: Session) -> Session:
    """The session as it is now, held until this is done. All who change sessions of one project take turns."""
    take_turn(Project, session.project_id)
    rows = Session.objects.select_for_update(of=("self",)).select_related("venue__joined_with", "project")
    return rows.get(pk=session.pk)


def _not_changed_since(row: Session, seen: int | None) -> None:
    last = row.changes.select_related("by").order_by("-pk").first()
    if last is not None and seen is not None and last.pk != seen:
        raise Refused(
            gettext("{who} changed this session after you opened this page. {what}").format(
                who=last.by.name if last.by else gettext("Somebody"), what=last.get_why_display()
            ),
            how=gettext("Look at the session as it is now. If you still want to open it again, press there."),
        )


def _stay_confirmed_or_fall(row: Session, by: Person, why: str) -> None:
    if row.blocks():
        row.changes.create(state=State.DRAFT, why=why, by=by)
        note_fallen(row, by, why=why)
        return
    row.state = State.CONFIRMED
    row.save()


def _take(row: Session, answers: dict[str, Any], said: Said | None) -> None:
    for name in PLANNED:
        if name in answers:
            setattr(row, name, EMPTY.get(name) if answers[name] is None else answers[name])
    row.minutes = answers.get("minutes") or row.minutes or USUAL_MINUTES
    for column, value in (said or Said()).columns().items():
        setattr(row, column, value)


def _expected(row: Session, answers: dict[str, Any]) -> list[TeamMember]:
    """Whoever was ticked; where that was everyone, the session is for the whole team, newcomers too."""
    here = list(active_members(row.project))
    chosen = answers.get("expected")
    if chosen is None:
        return here if row.whole_team else []
    row.whole_team = len(set(chosen)) >= len(here)
    return [one for one in here if str(one.pk) in chosen]


def _yes(answer: str | None) -> bool | None:
    return {"yes": True, "no": False}.get(answer or "")


def _log(verb: str, session: Session, by: HasSubject | None, **facts: Any) -> None:
    record(verb, by=by, about=f"workshops.session:{session.pk}", chain=session.project.ref, **facts)
