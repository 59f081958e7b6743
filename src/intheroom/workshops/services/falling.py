"""A session that was confirmed is not ready any more: it stands in the record, and those who lead are told, once."""

from typing import Any

from django.db import transaction

from intheroom.accounts.models import Installation
from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.workshops.adapter.inviting import SessionTelling
from intheroom.workshops.choices.inviting import What
from intheroom.workshops.models import Session
from intheroom.workshops.notices.inviting import Whereabouts
from intheroom.workshops.queries.inviting import rows_of
from intheroom.workshops.services.telling import here, take_back, tell_each


def note_fallen(session: Session, by: HasSubject | None, **facts: Any) -> None:
    """It fell back. Whatever made it do so stands, whether or not anybody could be told."""
    about = f"workshops.session:{session.pk}"
    record("session_fell_back", by=by, about=about, chain=session.project.ref, **facts)
    row = Session.objects.select_related("venue__joined_with", "project").get(pk=session.pk)
    fresh = [one for one in rows_of(row, What.OPEN_AGAIN) if not one.is_current]
    telling = SessionTelling(
        Installation.current(), "", here, session=row, what=What.OPEN_AGAIN, there=Whereabouts()
    )
    try:
        with transaction.atomic():
            tell_each(telling, fresh, None)
    except Refused:
        # Such as a copy without a number to ring: it waits on the list, and stands on the pages.
        return


def forget_fallen(session: Session, by: Person) -> None:
    """It is settled: what has not gone to those who lead need not go."""
    for notice in session.notices.filter(what=What.OPEN_AGAIN):
        take_back(notice, by)
