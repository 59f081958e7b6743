"""What could not be sent: the host sees who and why, and one press decides."""

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.jobs.models import Task
from intheroom.kit.outbox import services as outbox
from intheroom.kit.outbox.choices import Said
from intheroom.kit.outbox.content import Content
from intheroom.kit.outbox.models import Arrival, Mailbox, Message

pytestmark = pytest.mark.django_db


@pytest.fixture
def stuck(cast, settings):
    """A message to Morag that nobody would take."""
    settings.GATEWAYS = {"email": {}}
    content = Content("morag@example.org", "We met on Tuesday.", "What happened")
    outbox.queue_message(by=None, key="x", channel="email", content=content, to=cast.morag.subject)
    [taken] = outbox.take_due(worker="test")
    outbox.give_up(message=taken, fence=taken.fence, said=Said.NO_SUCH_ADDRESS, code="550")
    return taken


def press(browser, **fields):
    page = browser.get(reverse("people:unsent")).content.decode()
    token = page.split('name="send_id" value="')[1].split('"')[0]
    return browser.post(reverse("people:decide_unsent"), {"send_id": token, **fields}, follow=True)


def test_the_host_sees_who_and_why_and_not_what(cast, stuck, client_for):
    page = client_for(cast.host.person).get(reverse("people:unsent")).content.decode()
    assert "Morag" in page
    assert "There is nobody at this address." in page
    assert "morag@example.org" not in page
    assert "Tuesday" not in page
    assert client_for(cast.ailsa).get(reverse("people:unsent")).status_code == 404


@pytest.mark.parametrize(
    ("act", "state"),
    [("send", "queued"), ("by_hand", "by_hand"), ("drop", "withdrawn"), ("other", "given_up")],
)
def test_one_press_decides(cast, stuck, client_for, act, state):
    browser = client_for(cast.host.person)
    answer = press(browser, message=stuck.pk, act=act)
    assert answer.status_code == (409 if act == "other" else 200)
    assert Message.objects.get().state == state


def test_the_menu_leads_there_only_while_something_waits(cast, stuck, client_for):
    browser, link = client_for(cast.host.person), reverse("people:unsent")
    assert link in browser.get("/").content.decode()
    assert press(browser, message="x", act="drop").status_code == 409
    press(browser, message=stuck.pk, act="drop")
    assert link not in browser.get("/").content.decode()


def test_work_that_was_given_up_is_tried_again(cast, stuck, client_for):
    task = Task.objects.create(key="x", kind="people.sweep", state="given_up")
    press(client_for(cast.host.person), task=task.pk)
    task.refresh_from_db()
    assert task.state == "waiting"


def test_the_host_sees_how_many_mails_came_in_and_that_the_mailbox_is_away(cast, client_for):
    browser = client_for(cast.host.person)
    assert "came in by mail" not in browser.get(reverse("people:unsent")).content.decode()
    Arrival.objects.create(digest="1", came_as="unknown")
    Mailbox.objects.create(name="mailbox", failed=3, failed_since=timezone.now())
    page = browser.get(reverse("people:unsent")).content.decode()
    assert "Mail that belongs to nothing we sent: 1" in page
    assert "cannot be read since" in page
