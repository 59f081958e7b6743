"""What to read that is late for somebody stands on the project's page and on the list of sessions, until they have it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.people.services import save_inclusion
from intheroom.workshops import services
from intheroom.workshops.choices.inviting import What
from intheroom.workshops.queries.inviting import rows_of
from intheroom.workshops.tests.meeting import fresh, ready

pytestmark = pytest.mark.django_db
LATE = "is late for somebody"


@pytest.fixture
def session(cast):
    """In nine days: too late for whoever reads by post, in time for the others. Only Isa and Erlend are expected."""
    save_inclusion(by=cast.isa, person=cast.isa, answers={"reach_by": ["post"], "post_to": "3 Shore Street"})
    here = [str(cast.place(name).pk) for name in ("isa", "erlend")]
    soon = timezone.now() + datetime.timedelta(days=9)
    session = ready(cast, starts_at=soon, expected=here)
    services.write_pack(by=cast.ailsa, session=session, answers={"words": "Think of one good night."})
    return session


def pages(cast, client):
    """The front of the project, and the list of sessions."""
    found = (
        client.get(reverse(name, args=[cast.project.ref])) for name in ("home:project", "workshops:sessions")
    )
    front, listed = (answer.content.decode() for answer in found)
    return LATE in front, "What people read before" in listed


def note(cast, session, name, way):
    told = {"member_id": cast.place(name).pk, "way": way}
    services.note_told(by=cast.ailsa, session=session, what=What.PACK, **told)


def overdue(session):
    return {row.coming.member.person.name for row in rows_of(fresh(session), What.PACK) if row.is_overdue}


def test_it_stands_there_until_each_has_it(cast, session, client_for):
    client = client_for(cast.ailsa)
    assert pages(cast, client) == (True, True)
    services.tell_members(by=cast.ailsa, session=session, what=What.PACK, whole="https://e.org{}".format)
    # Of both the way is known now: by e-mail, or told face to face, there is time.
    assert overdue(session) == {"Isa"}
    note(cast, session, "isa", "post")
    assert pages(cast, client) == (False, False)
    services.write_pack(by=cast.ailsa, session=session, answers={"words": "Think of two good nights."})
    assert overdue(session) == {"Isa"}
    assert pages(cast, client) == (True, True)
    assert pages(cast, client_for(cast.erlend))[1] is False


def test_nothing_is_late_where_everybody_has_it_or_nothing_is_to_be_read(cast, session, client_for):
    for name in ("isa", "erlend"):
        note(cast, session, name, "meet")
    assert pages(cast, client_for(cast.ailsa)) == (False, False)
    ready(cast, starts_at=timezone.now() + datetime.timedelta(days=2))
    assert pages(cast, client_for(cast.ailsa)) == (False, False)
