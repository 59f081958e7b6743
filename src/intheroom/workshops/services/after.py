"""A session took place: how each member took part. Nobody missed anything; every way in counts the same."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.team.queries.members import members_with_a_place
from intheroom.workshops.choices import State, WayIn, Why
from intheroom.workshops.models import Coming, Session
from intheroom.workshops.services.sessions import locked

MEMBER = "member_"


@transaction.atomic
def note_attendance(
    *, by: Person, session: Session, answers: dict[str, Any], said: Said | None = None
) -> Session:
    """Write down how each took part. Anybody may be left out, and added later."""
    del said
    row = locked(session)
    if row.state == State.CANCELLED:
        raise Refused(gettext("This session was called off."), how=gettext("Open it again first."))
    if row.starts_at is None or row.starts_at > timezone.now():
        raise Refused(
            gettext("This session has not begun yet."), how=gettext("Come back when it has taken place.")
        )
    if row.is_ahead:
        row.state = State.HELD
        row.save()
        row.changes.create(state=row.state, why=Why.HELD, by=by)
    known = {one.member_id: one for one in row.coming.all()}
    for member in members_with_a_place(row.project):
        way = answers.get(f"{MEMBER}{member.pk}")
        if way is None:
            continue
        if member.pk in known:
            QuerySet(Coming).filter(pk=known[member.pk].pk).update(took_part=way)
        elif way:
            Coming(session=row, member=member, joins_by=WayIn.NOT, took_part=way).save()
    record("note_attendance", by=by, about=f"workshops.session:{row.pk}", chain=row.project.ref)
    return row
