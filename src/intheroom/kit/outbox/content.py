"""What is sent and where to: refused with a clear word where it cannot go out, and sealed until it does."""

import json
from dataclasses import asdict, dataclass, replace

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext

from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.sealing import KeyThrownAway, seal, unseal
from intheroom.kit.outbox.choices import Channel
from intheroom.kit.outbox.models import Message
from intheroom.kit.refusal import Refused

REGION = "GB"
LONGEST_SUBJECT = 200
LARGEST = {Channel.EMAIL: 2_000_000, Channel.SMS: 900, Channel.LETTER: 100_000}
LONGEST_LINE, MOST_LINES = 200, 7


@dataclass(frozen=True)
class Content:
    """Where it goes and what it says."""

    address: str
    text: str
    subject_line: str = ""
    html: str = ""
    # A paper to go with an e-mail: a PDF, in the letters that JSON can hold, and its name.
    paper: str = ""
    paper_name: str = ""
    # A calendar file to go with an e-mail, and what it asks a calendar to do: REQUEST, CANCEL or PUBLISH.
    calendar: str = ""
    calendar_method: str = ""


def checked(channel: str, content: Content) -> Content:
    """The same, with the address as the outside wants it; refused where it could never arrive."""
    if not content.text.strip():
        raise Refused(
            gettext("There are no words to send."), how=gettext("Write what you want to say first.")
        )
    largest = LARGEST.get(Channel(channel), LARGEST[Channel.EMAIL])
    size = len(content.text.encode()) + len(content.html.encode())
    size += len(content.paper) + len(content.calendar.encode())
    if size > largest:
        raise Refused(
            gettext("This is too long to send: {size} letters, and {largest} can go out.").format(
                size=f"{size:,}", largest=f"{largest:,}"
            ),
            how=gettext("Make it shorter, or send it in parts."),
        )
    _refuse_lines_in_subject(content.subject_line)
    address = as_sent(channel, content.address)
    return replace(content, address=address, subject_line=content.subject_line.strip())


def as_sent(channel: str, address: str) -> str:
    """An address as the outside wants it; refused where it cannot be right."""
    written = {Channel.EMAIL: _email, Channel.SMS: _phone, Channel.LETTER: _postal}
    return written.get(Channel(channel), _any)(address)


def _refuse_lines_in_subject(line: str) -> None:
    # A line break would begin a new header: somebody could add readers nobody knows of.
    if any(not letter.isprintable() for letter in line) or len(line) > LONGEST_SUBJECT:
        raise Refused(
            gettext("The subject has a line break in it, a hidden sign, or is too long."),
            how=gettext("Write it as one line of at most {LONGEST_SUBJECT} letters.").format(
                LONGEST_SUBJECT=LONGEST_SUBJECT
            ),
        )


def _email(address: str) -> str:
    try:
        validate_email(address.strip())
    except ValidationError as error:
        raise Refused(
            gettext("This e-mail address cannot be right."),
            how=gettext("Look for a mistake in it, such as a missing @ or a space."),
        ) from error
    return address.strip()


def _phone(address: str) -> str:
    try:
        number = phonenumbers.parse(address, REGION)
    except phonenumbers.NumberParseException:
        number = None
    # Whole, not only as long as neighbours need to dial it.
    is_whole = phonenumbers.ValidationResult.IS_POSSIBLE
    if number is None or phonenumbers.is_possible_number_with_reason(number) != is_whole:
        raise Refused(
            gettext("This phone number cannot be right."),
            how=gettext("Look for a digit too many or too few."),
        )
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _postal(address: str) -> str:
    lines = [line.strip() for line in address.splitlines() if line.strip()]
    if not 2 <= len(lines) <= MOST_LINES or any(len(line) > LONGEST_LINE for line in lines):
        raise Refused(
            gettext("This address cannot go on an envelope."),
            how=gettext("Write it in two to {MOST_LINES} lines: the name first, the postcode last.").format(
                MOST_LINES=MOST_LINES
            ),
        )
    return "\n".join(lines)


def _any(address: str) -> str:
    return address.strip()


def seal_content(message: Message, content: Content) -> bytes:
    try:
        return seal(message.subject, json.dumps(asdict(content)), place=message.place)
    except KeyThrownAway as error:
        raise Refused(
            gettext("They asked to be forgotten."), how=gettext("Nothing can be sent to them any more.")
        ) from error


def open_content(message: Message, *, actor: HasSubject | None, purpose: str) -> Content:
    """Open what is to be sent. As always, the person can read who opened it and what for."""
    if message.content_sealed is None:
        raise Refused(
            gettext("What was to be sent is no longer kept."),
            how=gettext("Write it again, as a new message."),
        )
    told = unseal(message.subject, message.content_sealed, place=message.place, actor=actor, purpose=purpose)
    return Content(**json.loads(told))
