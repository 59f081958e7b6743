"""What to read that is late for somebody stands on the project's page and on the list of sessions, until they have it."""

import datetime
import re
from datetime import UTC

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.people.services import save_inclusion
from intheroom.projects.models import WhereItIs
from intheroom.workshops import services
from intheroom.workshops.choices.inviting import What
from intheroom.workshops.models import Session
from intheroom.workshops.queries.inviting import rows_of, send_by
from intheroom.workshops.tests.meeting import fresh, ready

pytestmark = pytest.mark.django_db
LATE = "is late for somebody"


def to_read(cast, starts_at):
    """Isa reads by post. Only she and Erlend are expected."""
    save_inclusion(by=cast.isa, person=cast.isa, answers={"reach_by": ["post"], "post_to": "3 Shore Street"})
    here = [str(cast.place(name).pk) for name in ("isa", "erlend")]
    session = ready(cast, starts_at=starts_at, expected=here)
    services.write_pack(by=cast.ailsa, session=session, answers={"words": "Think of one good night."})
    return session


@pytest.fixture
def session(cast):
    """In nine days: too late for whoever reads by post, in time for the others."""
    return to_read(cast, timezone.now() + datetime.timedelta(days=9))


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


def cards(client, session):
    """By when each on the open list is told what to read, as the page says it."""
    where = reverse("workshops:tell_session", args=[session.project.ref, session.pk, "pack"])
    page = client.post(where, {"list": "1"}).content.decode().partition("<main")[2]
    found = [" ".join(card.split()) for card in page.split('<li class="room-card">')[1:]]
    says = {name: card for card in found for name in ("Isa", "Erlend") if f"{name}</bdi></h3>" in card}
    return page.partition('<li class="room-card">')[0], {
        name: re.search(r">By ([^<:]*)\.<", card)[1] for name, card in says.items()
    }


def test_each_is_told_the_day_of_their_own_way_and_the_page_names_no_way_that_nobody_has(cast, client_for):
    client, session = client_for(cast.ailsa), to_read(cast, datetime.datetime(2031, 5, 23, 12, tzinfo=UTC))
    above, by_day = cards(client, session)
    assert by_day == {"Isa": "Tuesday 13 May 2031", "Erlend": "Friday 16 May 2031"}
    assert "By post it goes by Tuesday 13 May 2031." in above
    assert "By e-mail, text or phone it goes by Friday 16 May 2031." in above
    assert "passes it on" not in above
    services.tell_members(by=cast.ailsa, session=session, what=What.PACK, whole="https://e.org{}".format)
    note(cast, session, "isa", "meet")
    services.write_pack(by=cast.ailsa, session=session, answers={"words": "Think of two good nights."})
    above, by_day = cards(client, session)
    assert "By e-mail, text or phone it goes by Friday 16 May 2031." in above
    assert "By post it goes by" not in above


@pytest.mark.parametrize(
    ("day", "nation", "goes"),
    [
        ((2031, 5, 21), "", (2031, 5, 10)),
        ((2032, 1, 12), "SCT", (2031, 12, 31)),
        ((2032, 1, 12), "ENG", (2032, 1, 2)),
        ((2032, 1, 12), "", (2031, 12, 31)),
        ((2031, 5, 22), "SCT", (2031, 5, 12)),
    ],
)
def test_nothing_goes_by_post_on_a_sunday_or_a_public_holiday(cast, day, nation, goes):
    if nation:
        WhereItIs.objects.create(project=cast.project, by=cast.ailsa, nation=nation)
    session = Session(project=cast.project, starts_at=datetime.datetime(*day, 12, tzinfo=UTC))
    assert send_by(session, "post") == send_by(session, "") == datetime.date(*goes)
    assert send_by(session, "call") == datetime.date(*day) - datetime.timedelta(days=7)


def test_nothing_is_late_where_everybody_has_it_or_nothing_is_to_be_read(cast, session, client_for):
    for name in ("isa", "erlend"):
        note(cast, session, name, "meet")
    assert pages(cast, client_for(cast.ailsa)) == (False, False)
    ready(cast, starts_at=timezone.now() + datetime.timedelta(days=2))
    assert pages(cast, client_for(cast.ailsa)) == (False, False)
