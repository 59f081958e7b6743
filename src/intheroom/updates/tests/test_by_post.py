"""Where a service prints letters, whoever hears by post gets ours from there; else somebody prints it."""

import json

import pytest

from intheroom.kit.outbox.content import open_content
from intheroom.kit.outbox.queries import messages_about
from intheroom.people.services import save_inclusion
from intheroom.updates import services
from intheroom.updates.queries import waiting_of

pytestmark = pytest.mark.django_db

WORDS = {"short": "The hall is ours on Fridays.", "next_steps": "Morag asks about the bus."}
NOTIFY = {"kind": "notify", "url": "http://127.0.0.1:1", "key": "x", "template": "pdf"}


def told_by_post(cast, post_to, gateways, settings):
    settings.GATEWAYS = gateways
    likes = {"reach_by": ["post"], "post_to": post_to, "see_reach": "team"}
    save_inclusion(by=cast.isa, person=cast.isa, answers=likes)
    update = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    rows = services.begin_telling(by=cast.ailsa, update=update)
    [row] = [row for row in rows if row.member.person == cast.isa]
    return update, row, messages_about(row.about).first()


def test_the_letter_goes_by_itself_with_the_address_for_the_window(cast, settings):
    update, row, message = told_by_post(
        cast, "2 Pier Road\nStromness\nKW16 3AA", {"letter": NOTIFY}, settings
    )
    assert (message.channel, message.state) == ("letter", "queued")
    assert row.pk not in [one.pk for one in waiting_of(update)]
    content = open_content(message, actor=None, purpose="to test")
    assert content.address == "Isa\n2 Pier Road\nStromness\nKW16 3AA"
    assert "windowed" in content.html
    assert "The hall is ours on Fridays." in content.html
    assert "KW16" in json.dumps(content.html)


@pytest.mark.parametrize(("post_to", "gateways"), [("2 Pier Road", {}), ("x" * 60, {"letter": NOTIFY})])
def test_what_cannot_go_by_itself_waits_on_the_list(cast, settings, post_to, gateways):
    update, row, message = told_by_post(cast, post_to, gateways, settings)
    assert message is None
    assert row.pk in [one.pk for one in waiting_of(update)]
