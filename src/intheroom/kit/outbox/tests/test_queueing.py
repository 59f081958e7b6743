"""Putting messages into the outbox: once, whole, sealed, and only where they could arrive."""

import datetime
import uuid

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from intheroom.kit.keep.models import AuditEvent, SealedKey
from intheroom.kit.outbox import services
from intheroom.kit.outbox.content import Content
from intheroom.kit.outbox.models import Message
from intheroom.kit.outbox.quiet import allowed_from
from intheroom.kit.outbox.sending import send_due
from intheroom.kit.refusal import Refused

pytestmark = pytest.mark.django_db
LETTER = "Isa\n1 The Street\nStromness KW16 3AA"


def test_the_same_key_is_the_same_message(mail_server, queue):
    first, second = queue(), queue(text="Something else")
    assert first.pk == second.pk
    while send_due("worker"):
        pass
    assert queue().state == "sent"
    assert len(mail_server.taken) == 1


def test_what_is_rolled_back_is_never_sent(mail_server, queue):
    with pytest.raises(RuntimeError), transaction.atomic():
        queue()
        raise RuntimeError
    assert not send_due("worker")
    assert mail_server.taken == []


def test_a_draft_goes_only_once_somebody_said_yes_and_send(mail_server, cast):
    words = Content("isa@example.org", "We met.", "What happened")
    draft = services.draft_message(by=cast.ailsa, key="d", channel="email", content=words)
    assert not send_due("worker")
    with pytest.raises(Refused, match="moved on"):
        services.queue_approved(by=cast.ailsa, message=draft)
    approved = services.approve_message(by=cast.ailsa, message=draft)
    assert not send_due("worker")
    services.queue_approved(by=cast.ailsa, message=approved)
    assert send_due("worker")
    assert len(mail_server.taken) == 1


def test_the_address_and_the_words_are_sealed_and_no_code_holds_them(queue, mail_server):
    whose = uuid.uuid4()
    message = queue(to=whose)
    kept = Message.objects.filter(pk=message.pk).values().get()
    told = [*AuditEvent.objects.values_list("facts", "why", "about"), {**kept, "content_sealed": None}]
    for secret in ("isa@", "Tuesday", "What happened"):
        assert secret not in str(told)
        assert secret.encode() not in bytes(kept["content_sealed"])


def test_without_a_way_out_it_waits_for_hands_and_says_so(queue, settings):
    settings.GATEWAYS = {}
    message = queue()
    assert (message.state, message.said) == ("by_hand", "no_gateway")
    assert not send_due("worker")
    services.done_by_hand(by=None, message=message)
    message.refresh_from_db()
    assert (message.state, message.said, message.content_sealed) == ("sent", "by_hand", None)


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (dict(subject_line="Hello\nBcc: all@example.org"), "line break"),
        (dict(subject_line="Hello\rBcc: all@example.org"), "line break"),
        (dict(address="isa@example.org\nBcc: x@example.org"), "e-mail address"),
        (dict(address="isa.example.org"), "e-mail address"),
        (dict(address="isa@@example.org"), "e-mail address"),
        (dict(text=" "), "no words"),
        (dict(text="x" * 2_000_001), "too long"),
        (dict(channel="sms", address="01856 5"), "phone number"),
        (dict(channel="sms", address="Isa"), "phone number"),
        (dict(channel="sms", text="x" * 901), "too long"),
        (dict(channel="letter", address="Isa"), "envelope"),
    ],
)
def test_what_could_never_arrive_is_refused_with_a_word_on_how_to_go_on(queue, told, says):
    with pytest.raises(Refused, match=says) as refused:
        queue(**told)
    assert refused.value.how
    assert not Message.objects.exists()


def test_a_long_update_and_a_number_as_people_write_it_are_taken(queue, settings):
    settings.GATEWAYS = {}
    assert queue(key="long", text="é" * 250_000)
    assert queue(key="number", channel="sms", address="(01856) 555 010")
    assert queue(key="letter", channel="letter", address=LETTER)


def test_to_nobody_known_here_it_is_sealed_with_a_key_that_goes_with_it(mail_server, queue):
    message = queue()
    assert SealedKey.objects.get(pk=message.pk).locked is not None
    send_due("worker")
    assert SealedKey.objects.get(pk=message.pk).locked is None


def test_nothing_goes_before_its_time_or_in_quiet_hours(mail_server, queue, time_machine):
    time_machine.move_to(datetime.datetime(2026, 11, 20, 22, 30, tzinfo=datetime.UTC))
    night = (datetime.time(21), datetime.time(8))
    queue(key="quiet", quiet=night)
    queue(key="later", not_before=datetime.datetime(2026, 11, 22, 23, tzinfo=datetime.UTC), quiet=night)
    for day, hour, sent in ((20, 23, 0), (21, 7, 0), (21, 8, 1), (22, 22, 1), (23, 7, 1), (23, 9, 2)):
        time_machine.move_to(datetime.datetime(2026, 11, day, hour, 1, tzinfo=datetime.UTC))
        send_due("worker")
        assert len(mail_server.taken) == sent, (day, hour)


@given(st.integers(0, 366 * 24 * 60), st.times(), st.times())
def test_quiet_hours_hold_on_every_day_of_the_year(minutes, begin, end):
    moment = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC) + datetime.timedelta(minutes=minutes)
    later = allowed_from(moment, begin, end)
    assert moment <= later <= moment + datetime.timedelta(hours=26)
    # What comes out is not quiet; what was not quiet stays.
    assert later == allowed_from(later, begin, end)
    here, there = timezone.localtime(moment), timezone.localtime(later)
    assert later == moment or there.time() == end or here.utcoffset() != there.utcoffset()
