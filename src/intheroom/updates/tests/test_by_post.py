"""Where a service prints letters, whoever hears by post gets ours from there; else somebody prints it."""

import json

import pytest

from intheroom.kit.outbox.content import open_content
from intheroom.kit.outbox.queries import messages_about
from intheroom.kit.outbox.services import still_ours, take_due
from intheroom.people.services import change_details, save_inclusion
from intheroom.updates import services
from intheroom.updates.queries import waiting_of

pytestmark = pytest.mark.django_db

WORDS = {"short": "The hall is ours on Fridays.", "next_steps": "Morag asks about the bus."}
NOTIFY = {"kind": "notify", "url": "http://127.0.0.1:1", "key": "x", "template": "pdf"}
ADDRESS = "2 Pier Road\nStromness\nKW16 3AA"


def told_by_post(cast, post_to, gateways, settings):
    settings.GATEWAYS = gateways
    likes = {"reach_by": ["post"], "post_to": post_to, "see_reach": "team"}
    save_inclusion(by=cast.isa, person=cast.isa, answers=likes)
    update = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    rows = services.begin_telling(by=cast.ailsa, update=update)
    [row] = [row for row in rows if row.member.person == cast.isa]
    return update, row, messages_about(row.about).first()


def test_the_letter_goes_by_itself_with_the_address_for_the_window(cast, settings):
    update, row, message = told_by_post(cast, ADDRESS, {"letter": NOTIFY}, settings)
    assert (message.channel, message.state) == ("letter", "queued")
    assert row.pk not in [one.pk for one in waiting_of(update)]
    content = open_content(message, actor=None, purpose="to test")
    assert content.address == "Isa\n2 Pier Road\nStromness\nKW16 3AA"
    assert "windowed" in content.html
    assert "The hall is ours on Fridays." in content.html
    assert "KW16" in json.dumps(content.html)


@pytest.mark.parametrize("taken", [False, True])
def test_a_letter_that_has_not_gone_stays_once_they_say_no_post(cast, settings, taken):
    update, row, message = told_by_post(cast, ADDRESS, {"letter": NOTIFY}, settings)
    had = take_due(worker="one") if taken else []
    save_inclusion(by=cast.isa, person=cast.isa, answers={"reach_not": ["post"]}, is_whole=False)
    assert not any(still_ours(one) for one in had)
    assert take_due(worker="another") == []
    message.refresh_from_db()
    assert (message.state, message.content_sealed) == ("withdrawn", None)
    # Nobody is forgotten: they wait on the list, in a way that is left open.
    [entry] = [one for one in services.open_list(by=cast.ailsa, update=update) if one.telling == row]
    assert entry.way != "post"


def test_another_number_is_told_nothing_that_was_meant_for_the_old_one(cast, settings):
    _update, _row, message = told_by_post(cast, ADDRESS, {"letter": NOTIFY}, settings)
    save_inclusion(by=cast.isa, person=cast.isa, answers={"food": "No fish"}, is_whole=False)
    message.refresh_from_db()
    assert message.state == "queued"
    change_details(
        by=cast.isa, person=cast.isa, name="Isa", ways={"phone": "01856 555 099"}, reach_seen_by=""
    )
    message.refresh_from_db()
    assert message.state == "withdrawn"


def test_what_is_looked_through_and_left_as_it_is_stops_no_letter(cast, settings):
    number = {"phone": "01856 555 010"}
    change_details(by=cast.isa, person=cast.isa, name="Isa", ways=number, reach_seen_by="team")
    _update, _row, message = told_by_post(cast, ADDRESS, {"letter": NOTIFY}, settings)
    same = {"reach_by": ["post"], "post_to": ADDRESS, "see_reach": "team", **number}
    save_inclusion(by=cast.isa, person=cast.isa, answers=same)
    change_details(by=cast.ailsa, person=cast.isa, name="Isa", ways=number, reach_seen_by="team")
    message.refresh_from_db()
    assert message.state == "queued"
    save_inclusion(by=cast.isa, person=cast.isa, answers={**same, "phone": "01856 555 099"})
    message.refresh_from_db()
    assert message.state == "withdrawn"


@pytest.mark.parametrize(("post_to", "gateways"), [("2 Pier Road", {}), ("x" * 60, {"letter": NOTIFY})])
def test_what_cannot_go_by_itself_waits_on_the_list(cast, settings, post_to, gateways):
    update, row, message = told_by_post(cast, post_to, gateways, settings)
    assert message is None
    assert row.pk in [one.pk for one in waiting_of(update)]
