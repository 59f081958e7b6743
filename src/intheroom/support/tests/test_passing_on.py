"""A buddy is asked to ring on the day somebody chose; whoever goes between is asked to pass on. Each says when it is done."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.support.tests.pairs import ask_two, name_lead, says
from intheroom.support.tests.pairs import written_down as noted_by_the_lead
from intheroom.team.services import reaching
from intheroom.workshops import services
from intheroom.workshops.choices.inviting import What
from intheroom.workshops.queries.inviting import rows_of
from intheroom.workshops.tests.meeting import fresh, ready, written_down
from tests.cast import signed_in_as

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(cast):
    """Tomorrow. Isa and Morag are expected; nobody has asked for anything yet."""
    here = [str(cast.place(name).pk) for name in ("isa", "morag")]
    return ready(cast, starts_at=timezone.now() + datetime.timedelta(days=1), expected=here)


@pytest.fixture
def buddies(cast, session):
    """Isa and Erlend are buddies, and she asked that he rings the day before."""
    name_lead(cast)
    pair = ask_two(cast)
    says(cast, pair, "yes")
    says(cast, pair, "yes", by="rendall", said=noted_by_the_lead(cast, "isa"))
    wish = {"remind_on": "1", "remind_by": "buddy"}
    said, place = written_down(cast, "isa"), cast.place("isa")
    services.say_how_i_join(by=cast.ailsa, session=session, member=place, answers=wish, said=said)
    services.remind_those_due(whole=str)
    return pair


def page(cast, who, name, *more):
    """What stands on a page, as one line, and whoever looks at it."""
    client = signed_in_as(cast.people[who])
    shown = client.get(reverse(name, args=[cast.project.ref, *more])).content.decode()
    return client, " ".join(shown.split())


def press(client, shown, session):
    address = next(part for part in shown.split('"') if f"sessions/{session.pk}/told/" in part)
    send_id = shown.split(address)[1].split('name="send_id" value="')[1].split('"')[0]
    return client.post(address, {"send_id": send_id})


def is_told(session, what):
    return next(
        row for row in rows_of(fresh(session), what) if row.coming.member.person.name == "Isa"
    ).is_told


def test_a_buddy_reads_whom_to_ring_and_says_that_they_did(cast, session, buddies):
    _client, front = page(cast, "erlend", "home:project")
    assert "Your buddy would like a call from you before a session." in front
    for name, more in (("support:support", ()), ("support:pair", (buddies.pk,)), ("workshops:sessions", ())):
        client, shown = page(cast, "erlend", name, *more)
        assert "Please ring <bdi>Isa</bdi> on" in shown, name
        assert session.told in shown
    assert press(client, shown, session).status_code == 302
    assert press(client, shown, session).status_code == 302
    assert is_told(session, What.REMINDER)
    for name in ("support:support", "workshops:sessions", "home:project"):
        shown = page(cast, "erlend", name)[1]
        assert "Please ring" not in shown
        assert "Your buddy would like a call" not in shown


def test_nobody_else_reads_it_or_says_so(cast, session, buddies):
    for who in ("magnus", "ailsa"):
        client, shown = page(cast, who, "workshops:sessions")
        assert "Please ring" not in shown
        address = reverse(
            "workshops:passed_on", args=[cast.project.ref, session.pk, "reminder", cast.place("isa").pk]
        )
        sent = {"send_id": "11111111-1111-4111-8111-111111111111"}
        assert client.post(address, sent).status_code == 404
    says(cast, buddies, "no")
    assert "Please ring" not in page(cast, "erlend", "workshops:sessions")[1]


def test_whoever_goes_between_reads_what_to_pass_on(cast, session):
    trusted = reaching.say_reach_through(
        member=cast.place("isa"),
        by=cast.ailsa,
        answers={"through": cast.place("magnus")},
        said=written_down(cast, "isa"),
    )
    services.tell_members(by=cast.ailsa, session=session, what=What.INVITATION, whole=str)
    assert "Please tell" not in page(cast, "magnus", "workshops:sessions")[1]
    reaching.agree_to_pass_on(trusted=trusted, by=cast.magnus)
    services.tell_members(by=cast.ailsa, session=session, what=What.INVITATION, whole=str)
    client, shown = page(cast, "magnus", "workshops:sessions")
    assert "Please tell <bdi>Isa</bdi>: The invitation" in shown
    assert "Somebody hears of a session through you." in page(cast, "magnus", "home:project")[1]
    words = [cast.project.ref, session.pk, "invitation", cast.place("isa").pk]
    told = client.get(reverse("workshops:told_of_session", args=words)).content.decode()
    assert "You are invited to a session of our team." in told
    assert "/sessions/answer/" not in told
    assert press(client, shown, session).status_code == 302
    assert is_told(session, What.INVITATION)
    assert client.get(reverse("workshops:told_of_session", args=words)).status_code == 404
