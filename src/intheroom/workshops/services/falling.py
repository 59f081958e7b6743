"""A session that was confirmed is not ready any more: it stands in the record, and those who lead are told, once."""

from contextlib import suppress
from typing import Any

from django.db import transaction
from django.utils.translation import override

from intheroom.accounts.models import Installation
from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.outbox.choices import ENDED, Channel
from intheroom.kit.outbox.gateways import has_gateway
from intheroom.kit.outbox.queries import messages_about
from intheroom.kit.outbox.services import queue_message, withdraw
from intheroom.kit.refusal import Refused
from intheroom.kit.ui.languages import spoken_in
from intheroom.people.models import Person
from intheroom.people.queries import languages_of
from intheroom.projects.models import ProjectRole
from intheroom.team.models import TeamMember
from intheroom.team.queries.tell_by import Reach
from intheroom.workshops.adapter.inviting import SessionTelling, addresses_to_lead
from intheroom.workshops.choices.inviting import What
from intheroom.workshops.models import Coming, Session
from intheroom.workshops.notices.inviting import Whereabouts
from intheroom.workshops.queries.inviting import Row, rows_of
from intheroom.workshops.queries.sessions import fell_back, lead_from_outside
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
    # Whoever cannot be written to, such as in a copy without a number to ring, stands on the list and on the pages.
    tell_each(telling, fresh, None)
    _tell_from_outside(telling)


def _tell_from_outside(telling: SessionTelling) -> None:
    """Those who lead and have no place in the team: they are on no list of members, so an e-mail is all there is."""
    session = telling.session
    fell = fell_back(session)
    if fell is None or not has_gateway(Channel.EMAIL) or session.project.is_example:
        return
    roles = [one for one in lead_from_outside(session) if one.person_id != fell.by_id]
    addresses = addresses_to_lead(one.person for one in roles)
    languages = languages_of(one.person for one in roles)
    for role in roles:
        if role.person_id in addresses:
            with override(spoken_in(languages.get(role.person_id, ""))), suppress(Refused):
                _send_to(
                    telling, role, f"workshops.statechange:{fell.pk}:{role.pk}", addresses[role.person_id]
                )


def _send_to(telling: SessionTelling, role: ProjectRole, key: str, address: str) -> None:
    session = telling.session
    member = TeamMember(project=session.project, person=role.person)
    row = Row(
        telling.what, Coming(session=session, member=member, joins_by=session.usual_way), None, None, ""
    )
    with transaction.atomic():
        queue_message(
            by=None,
            key=key,
            channel=Channel.EMAIL,
            content=telling.content(row, Channel.EMAIL, Reach(email=address)),
            to=role.person.subject,
            about=_about(session),
            chain=session.project.ref,
        )


def _about(session: Session) -> str:
    """What a message belongs to that goes to somebody without a place in the team."""
    return f"workshops.session:{session.pk}"


def forget_fallen(session: Session, by: Person) -> None:
    """It is settled: what has not gone to those who lead need not go."""
    for notice in session.notices.filter(what=What.OPEN_AGAIN):
        take_back(notice, by)
    for message in messages_about(_about(session)).exclude(state__in=ENDED):
        withdraw(by=by, message=message)
