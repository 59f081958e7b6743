"""Somebody who cannot be told keeps nobody else from hearing: the page names them, and what would help."""

import datetime
from html import unescape

import pytest
from django.urls import reverse

from intheroom.kit.outbox.models import Message
from intheroom.people.services import change_details, save_inclusion
from intheroom.workshops import services
from intheroom.workshops.models import Venue
from intheroom.workshops.queries.inviting import rows_of
from intheroom.workshops.tests.meeting import arrange, fresh, hall, planned
from intheroom.workshops.tests.planning import asked, only_on, worked
from intheroom.workshops.tests.pressing import opened, send

pytestmark = pytest.mark.django_db
NOBODY_HELPS = "Nobody is named, with a number, who helps people to join from afar."


@pytest.fixture(autouse=True)
def ways_out(settings):
    gateway = {"kind": "smtp", "host": "localhost", "port": 1, "sender": "Room <room@example.org>"}
    settings.GATEWAYS = dict.fromkeys(("email", "sms"), gateway)


@pytest.fixture
def session(cast):
    """Confirmed, and then nobody is named any more who helps Erlend to join by phone. Isa has no e-mail."""
    line = Venue.objects.create(project=cast.project, by=cast.ailsa, name="Our line", kind="phone")
    joins = {"joining": "Ring 01856 555 777.", "helper_name": "Eck", "helper_phone": "01856 555 888"}
    services.check_venue(by=cast.ailsa, venue=line, answers={"name": "Our line", **joins})
    session = planned(cast, mode="hybrid", venue=hall(cast, joined_with=line))
    for name, way in (("erlend", "phone"), ("morag", "in_person")):
        said = {
            "session": session,
            "member": cast.place(name),
            "answers": {"joins_by": way, "remind_on": "1"},
        }
        services.say_how_i_join(by=cast.people[name], **said)
    for one in fresh(session).open_needs():
        arrange(cast, session, one)
    services.confirm_session(by=cast.ailsa, session=fresh(session))
    Venue.objects.filter(pk=line.pk).update(helper_name="")
    return fresh(session)


def told_by_message(cast):
    """Who of these three has a message on its way."""
    subjects = set(Message.objects.values_list("subject", flat=True))
    return [name for name in ("erlend", "morag", "magnus") if cast.people[name].subject in subjects]


def after_sending(client, where):
    """What the page says once it was sent."""
    assert send(client, where, opened(client, where), send="1")[0] == 302
    page = client.get(where).content.decode().partition("<body")[2]
    return " ".join(unescape(page).split())


def test_an_invitation_goes_to_all_others_and_the_page_names_who_has_none(cast, session, client_for):
    where = reverse("workshops:tell_session", args=[cast.project.ref, session.pk, "invitation"])
    page = after_sending(client_for(cast.ailsa), where)
    assert told_by_message(cast) == ["morag", "magnus"]
    assert f"Not told yet: Erlend. {NOBODY_HELPS} Open the way to meet, and write down who helps" in page
    waiting = page.partition("people do not know yet")[2].partition("</p>")[0]
    assert [name for name in ("Erlend", "Isa", "Morag") if name in waiting] == ["Erlend", "Isa"]
    Venue.objects.filter(name="Our line").update(helper_name="Eck")
    assert "Not told yet" not in after_sending(client_for(cast.ailsa), where)
    assert told_by_message(cast) == ["erlend", "morag", "magnus"]


def test_where_nobody_is_left_who_can_be_told_the_reason_has_a_name(cast, session, client_for):
    client = client_for(cast.ailsa)
    where = reverse("workshops:tell_session", args=[cast.project.ref, session.pk, "invitation"])
    after_sending(client, where)
    status, page = send(client, where, opened(client, where), send="1")
    assert (status, f"Not told yet: Erlend. {NOBODY_HELPS}" in page) == (409, True)


def test_all_others_are_reminded(cast, session, time_machine):
    time_machine.move_to(session.starts_at - datetime.timedelta(days=1))
    assert services.remind_those_due(whole="https://e.org{}".format) == 1
    assert told_by_message(cast) == ["morag"]
    assert [row.waits for row in rows_of(session, "reminder")] == [True, False]


def test_an_address_with_a_slip_in_it_keeps_the_dates_from_nobody_else(cast, client_for):
    only_on(cast, 0, 1, 2)
    services.choose_plan(by=cast.ailsa, plan=worked(asked(cast)), kind="fairest")
    ways = {"email": "erlend at example.org"}
    change_details(by=cast.ailsa, person=cast.erlend, name="", ways=ways, reach_seen_by="")
    page = after_sending(client_for(cast.ailsa), reverse("workshops:tell_dates", args=[cast.project.ref]))
    assert told_by_message(cast) == ["morag", "magnus"]
    assert "Not told yet: Erlend." in page


def test_letters_are_made_for_all_others(cast, session, client_for):
    for name in ("isa", "erlend"):
        person = cast.people[name]
        change_details(by=cast.ailsa, person=person, name="", ways={"email": ""}, reach_seen_by="")
        save_inclusion(by=cast.ailsa, person=person, answers={"reach_by": ["post"], "post_to": "3 Shore St"})
    client = client_for(cast.ailsa)
    where = reverse("workshops:tell_session", args=[cast.project.ref, session.pk, "invitation"])
    status, page = send(client, where, opened(client, where), letters="1")
    assert (status, f"Erlend</bdi>: {NOBODY_HELPS}" in page) == (409, True)
    assert "Isa</bdi>: " not in page.partition("Who was told how")[0]
    answer = client.post(where, opened(client, where) | {"letters": "others"})
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
