"""Handing over to a real mail server: what each answer leads to, and who may note it."""

import datetime
from email import message_from_bytes, policy

import pytest
from django.utils import timezone

from intheroom.kit.keep.models import AuditEvent, SeenEvent
from intheroom.kit.outbox import services
from intheroom.kit.outbox.choices import Said
from intheroom.kit.outbox.models import Message
from intheroom.kit.outbox.sending import send_due, send_one
from tests.mail_server import smtp_on
from trials.served import free_port

pytestmark = pytest.mark.django_db


def now_is(message):
    message.refresh_from_db()
    return message.state, message.said


def test_a_mail_arrives_whole_and_its_content_goes(mail_server, queue):
    message = queue(text="Gràisg: ¾", html="<p>Gràisg</p>", subject_line="Dè thachair")
    assert send_due("worker")
    [taken] = mail_server.taken
    mail = message_from_bytes(taken.content, policy=policy.default)
    assert mail["Subject"] == "Dè thachair"
    assert mail.get_body(("plain",)).get_content().strip() == "Gràisg: ¾"
    assert mail.get_body(("html",)).get_content().strip() == "<p>Gràisg</p>"
    assert mail["Message-ID"].endswith("@example.org>")
    assert taken.rcpt_tos == ["isa@example.org"]
    assert now_is(message) == ("sent", "")
    assert message.content_sealed is None
    assert SeenEvent.objects.get().purpose == "to send you a message"


@pytest.mark.parametrize(
    ("answers", "state", "said"),
    [
        (("550 no such user", ""), "given_up", "no_such_address"),
        (("450 greylisted", ""), "failed", "later"),
        (("452 mailbox full", ""), "failed", "full"),
        (("421 going down", ""), "failed", "later"),
        (("250 OK", "554 looks like spam"), "given_up", "not_taken"),
        (("250 OK", "451 try later"), "failed", "later"),
        (("250 OK", "552 too big"), "given_up", "too_large"),
        (("250 OK", "drop"), "failed", "broke_off"),
        (("250 OK", "swallow"), "failed", "broke_off"),
    ],
)
def test_what_the_server_says_decides(mail_server, queue, answers, state, said):
    mail_server.rcpt, mail_server.data = ([answer] if answer else [] for answer in answers)
    message = queue()
    send_due("worker")
    assert now_is(message) == (state, said)
    assert message.taken_by == ""
    if state == "failed":
        send_due("worker")
        assert now_is(message) == ("sent", "")
    else:
        assert not send_due("worker")
        services.try_again(by=None, message=message)
        send_due("worker")
        assert now_is(message) == ("sent", "")


def test_a_second_copy_has_the_same_mark(mail_server, queue):
    mail_server.data = ["swallow"]
    queue()
    send_due("worker")
    send_due("worker")
    first, second = (message_from_bytes(one.content)["Message-ID"] for one in mail_server.taken)
    assert first == second


def test_a_server_that_is_away_opens_nobodys_words(queue, settings):
    settings.GATEWAYS = {"email": smtp_on(free_port())}
    message = queue()
    for _ in range(3):
        send_due("worker")
    assert now_is(message) == ("failed", "no_answer")
    assert not SeenEvent.objects.exists()
    # One word in the record for each new trouble, not one for each try.
    assert AuditEvent.objects.filter(verb="outbox.failed").count() == 1


def test_after_its_time_it_is_given_up_in_the_open(queue, settings, time_machine):
    settings.GATEWAYS = {"email": smtp_on(free_port())}
    message = queue()
    time_machine.move_to(timezone.now() + datetime.timedelta(hours=settings.OUTBOX["patience"], minutes=1))
    send_due("worker")
    assert now_is(message) == ("given_up", "no_answer")
    assert message.content_sealed is not None


def test_whoever_comes_too_late_changes_nothing(mail_server, queue):
    queue()
    [slow] = services.take_due(worker="slow")
    Message.objects.update(taken_until=timezone.now() - datetime.timedelta(seconds=1))
    [quick] = services.take_due(worker="quick")
    assert quick.fence == slow.fence + 1
    assert not services.still_ours(slow)
    assert not services.mark_failed(message=slow, fence=slow.fence, said=Said.NO_ANSWER)
    assert not services.give_up(message=slow, fence=slow.fence, said=Said.NOT_TAKEN)
    send_one(slow)
    assert mail_server.taken == []
    send_one(quick)
    assert now_is(quick) == ("sent", "")
    assert len(mail_server.taken) == 1


def test_a_yes_counts_however_late_and_keeps_the_next_from_sending(mail_server, queue):
    queue()
    [slow] = services.take_due(worker="slow")
    Message.objects.update(taken_until=timezone.now() - datetime.timedelta(seconds=1))
    [quick] = services.take_due(worker="quick")
    assert not services.mark_sent(message=slow, fence=slow.fence)
    assert now_is(quick) == ("sent", "")
    send_one(quick)
    assert mail_server.taken == []


def test_nobody_takes_what_another_has(mail_server, queue):
    queue()
    assert services.take_due(worker="one")
    assert services.take_due(worker="two") == []


def test_what_kills_whoever_takes_it_is_given_up_in_the_open(queue, mail_server, settings):
    message = queue()
    for _ in range(settings.OUTBOX["most_cut_off"]):
        assert services.take_due(worker="killed")
        Message.objects.update(taken_until=timezone.now() - datetime.timedelta(seconds=1))
    assert services.take_due(worker="next") == []
    assert now_is(message) == ("given_up", "cut_off")


def test_what_is_withdrawn_does_not_go(queue, mail_server):
    queue()
    [taken] = services.take_due(worker="one")
    services.withdraw(by=None, message=taken)
    send_one(taken)
    assert mail_server.taken == []
    assert now_is(taken) == ("withdrawn", "not_wanted")
