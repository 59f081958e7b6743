"""The worker at a real mailbox: taken once, then taken away, and what is not ours stays."""

import pytest
from django.db import OperationalError
from django.utils import timezone

from intheroom.config.gateways import mailbox
from intheroom.kit.outbox.models import Arrival, Mailbox
from intheroom.kit.outbox.reading import read_mailbox
from intheroom.kit.outbox.replies import takers
from intheroom.kit.outbox.sending import send_due
from intheroom.kit.outbox.tests.mails import mail, reply, report
from trials.inside.imap_server import PASSWORD

pytestmark = pytest.mark.django_db

ISA = "6f1a4e0e-5f0a-4d6b-9b0c-0d3c1b8f7a11"


@pytest.fixture
def heard(monkeypatch):
    told = []
    monkeypatch.setitem(takers, "thing", lambda one: told.append(one.words) or True)
    return told


@pytest.fixture
def box(imap_server, settings, tmp_path):
    """A mailbox of our own, with a name that needs quoting."""

    class Box:
        name = tmp_path.name
        server = imap_server

        def put(self, *mails):
            self.server.put(self.name, *mails)

        @property
        def lying(self):
            return self.server.lying(self.name)

    here = Box()
    settings.MAILBOX = {
        "host": "127.0.0.1", "port": imap_server.port, "user": here.name, "password": PASSWORD,
        "tls": "none", "folder": "INBOX",
    }  # fmt: skip
    return here


@pytest.fixture
def sent(queue, mail_server):
    message = queue(to=ISA, about="thing:1")
    send_due("worker")
    message.refresh_from_db()
    return message


def look():
    """Whatever the pause says: look now."""
    Mailbox.objects.update(due_at=None, taken_until=None)
    return read_mailbox("worker")


def test_answers_are_taken_and_taken_away_and_what_is_not_ours_stays(box, sent, heard):
    stranger = mail("Will you buy this?")
    box.put(reply(sent.mark, "Mondays, please."), stranger, report(sent.mark))
    assert look()
    assert heard == ["Mondays, please."]
    sent.refresh_from_db()
    assert sent.said == "came_back"
    assert box.lying == [stranger]
    assert not look()
    box.put(reply(sent.mark, "Or Tuesdays.", number="8"))
    assert look()
    assert heard == ["Mondays, please.", "Or Tuesdays."]
    assert Arrival.objects.count() == 4


def test_a_stranger_s_mail_is_not_even_marked_as_read(box, sent):
    box.put(mail("Will you buy this?"))
    look()
    line = box.server.line(box.name)
    assert line.search(None, "UNSEEN")[1] == [b"1"]
    line.logout()


def test_cut_off_before_it_is_kept_it_is_still_there(box, sent, monkeypatch):
    def fall(_one):
        raise OperationalError

    monkeypatch.setitem(takers, "thing", fall)
    box.put(reply(sent.mark, "Mondays."))
    with pytest.raises(OperationalError):
        look()
    assert len(box.lying) == 1
    told = []
    monkeypatch.setitem(takers, "thing", lambda one: told.append(one.words) or True)
    look()
    assert told == ["Mondays."]
    assert box.lying == []


def test_cut_off_after_it_is_kept_it_is_taken_away_the_next_time_and_not_taken_again(box, sent, heard):
    raw = reply(sent.mark, "Mondays.")
    box.put(raw)
    look()
    # As if whoever took it had been killed before it was gone from the mailbox.
    box.put(raw)
    here = Mailbox.objects.get()
    Arrival.objects.update(lies_in=f"{here.validity}:2")
    look()
    assert heard == ["Mondays."]
    assert box.lying == []


def test_a_mail_that_breaks_the_room_it_belongs_to_stops_no_other(box, sent, heard, monkeypatch):
    def fall(one):
        if "odd" in one.words:
            raise ZeroDivisionError
        return heard.append(one.words) or True

    monkeypatch.setitem(takers, "thing", fall)
    odd = reply(sent.mark, "Something odd.")
    box.put(odd, reply(sent.mark, "Mondays.", number="8"))
    look()
    assert heard == ["Mondays."]
    assert box.lying == [odd]
    assert sorted(Arrival.objects.values_list("came_as", flat=True)) == ["reply", "unreadable"]


def test_numbered_anew_nothing_is_taken_twice(box, sent, heard):
    stranger = mail("Will you buy this?")
    box.put(reply(sent.mark, "Mondays."), stranger)
    look()
    before = Mailbox.objects.get().validity
    Mailbox.objects.update(validity="1", read_to=99)
    box.put(reply(sent.mark, "Tuesdays.", number="8"))
    look()
    assert heard == ["Mondays.", "Tuesdays."]
    assert Mailbox.objects.get().validity == before
    assert box.lying == [stranger]


def test_only_one_looks_and_not_all_the_time(box, sent, heard):
    box.put(reply(sent.mark, "Mondays."))
    look()
    box.put(reply(sent.mark, "Tuesdays.", number="8"))
    assert not read_mailbox("worker")
    Mailbox.objects.update(due_at=None, taken_until=timezone.now() + timezone.timedelta(minutes=1))
    assert not read_mailbox("another")
    assert heard == ["Mondays."]


@pytest.mark.parametrize("wrong", [{"password": "wrong"}, {"password": "ключ"}, {"port": 1}])
def test_a_mailbox_that_does_not_let_us_in_is_tried_later(box, settings, wrong):
    settings.MAILBOX |= wrong
    assert not look()
    here = Mailbox.objects.get()
    assert here.failed == 1
    assert here.failed_since is not None
    assert here.due_at > timezone.now()


@pytest.mark.parametrize("tls", ["whole", "begun"])
def test_a_mailbox_is_spoken_to_in_secret_and_only_where_it_is_the_right_one(box, settings, monkeypatch, tls):
    port = box.server.whole_port if tls == "whole" else box.server.port
    settings.MAILBOX |= {"tls": tls, "host": "localhost", "port": port}
    look()
    assert Mailbox.objects.get().failed == 1
    monkeypatch.setenv("SSL_CERT_FILE", str(box.server.folder / "cert.pem"))
    look()
    assert Mailbox.objects.get().failed == 0


@pytest.mark.parametrize(
    ("told", "tls", "port", "folder"),
    [
        ("imaps://isa%40example.org:a%2Fb@imap.example.org", "whole", 993, "INBOX"),
        ("imap://isa%40example.org:a%2Fb@imap.example.org/Replies", "begun", 143, "Replies"),
        ("imap+plain://isa%40example.org:a%2Fb@localhost:1143/In/Here", "none", 1143, "In/Here"),
    ],
)
def test_the_mailbox_is_one_setting(monkeypatch, told, tls, port, folder):
    monkeypatch.setenv("INTHEROOM_MAIL_BOX", told)
    found = mailbox()
    assert (found["tls"], found["port"], found["folder"]) == (tls, port, folder)
    assert (found["user"], found["password"]) == ("isa@example.org", "a/b")


@pytest.mark.parametrize("told", ["imap.example.org", "pop3://a:b@example.org", "imaps://imap.example.org"])
def test_a_mailbox_that_cannot_be_understood_stops_the_start(monkeypatch, told):
    monkeypatch.setenv("INTHEROOM_MAIL_BOX", told)
    with pytest.raises(Exception, match="must look like imaps"):
        mailbox()
