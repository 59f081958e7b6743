"""Mails as mail servers and people really write them, with the mark of one of ours in them."""

from collections.abc import Iterable

CRLF = "\r\n"


def mail(*body: str, sender="Isa <isa@example.org>", number="1", headers: Iterable[str] = ()) -> bytes:
    """A mail with these lines, and a Message-ID of its own."""
    told = [
        f"From: {sender}", "To: room@example.org", "Subject: Re: What happened",
        "Date: Mon, 23 Nov 2026 09:00:00 +0000", f"Message-ID: <{number}@example.org>",
        *headers, "", *body,
    ]  # fmt: skip
    return CRLF.join(told).encode()


def reply(mark: str, *body: str, **more) -> bytes:
    return mail(*body, headers=[f"In-Reply-To: <{mark}@example.org>", *more.pop("headers", ())], **more)


def report(mark: str, *, action="failed", status="5.1.1", number="2", returned=True, envelope=False) -> bytes:
    """What a mail server says of one it could not deliver (RFC 3464)."""
    body = [
        "--x", "Content-Type: text/plain; charset=utf-8", "", "I am sorry to inform you…", "",
        "--x", "Content-Type: message/delivery-status", "",
        "Reporting-MTA: dns; mx.example.org", *([f"Original-Envelope-Id: {mark}"] if envelope else []), "",
        "Final-Recipient: rfc822; isa@example.org", f"Action: {action}", f"Status: {status}",
        "Diagnostic-Code: smtp; 550 5.1.1 <isa@example.org>: User unknown", "",
    ]  # fmt: skip
    if returned:
        body += [
            "--x",
            "Content-Type: text/rfc822-headers",
            "",
            f"Message-ID: <{mark}@example.org>",
            "Subject: x",
            "",
        ]
    headers = [
        "Return-Path: <>", "Auto-Submitted: auto-replied", "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    ]  # fmt: skip
    return mail(*body, "--x--", sender="MAILER-DAEMON@mx.example.org", number=number, headers=headers)


def away(mark: str, number="3") -> bytes:
    return reply(mark, "I am away until Monday.", number=number, headers=["Auto-Submitted: auto-replied"])


def parts(mark: str, *pieces: tuple[str, str], kind="mixed", number="4") -> bytes:
    """A reply of several parts: (headers, content)."""
    body = [line for head, content in pieces for line in ("--p", *head.split("\n"), "", content)]
    headers = ["MIME-Version: 1.0", f'Content-Type: multipart/{kind}; boundary="p"']
    return reply(mark, *body, "--p--", number=number, headers=headers)
