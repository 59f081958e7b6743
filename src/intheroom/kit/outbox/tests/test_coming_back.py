"""What the outside says later: it is taken once, changes what stood there, and keeps nothing of strangers."""

import io
import sys

import pytest
from django.core.management import call_command
from django.db import OperationalError

from intheroom.kit.keep.models import SealedKey
from intheroom.kit.outbox import services
from intheroom.kit.outbox.arriving.mails import read_mail
from intheroom.kit.outbox.choices import Said
from intheroom.kit.outbox.models import Arrival, ClosedWay, Message
from intheroom.kit.outbox.replies import takers
from intheroom.kit.outbox.sending import send_due
from intheroom.kit.outbox.services.leaving import forget_messages_to, read_sent, say_sent_again
from intheroom.kit.outbox.tests.mails import away, mail, reply, report

pytestmark = pytest.mark.django_db

ISA = "6f1a4e0e-5f0a-4d6b-9b0c-0d3c1b8f7a11"


def take(raw: bytes) -> str:
    return services.take_mail(arrived=read_mail(raw)).came_as


@pytest.fixture
def sent(queue, mail_server):
    """A message to Isa that the mail server took."""
    message = queue(to=ISA, about="thing:1")
    send_due("worker")
    message.refresh_from_db()
    assert message.state == "sent"
    return message


@pytest.fixture
def heard(monkeypatch):
    """A room that keeps what it hears."""
    told = []
    monkeypatch.setitem(takers, "thing", lambda one: told.append(one) or True)
    return told


def test_what_goes_out_can_be_recognised_and_tells_nothing(sent, mail_server):
    [taken] = mail_server.taken
    assert f"Message-ID: <{sent.mark}@example.org>".encode() in taken.content
    assert sent.key.encode() not in taken.content
    assert len(sent.mark) == 32


def test_answers_go_where_the_settings_say_and_the_address_may_name_the_message(queue, mail_server, settings):
    told = {"back": "replies@example.org", "plus": True}
    settings.GATEWAYS = {"email": {**settings.GATEWAYS["email"], **told}}
    message = queue()
    send_due("worker")
    [taken] = mail_server.taken
    assert taken.mail_from == f"replies+{message.mark}@example.org"
    assert f"Reply-To: replies+{message.mark}@example.org".encode() in taken.content


def test_one_that_came_back_could_not_be_sent_and_its_address_is_left_alone(sent, queue, mail_server):
    assert take(report(sent.mark)) == "failed"
    sent.refresh_from_db()
    assert (sent.state, sent.said, sent.said_code) == ("given_up", "came_back", "5.1.1")
    again = queue(key="x:2", to=ISA)
    assert (again.state, again.said) == ("given_up", "closed")
    # Another address of theirs is another matter, and so is the same address of somebody else.
    assert queue(key="x:3", to=ISA, address="isa@other.example").state == "queued"
    assert queue(key="x:4").state == "queued"


def test_whoever_says_try_again_opens_the_address(sent, queue, mail_server):
    take(report(sent.mark))
    again = services.try_again(by=None, message=queue(key="x:2", to=ISA))
    send_due("worker")
    again.refresh_from_db()
    assert again.state == "sent"
    assert not ClosedWay.objects.exists()


def test_one_that_waited_when_another_came_back_does_not_go(sent, queue, mail_server):
    waiting = queue(key="x:2", to=ISA)
    take(report(sent.mark))
    send_due("worker")
    waiting.refresh_from_db()
    assert (waiting.state, waiting.said) == ("given_up", "closed")
    assert len(mail_server.taken) == 1


@pytest.mark.parametrize("status", ["5.2.2", "5.7.1", "4.4.7"])
def test_a_full_box_or_a_server_that_dislikes_us_says_nothing_of_the_address(sent, status):
    take(report(sent.mark, status=status))
    sent.refresh_from_db()
    assert sent.state == "given_up"
    assert not ClosedWay.objects.exists()


def test_one_that_is_late_is_noted_only(sent):
    assert take(report(sent.mark, action="delayed", status="4.4.1")) == "late"
    sent.refresh_from_db()
    assert (sent.state, sent.said) == ("sent", "late")


def test_the_word_that_it_came_back_may_be_quicker_than_ours(queue, mail_server, settings):
    message = queue(to=ISA)
    [taken] = services.take_due(worker="w")
    take(report(message.mark))
    assert not services.mark_sent(message=taken, fence=taken.fence, code="250")
    message.refresh_from_db()
    assert (message.state, message.said) == ("given_up", "came_back")


def test_nobody_there_at_once_closes_the_address_as_well(queue, mail_server):
    mail_server.rcpt = ["550 5.1.1 unknown"]
    message = queue(to=ISA)
    send_due("worker")
    message.refresh_from_db()
    assert (message.state, message.said) == ("given_up", "no_such_address")
    assert ClosedWay.objects.get().to_mark == message.to_mark


def test_what_somebody_did_by_hand_stands(sent):
    Message.objects.filter(pk=sent.pk).update(said=Said.BY_HAND)
    take(report(sent.mark))
    sent.refresh_from_db()
    assert sent.state == "sent"
    assert ClosedWay.objects.exists()


def test_a_reply_is_handed_on_once_whichever_way_it_comes(sent, heard):
    raw = reply(sent.mark, "Mondays, please.")
    for one in (raw, raw, b"From x\nReceived: y\n" + raw.replace(b"\r\n", b"\n")):
        assert take(one) == "reply"
    [told] = heard
    assert (told.words, told.is_from_other, told.message.pk) == ("Mondays, please.", False, sent.pk)


@pytest.mark.parametrize(
    "sender", ["eve@example.org", "isa@example.org, eve@example.org", "=?utf-8?q?isa=40example?="]
)
def test_a_reply_from_another_address_says_so(sent, heard, sender):
    take(reply(sent.mark, "Mondays.", sender=sender))
    assert heard[0].is_from_other


def test_the_same_address_in_capitals_is_the_same(sent, heard):
    take(reply(sent.mark, "Mondays.", sender="Isa <ISA@Example.ORG>"))
    assert not heard[0].is_from_other


def test_automatic_answers_and_strangers_are_counted_and_nothing_of_them_is_kept(sent, heard):
    keys = SealedKey.objects.count()
    assert take(away(sent.mark)) == "automatic"
    assert take(mail("Buy this!")) == "unknown"
    assert take(reply("0" * 32, "Forged.")) == "unknown"
    assert take(report("0" * 32)) == "unknown"
    assert take(b"\x00") == "unknown"
    assert heard == []
    assert SealedKey.objects.count() == keys
    assert {field.name for field in Arrival._meta.get_fields()} == {
        "id", "digest", "came_as", "message", "lies_in", "came_at",
    }  # fmt: skip


def test_a_reply_that_no_room_takes_is_left_where_it_is(queue, mail_server, heard):
    message = queue(to=ISA, about="elsewhere:1")
    send_due("worker")
    assert take(reply(message.mark, "Hello")) == "unknown"


def test_half_way_is_nothing_at_all(sent, monkeypatch):
    def fall(_one):
        raise OperationalError

    monkeypatch.setitem(takers, "thing", fall)
    with pytest.raises(OperationalError):
        take(reply(sent.mark, "Mondays."))
    assert not Arrival.objects.exists()
    told = []
    monkeypatch.setitem(takers, "thing", lambda one: told.append(one) or True)
    take(reply(sent.mark, "Mondays."))
    assert len(told) == 1


def test_whoever_is_forgotten_leaves_no_trace_and_is_not_answered_for(sent, heard):
    take(report(sent.mark))
    forget_messages_to(sent.subject)
    assert not ClosedWay.objects.exists()
    assert take(reply(sent.mark, "Mondays.", number="9")) == "unknown"
    assert heard == []


def test_after_a_restore_answers_to_what_was_sent_are_still_recognised(sent, heard):
    kept = read_sent()
    Message.objects.all().delete()
    say_sent_again(kept)
    assert take(reply(sent.mark, "Mondays.")) == "reply"


def test_a_mail_server_hands_mail_over_through_the_command(sent, heard, monkeypatch):
    def hand_over(raw):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        said = io.StringIO()
        call_command("take_mail", stdout=said, stderr=said)
        return said.getvalue().strip()

    assert hand_over(reply(sent.mark, "Mondays.")) == "Counted under: Replies"
    assert hand_over(b"") == "Counted under: Mail that belongs to nothing we sent"
    assert [one.words for one in heard] == ["Mondays."]

    def away_just_now(_one):
        raise OperationalError

    monkeypatch.setitem(takers, "thing", away_just_now)
    with pytest.raises(SystemExit) as ended:
        hand_over(reply(sent.mark, "Tuesdays."))
    assert ended.value.code == 75
