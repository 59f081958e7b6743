"""Mail as it really comes, and mail that somebody made to break something: read without fail, trusted never."""

import base64
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intheroom.kit.outbox.arriving.mails import MOST_READ, read_mail
from intheroom.kit.outbox.tests.mails import away, mail, parts, reply, report

MARK = "0123456789abcdef" * 2
OTHER = "f" * 32


def text_of(raw: bytes) -> str:
    return read_mail(raw).words.text


def test_a_reply_says_what_it_answers_and_who_wrote():
    told = read_mail(reply(MARK, "Mondays, please."))
    assert (told.came_as, told.marks, told.sender) == ("reply", (MARK,), "isa@example.org")
    assert told.words.text == "Mondays, please."


@pytest.mark.parametrize(
    ("more", "came_as", "said"),
    [
        ({}, "failed", "came_back"),
        ({"envelope": True, "returned": False}, "failed", "came_back"),
        ({"status": "5.1.10"}, "failed", "came_back"),
        ({"status": "5.2.2"}, "failed", "box_full"),
        ({"status": "4.2.2"}, "failed", "box_full"),
        ({"status": "4.4.7"}, "failed", "turned_back"),
        ({"status": "5.7.1"}, "failed", "turned_back"),
        ({"action": "delayed", "status": "4.4.1"}, "late", "late"),
        ({"action": "delivered", "status": "2.0.0"}, "automatic", ""),
        ({"action": "FAILED", "status": "what?"}, "failed", "turned_back"),
        ({"action": "", "status": ""}, "automatic", ""),
    ],
)
def test_a_report_says_what_became_of_it(more, came_as, said):
    told = read_mail(report(MARK, **more))
    assert (told.came_as, told.said, told.marks) == (came_as, said, (MARK,))


def test_older_servers_say_it_in_words_and_bring_the_mail_back():
    words = [
        "Sorry, it didn't work out.",
        "550 5.1.1 no such user",
        "--- Below is a copy:",
        f"Message-ID: <{MARK}@x>",
    ]
    told = read_mail(mail(*words, sender="MAILER-DAEMON@mx.example.org", headers=["Return-Path: <>"]))
    assert (told.came_as, told.said, told.marks) == ("failed", "came_back", (MARK,))
    # Anybody can write such words: only what comes from a mail server, and names a mail of ours, counts.
    assert read_mail(mail(*words)).came_as == "reply"
    assert read_mail(mail("It failed.", headers=["Return-Path: <>"])).came_as == "automatic"


@pytest.mark.parametrize(
    "head",
    ["Auto-Submitted: auto-replied", "Precedence: bulk", "X-Autoreply: yes", "List-Id: <x.example.org>",
     "Content-Type: multipart/report; report-type=disposition-notification; boundary=y", "Return-Path: <>"],
)  # fmt: skip
def test_what_a_machine_answers_is_not_taken_for_somebody_s_words(head):
    assert read_mail(reply(MARK, "I am away.", headers=[head])).came_as == "automatic"


def test_a_mark_in_the_address_is_found_too():
    raw = mail("Hello").replace(b"To: room@example.org", f"To: Room <room+{MARK}@example.org>".encode())
    assert read_mail(raw).marks == (MARK,)


@pytest.mark.parametrize(
    ("body", "own"),
    [
        (
            ["Yes.", "", "On Mon, 23 Nov 2026 at 09:00, Room <room@example.org> wrote:", "> Can you come?"],
            "Yes.",
        ),
        (
            [
                "Yes.",
                "",
                "On Mon, 23 Nov 2026 at 09:00, The Room",
                "<room@example.org> wrote:",
                "",
                "> Can you?",
            ],
            "Yes.",
        ),
        (["Tak.", "", "W dniu 23.11.2026 o 09:00 Room pisze:", "> Czy?"], "Tak."),
        (["Yes.", "-----Original Message-----", "From: Room"], "Yes."),
        (["> Can you come?", "Yes.", "> And Isa?", "No."], "Yes.\nNo."),
        (["> only what they answered to"], "> only what they answered to"),
        (["I need three things:", "a bus, a key, a cup."], "I need three things:\na bus, a key, a cup."),
        (["Yes.", "-- ", "Isa, 01856 555 010"], "Yes."),
        (["-- ", "Isa"], "--\nIsa"),
    ],
)
def test_what_is_answered_to_is_left_out(body, own):
    assert text_of(reply(MARK, *body)) == own


@pytest.mark.parametrize(
    ("pieces", "own", "left_out"),
    [
        ([("Content-Type: text/plain", "Yes."), ("Content-Type: text/html", "<b>Yes.</b>")], "Yes.", 0),
        ([("Content-Type: text/html", "<head><title>x</title></head><p>Yes &amp; no<br>Isa<script>bad()</script>")],
         "Yes & no\nIsa", 0),
        ([("Content-Type: text/html", "<blockquote>Only this")], "Only this", 0),
        ([("Content-Type: text/plain", "Look."),
          ("Content-Type: image/png\nContent-Disposition: attachment; filename=a.png", "x")], "Look.", 1),
        ([("Content-Type: application/pdf; name=a.pdf", "x"), ("Content-Type: text/plain; name=b.txt", "x")], "", 2),
        ([("Content-Type: text/plain; charset=no-such-thing", "Yes.")], "Yes.", 0),
        ([("Content-Type: text/plain; charset=utf-7", "Yes.")], "Yes.", 0),
        ([("Content-Type: text/plain\nContent-Transfer-Encoding: base64", "not base64 at all!")], None, 0),
    ],
)  # fmt: skip
def test_plain_words_come_out_of_whatever_it_is(pieces, own, left_out):
    told = read_mail(parts(MARK, *pieces)).words
    assert told.left_out == left_out
    assert own is None or told.text == own


def test_letters_that_hide_or_turn_round_are_taken_out():
    assert text_of(reply(MARK, "Ye\u202es\x00\x07\u200b.")) == "Yes."


NASTY = {
    "nothing": b"",
    "no end of line": b"From",
    "only zeros": b"\x00" * 1000,
    "no headers": b"\r\n\r\nHello",
    "nests ten thousand deep": b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(10_000)),
    "parts in parts, and a long end": b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(300)) + b"a\n" * 450_000,
    "a long word on what it is": b"Content-Type: text/plain; " + b"a=b;" * 200_000 + b"\r\n\r\nHello",
    "the same over lines, in quotes": b"Content-Type: text/plain;\r" + b' a=";\r' * 150_000 + b"\rHello",
    "a mail in a mail in a mail": b"Content-Type: message/rfc822\n\n" * 5_000,
    "a header without end": b"From: " + b"(" * 900_000 + b"\r\n\r\nHello",
    "ten thousand addresses": b"From: " + b"a@b.org, " * 10_000 + b"\r\n\r\nHello",
    "coded words that are broken": b"From: =?utf-8?B?????=\r\nSubject: =?x?Q?=ZZ?=\r\n\r\nHello",
    "bytes in headers": b"From: \xff\xfe@\x80\r\nIn-Reply-To: \xff\r\nContent-Type: \xff\xff\r\n\r\n\xff",
    "no boundary": b"Content-Type: multipart/mixed\r\n\r\n--\r\n",
    "a report of nothing": b"Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n\r\n--x--",
    "html of begun tags": b"Content-Type: text/html\r\nIn-Reply-To: <" + MARK.encode() + b"@x>\r\n\r\n" + b"<a" * 100_000,
    "a charset of a python codec": b"Content-Type: text/plain; charset=rot13\r\nIn-Reply-To: <" + MARK.encode() + b"@x>\r\n\r\nHello",
    "huge": reply(MARK, "word " * 400_000),
    "a file of two megabytes": parts(MARK, ("Content-Type: application/pdf\nContent-Transfer-Encoding: base64", base64.b64encode(b"x" * 2_000_000).decode())),
}  # fmt: skip


@pytest.mark.parametrize("name", NASTY)
def test_no_mail_breaks_it_or_takes_long(name):
    began = time.process_time()
    told = read_mail(NASTY[name])
    assert len(told.digest) == 64
    assert len(told.words.text) <= 6_000
    assert time.process_time() - began < 3


def test_a_long_one_is_cut_and_says_so():
    words = read_mail(reply(MARK, "word " * 3_000)).words
    assert words.is_cut
    assert len(words.text) < 6_001
    assert len(NASTY["huge"]) > MOST_READ


@pytest.mark.parametrize(
    "sender",
    ["isa@example.org, other@example.org", "Isa", "=?utf-8?q?isa=40example=2Eorg?=", "isa@example.org@other.org",
     "isa@example.org\r\nFrom: other@example.org", ""],
)  # fmt: skip
def test_whoever_hides_who_they_are_is_nobody(sender):
    assert read_mail(reply(MARK, "Hello", sender=sender)).sender == ""


def test_many_marks_come_in_the_likeliest_order_and_few():
    refs = " ".join(f"<{OTHER}@x>" for _ in range(1_000))
    told = read_mail(reply(MARK, "Hello", headers=[f"References: {refs} <{'a' * 32}@x>"]))
    assert told.marks == (MARK, "a" * 32, OTHER)


def test_the_same_mail_by_another_way_is_the_same():
    one = reply(MARK, "Yes.")
    other = b"From x Mon\nDelivered-To: room@example.org\nReceived: from y\n" + one.replace(b"\r\n", b"\n")
    assert read_mail(one).digest == read_mail(other).digest
    assert read_mail(one).digest != read_mail(reply(MARK, "No.")).digest


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_a_mail_that_was_damaged_on_the_way_breaks_nothing(data):
    whole = data.draw(
        st.sampled_from([report(MARK), away(MARK), parts(MARK, ("Content-Type: text/html", "<p>x"))])
    )
    at = data.draw(st.integers(0, len(whole)))
    read_mail(whole[:at] + data.draw(st.binary(max_size=40)) + whole[at + data.draw(st.integers(0, 80)) :])
