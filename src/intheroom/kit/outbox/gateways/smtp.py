"""E-mail through any mail server."""

import base64
import smtplib
import ssl
from dataclasses import dataclass
from email.mime.text import MIMEText

from django.core.mail import EmailMultiAlternatives

from intheroom.kit.outbox.choices import Said
from intheroom.kit.outbox.content import Content
from intheroom.kit.outbox.gateways.answers import (
    Accepted,
    Answer,
    NotOurs,
    Outgoing,
    Refused,
    TryLater,
    Unsure,
)

CALENDAR_NAME = "invitation.ics"
GREETING_OK, NEXT_CHANNEL, FULL, TOO_LARGE = 250, 421, (452, 552), (523, 552)


@dataclass(frozen=True)
class Smtp:
    """One message on each connection: a server that goes away takes one down at most."""

    host: str
    port: int
    sender: str
    user: str = ""
    password: str = ""
    tls: bool = True
    # TLS from the first word, as on port 465, and not only once both have greeted.
    tls_at_once: bool = False
    timeout: float = 10
    # Servers that look for viruses take their time over the last answer; giving up on it makes a second copy.
    last_timeout: float = 120
    # What this machine calls itself when it greets the server.
    name: str = ""
    # Where answers and what cannot be delivered come back; else to the sender. With ``plus`` the address
    # itself names the message, for servers that take "name+anything@".
    back: str = ""
    plus: bool = False

    def send(self, message: Outgoing) -> Answer:
        try:
            line = self._line()
        except smtplib.SMTPResponseException as error:
            return _later(error.smtp_code, Said.NOT_LET_IN)
        except (OSError, smtplib.SMTPException) as error:
            return _no_line(error)
        try:
            return self._hand_over(line, message)
        except smtplib.SMTPResponseException as error:
            return _later(error.smtp_code, Said.NOT_LET_IN)
        except (OSError, smtplib.SMTPException) as error:
            # Not yet handed over: what breaks after that is told apart below.
            return _no_line(error)
        finally:
            _hang_up(line)

    def _line(self) -> smtplib.SMTP:
        greeting = self.name or self._domain
        if not self.tls_at_once:
            return smtplib.SMTP(self.host, self.port, local_hostname=greeting, timeout=self.timeout)
        known = ssl.create_default_context()
        return smtplib.SMTP_SSL(
            self.host, self.port, local_hostname=greeting, timeout=self.timeout, context=known
        )

    @property
    def _domain(self) -> str:
        return self.sender.rpartition("@")[2].strip("> ") or "localhost"

    def _hand_over(self, line: smtplib.SMTP, message: Outgoing) -> Answer:
        if self.tls:
            line.starttls(context=ssl.create_default_context())
        line.ehlo_or_helo_if_needed()
        if self.user:
            line.login(self.user, self.password)
        # Opened now and not before: a server that is away all night opens nobody's words.
        content = message.open()
        # Servers that can do it: name the message in a report, and bring none of its words back.
        reports = line.has_extn("dsn")
        asked = [f"ENVID={message.mark}", "RET=HDRS"] if reports else []
        code, _said = line.mail(self._back(message) or _bare(self.sender), asked)
        if code != GREETING_OK:
            return _later(code, Said.NOT_LET_IN)
        code, _said = line.rcpt(_ascii(content.address), ["NOTIFY=FAILURE,DELAY"] if reports else [])
        if code not in {250, 251}:
            return _not_this_address(code)
        mail = self._written(content, message).as_bytes(linesep="\r\n")
        if not message.may_go():
            return NotOurs()
        line.sock.settimeout(self.last_timeout)
        return _data(line, mail)

    def _back(self, message: Outgoing) -> str:
        name, _, domain = self.back.rpartition("@")
        return f"{name}+{message.mark}@{domain}" if self.back and self.plus else self.back

    def _written(self, content: Content, message: Outgoing):
        """The mail itself. Django refuses a line break in any header."""
        mail = EmailMultiAlternatives(
            content.subject_line,
            content.text,
            self.sender,
            [_ascii(content.address)],
            reply_to=[self._back(message)] if self.back else None,
            headers={"Message-ID": f"<{message.mark}@{self._domain}>", "Auto-Submitted": "auto-generated"},
        )
        if content.html:
            mail.attach_alternative(content.html, "text/html")
        if content.paper:
            mail.attach(content.paper_name, base64.b64decode(content.paper), "application/pdf")
        if content.calendar:
            mail.attach(_calendar(content))
        return mail.message()


def _calendar(content: Content) -> MIMEText:
    """A file that mail programs offer to put into a calendar: they act on its method."""
    part = MIMEText(content.calendar, "calendar", "utf-8")
    part.set_param("method", content.calendar_method)
    part.add_header("Content-Disposition", "attachment", filename=CALENDAR_NAME)
    return part


def _no_line(error: Exception) -> TryLater:
    """Nobody there; or somebody who cannot show who they are, and then nothing is said to them."""
    is_stranger = isinstance(error, ssl.SSLCertVerificationError)
    return TryLater(Said.NOT_TRUSTED if is_stranger else Said.NO_ANSWER)


def _data(line: smtplib.SMTP, mail: bytes) -> Answer:
    """From here on a line that breaks may have carried it over all the same."""
    try:
        code, _said = line.data(mail)
    except smtplib.SMTPDataError as error:
        # The server did not even want to begin.
        return _not_taken(error.smtp_code)
    except (OSError, smtplib.SMTPException):
        return Unsure()
    return Accepted(str(code)) if code == GREETING_OK else _not_taken(code)


def _not_this_address(code: int) -> Answer:
    if code in FULL:
        return TryLater(Said.FULL, str(code))
    return Refused(Said.NO_SUCH_ADDRESS, str(code)) if code >= 500 else _later(code, Said.LATER)


def _not_taken(code: int) -> Answer:
    if code in TOO_LARGE:
        return Refused(Said.TOO_LARGE, str(code))
    return Refused(Said.NOT_TAKEN, str(code)) if code >= 500 else _later(code, Said.LATER)


def _later(code: int, refused: Said) -> TryLater:
    """About us and not about the person: a host who mends the settings lets everything go."""
    return TryLater(refused if code >= 500 else Said.LATER, str(code))


def _hang_up(line: smtplib.SMTP) -> None:
    """Say goodbye and do not wait for an answer: what came of the message is known already."""
    try:
        if line.sock is not None:
            line.putcmd("quit")
    except (OSError, smtplib.SMTPException):
        pass
    line.close()


def _bare(address: str) -> str:
    return address.rpartition("<")[2].strip("> ")


def _ascii(address: str) -> str:
    """Domains may be written with any letters; servers know them by their ASCII names."""
    name, _, domain = address.rpartition("@")
    return f"{name}@{domain.encode('idna').decode()}" if name else address
