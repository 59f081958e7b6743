"""Texts and letters through a real server on the web: GOV.UK Notify as it answers, and a host's own."""

import base64
import hashlib
import hmac
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.utils import timezone

from intheroom.config.gateways import gateways
from intheroom.kit.outbox.asking import ask_outside
from intheroom.kit.outbox.models import ClosedWay, Message
from intheroom.kit.outbox.sending import send_due

pytestmark = pytest.mark.django_db

SERVICE, SECRET = "26785a09-ab16-4eb0-8407-a37497a57506", "3d844edf-8d35-48ac-975b-e847b4f122b0"
TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a"
LETTER = "Isa\n1 The Street\nStromness KW16 3AA"
ISA = "6f1a4e0e-5f0a-4d6b-9b0c-0d3c1b8f7a11"
NO_MAIL = {"host": ""}


class Service(ThreadingHTTPServer):
    """Answers with the next of what it was told to, and keeps what it was asked."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers, self.asked, self.known, self.status = [], [], {}, "sending"

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, dict(self.headers), body))
        status, told = self.server.answers.pop(0) if self.server.answers else (201, {"id": "x"})
        if status in {201, "swallow"}:
            self.server.known[json.loads(body).get("reference")] = True
        if status in {"swallow", "drop"}:
            self.close_connection = True
            return
        self._say(status, told)

    def do_GET(self):
        mark, status = self.path.rpartition("reference=")[2], self.server.status
        if status in {"busy", "odd"}:
            self._say(*((503, {}) if status == "busy" else (200, ["?"])))
            return
        found = {"id": "x", "reference": mark, "status": status}
        self._say(200, {"notifications": [found] if mark in self.server.known else []})

    def _say(self, status, told):
        body = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Location", "http://127.0.0.1:9/elsewhere")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args):
        pass


@pytest.fixture
def service():
    server = Service()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def notify(service, settings, monkeypatch):
    monkeypatch.setenv("INTHEROOM_NOTIFY_KEY", f"room-{SERVICE}-{SECRET}")
    monkeypatch.setenv("INTHEROOM_NOTIFY_URL", service.url)
    for channel in ("SMS", "LETTER"):
        monkeypatch.setenv(f"INTHEROOM_NOTIFY_{channel}", TEMPLATE)
    settings.GATEWAYS = gateways(NO_MAIL)
    settings.OUTBOX = {**settings.OUTBOX, "quiet": {}}
    return service


def opened(part):
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def send(queue, **told):
    message = queue(**{"channel": "sms", "address": "01856 555 010", **told})
    send_due("worker")
    message.refresh_from_db()
    return message


def test_a_text_goes_out_signed_with_our_words_and_mark(notify, queue):
    assert send(queue).state == "sent"
    [(path, headers, body)] = notify.asked
    assert path == "/v2/notifications/sms"
    told = json.loads(body)
    assert told["phone_number"] == "+441856555010"
    assert told["personalisation"] == {"body": "We met on Tuesday."}
    signed, _, mark = headers["Authorization"].removeprefix("Bearer ").rpartition(".")
    wanted = base64.urlsafe_b64encode(hmac.new(SECRET.encode(), signed.encode(), hashlib.sha256).digest())
    assert mark == wanted.rstrip(b"=").decode()
    assert next(opened(part) for part in signed.split(".")) == {"typ": "JWT", "alg": "HS256"}
    assert opened(signed.split(".")[1])["iss"] == SERVICE


def test_a_letter_has_its_address_line_by_line(notify, queue):
    assert send(queue, channel="letter", address=LETTER).state == "sent"
    [(path, _headers, body)] = notify.asked
    assert path == "/v2/notifications/letter"
    said = json.loads(body)["personalisation"]
    assert (said["address_line_1"], said["address_line_3"]) == ("Isa", "Stromness KW16 3AA")
    assert (said["subject"], said["body"]) == ("What happened", "We met on Tuesday.")


@pytest.mark.parametrize(
    ("answer", "state", "said"),
    [
        ((400, {"errors": [{"message": "phone_number Must not contain letters"}]}), "given_up", "no_such_address"),
        ((400, {"errors": [{"message": "Can't send to this recipient using a team-only API key"}]}), "failed", "not_let_in"),
        ((400, {"errors": [{"message": "Content has a character count greater than 918"}]}), "given_up", "too_large"),
        ((400, "not what we expect"), "given_up", "no_such_address"),
        ((403, {}), "failed", "not_let_in"),
        ((429, {}), "failed", "later"),
        ((500, {}), "failed", "broke_off"),
        ((301, {}), "failed", "broke_off"),
        (("drop", None), "failed", "broke_off"),
    ],
)  # fmt: skip
def test_what_notify_says_decides(notify, queue, answer, state, said):
    notify.answers = [answer]
    message = send(queue)
    assert (message.state, message.said) == (state, said)


def test_a_text_that_got_over_though_the_line_broke_is_not_sent_again(notify, queue):
    notify.answers = [("swallow", None)]
    assert send(queue).state == "failed"
    assert send(queue).state == "sent"
    assert len(notify.asked) == 1


LETTER_HTML = "<!DOCTYPE html><html lang=en><title>A letter</title><p>We met on Tuesday."


@pytest.fixture
def as_pdf(notify, settings, monkeypatch):
    monkeypatch.setenv("INTHEROOM_NOTIFY_LETTER", "pdf")
    settings.GATEWAYS = gateways(NO_MAIL)
    return notify


def test_a_letter_goes_as_our_own_pdf_where_the_settings_say_so(as_pdf, queue):
    assert send(queue, channel="letter", address=LETTER, html=LETTER_HTML).state == "sent"
    [(path, _headers, body)] = as_pdf.asked
    assert path == "/v2/notifications/letter"
    told = json.loads(body)
    # What is documented for a letter that was made elsewhere, and nothing more: no template, no address.
    assert set(told) == {"reference", "content"}
    assert base64.b64decode(told["content"]).startswith(b"%PDF-")


def test_a_letter_that_cannot_be_made_or_taken_waits_for_somebody(as_pdf, queue):
    assert send(queue, channel="letter", address=LETTER).said == "not_printed"
    as_pdf.answers = [(400, {"errors": [{"message": "Letter content is not a valid PDF"}]})]
    assert send(queue, key="x:2", channel="letter", address=LETTER, html=LETTER_HTML).said == "not_printed"


@pytest.mark.parametrize(
    ("channel", "status", "stands"),
    [
        ("sms", "delivered", ("sent", "arrived")),
        ("sms", "sending", ("sent", "")),
        ("sms", "sent", ("sent", "")),
        ("sms", "permanent-failure", ("given_up", "came_back")),
        ("sms", "temporary-failure", ("given_up", "phone_off")),
        ("sms", "technical-failure", ("given_up", "turned_back")),
        ("sms", "something new", ("sent", "")),
        ("sms", "busy", ("sent", "")),
        ("sms", "odd", ("sent", "")),
        ("letter", "accepted", ("sent", "")),
        ("letter", "received", ("sent", "posted")),
        ("letter", "pending-virus-check", ("sent", "")),
        ("letter", "validation-failed", ("given_up", "not_printed")),
        ("letter", "permanent-failure", ("given_up", "not_printed")),
    ],
)
def test_what_notify_says_later_is_asked_and_shown(notify, queue, channel, status, stands):
    notify.status = status
    message = send(queue, channel=channel, address=LETTER if channel == "letter" else "01856 555 010", to=ISA)
    assert not ask_outside()
    asked_now(message)
    assert (message.state, message.said) == stands
    is_open = status in {"sending", "accepted", "pending-virus-check", "something new", "busy", "odd"}
    assert (message.ask_at is not None) == is_open
    # A number that nobody has is not rung again; a phone that was off, or a printer at fault, is another matter.
    assert ClosedWay.objects.exists() == (stands[1] == "came_back")


def asked_now(message):
    Message.objects.update(ask_at=timezone.now())
    assert ask_outside()
    message.refresh_from_db()


def test_it_is_asked_less_and_less_and_not_for_ever(notify, queue):
    message = send(queue)
    waits = []
    for _ in range(12):
        asked_now(message)
        waits.append(message.ask_at - timezone.now())
    assert waits[0] < waits[5] <= timezone.timedelta(hours=6)
    Message.objects.update(ended_at=timezone.now() - timezone.timedelta(days=8))
    asked_now(message)
    assert message.ask_at is None
    assert message.state == "sent"


def test_what_nobody_can_be_asked_about_is_not_asked(webhook, queue):
    assert send(queue).ask_at is None
    assert not ask_outside()


def test_a_service_that_is_away_is_tried_later(notify, queue, settings):
    settings.GATEWAYS = {"sms": {**settings.GATEWAYS["sms"], "url": "http://127.0.0.1:1"}}
    message = send(queue)
    assert (message.state, message.said) == ("failed", "no_answer")


@pytest.fixture
def webhook(service, settings, monkeypatch):
    monkeypatch.setenv("INTHEROOM_WEBHOOK_URL", f"{service.url}/texts")
    monkeypatch.setenv("INTHEROOM_WEBHOOK_SECRET", "a secret of enough letters")
    settings.GATEWAYS = gateways(NO_MAIL)
    settings.OUTBOX = {**settings.OUTBOX, "quiet": {}}
    return service


def test_the_host_s_own_service_can_tell_that_it_is_us_and_that_it_is_a_copy(webhook, queue):
    webhook.answers = [(503, {}), (200, {})]
    assert send(queue).state == "failed"
    assert send(queue).state == "sent"
    (_, first, body), (_, second, _) = webhook.asked
    assert first["Idempotency-Key"] == second["Idempotency-Key"] == json.loads(body)["id"]
    told = f"{first['X-Signature-Time']}.".encode() + body
    mark = hmac.new(b"a secret of enough letters", told, hashlib.sha256).hexdigest()
    assert first["X-Signature"] == f"sha256={mark}"


@pytest.mark.parametrize(
    ("answer", "state", "said"),
    [(404, "given_up", "not_taken"), (401, "failed", "not_let_in"), (302, "failed", "later"), (413, "given_up", "too_large")],
)  # fmt: skip
def test_what_the_host_s_own_service_says_decides(webhook, queue, answer, state, said):
    webhook.answers = [(answer, {})]
    message = send(queue)
    assert (message.state, message.said) == (state, said)


@pytest.mark.parametrize(
    ("names", "says"),
    [
        ({"NOTIFY_KEY": "room-1"}, "NOTIFY_KEY is not whole"),
        ({"NOTIFY_SMS": TEMPLATE}, "NOTIFY_KEY is missing"),
        ({"NOTIFY_KEY": f"room-{SERVICE}-{SECRET}", "NOTIFY_SMS": "one"}, "NOTIFY_SMS is not the ID"),
        ({"WEBHOOK_URL": "https://x.example", "WEBHOOK_SECRET": "short"}, "SECRET is too short"),
        ({"WEBHOOK_URL": "x", "WEBHOOK_SECRET": "a" * 16}, "Write a whole address"),
        ({"WEBHOOK_URL": "https://x.example", "WEBHOOK_SECRET": "a" * 16, "WEBHOOK_CHANNELS": "fax"}, "“fax”"),
    ],
)  # fmt: skip
def test_a_setting_that_cannot_work_says_so_at_the_start(monkeypatch, names, says):
    for name, value in names.items():
        monkeypatch.setenv(f"INTHEROOM_{name}", value)
    with pytest.raises(Exception, match=says):
        gateways(NO_MAIL)
