"""Somebody is forgotten, a backup comes back, time is up: what goes, and what must not go out again."""

import datetime
import json

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from intheroom.kit.keep.verifying import broken_rows
from intheroom.kit.outbox import services
from intheroom.kit.outbox.models import Message
from intheroom.kit.outbox.sending import send_due, send_one
from intheroom.kit.outbox.services import leaving
from intheroom.kit.refusal import Refused
from intheroom.people.services import export
from intheroom.people.services.erasing import erase_again, erase_person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_erasures(settings, tmp_path):
    settings.ERASURE_DIR = tmp_path / "erasures"


def test_with_the_person_goes_everything_to_them_also_what_is_on_its_way(cast, mail_server, queue):
    queue(key="one", to=cast.erlend.subject)
    queue(key="two", to=cast.erlend.subject)
    queue(key="hers", to=cast.morag.subject)
    [taken] = services.take_due(worker="one")
    erase_person(by=cast.erlend, person=cast.erlend, choices={})
    send_one(taken)
    while send_due("worker"):
        pass
    assert len(mail_server.taken) == 1
    assert list(Message.objects.values_list("key", flat=True)) == ["hers"]
    with pytest.raises(Refused, match="asked to be forgotten"):
        queue(key="again", to=cast.erlend.subject)
    assert broken_rows() == []


def test_a_person_reads_in_their_copy_what_was_sent_to_them(cast, mail_server, queue):
    queue(to=cast.erlend.subject)
    send_due("worker")
    told = export.as_file(cast.erlend, export.everything_about(cast.erlend, actor=cast.erlend))
    assert json.loads(told)["parts"]["Messages to you"][0]["What came of it"] == "Sent"


def as_the_backup_had_it(message):
    Message.objects.filter(pk=message.pk).update(
        state="queued", said="", ended_at=None, content_sealed=b"\x01x"
    )


def test_after_a_restore_nothing_goes_until_somebody_says_yes(cast, mail_server, queue, capsys):
    sent, waiting = queue(key="sent", to=cast.morag.subject), queue(key="waiting", to=cast.morag.subject)
    send_due("worker")
    since = services.take_due(worker="stays")
    told = leaving.read_sent()
    queue(key="since")
    as_the_backup_had_it(sent)
    assert "held back" in leaving.hold_after_restore()
    leaving.say_sent_again(told)
    assert not send_due("worker")
    sent.refresh_from_db(), waiting.refresh_from_db()
    assert (sent.state, sent.content_sealed, waiting.state) == ("sent", None, "held")
    send_one(since[0])  # a worker of before the restore comes too late
    assert len(mail_server.taken) == 1
    call_command("unsent")
    assert str(waiting.pk) in capsys.readouterr().out
    call_command("unsent", send="held")
    while send_due("worker"):
        pass
    assert len(mail_server.taken) == 3


def test_what_was_sent_since_the_backup_keeps_its_key(cast, mail_server, queue):
    queue(key="since", to=cast.morag.subject)
    queue(key="forgotten", to=cast.erlend.subject)
    while send_due("worker"):
        pass
    told = leaving.read_sent()
    erase_person(by=cast.erlend, person=cast.erlend, choices={})
    Message.objects.all().delete()
    leaving.hold_after_restore()
    leaving.say_sent_again(told)
    assert queue(key="since", to=cast.morag.subject).state == "sent"
    assert not Message.objects.filter(key="forgotten").exists()
    assert erase_again() == ""


def test_words_that_could_not_be_sent_go_after_a_while_and_the_row_after_years(queue, mail_server):
    mail_server.rcpt = ["550 no"]
    message = queue()
    send_due("worker")
    assert (leaving.old_contents(), leaving.old_messages()) == (0, 0)
    ago = timezone.now() - datetime.timedelta(days=31)
    Message.objects.update(ended_at=ago)
    assert (leaving.old_contents(dry=True), leaving.old_contents(), leaving.old_contents()) == (1, 1, 0)
    with pytest.raises(CommandError, match="no longer kept"):
        call_command("unsent", send=str(message.pk))
    call_command("unsent", drop=str(message.pk))
    Message.objects.update(ended_at=ago - datetime.timedelta(days=3 * 365))
    assert leaving.old_messages() == 1


def test_the_list_takes_no_word_it_does_not_know(queue):
    with pytest.raises(CommandError, match="No message of the list"):
        call_command("unsent", send="x")
