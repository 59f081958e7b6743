"""The e-mail with a way to sign in. It names no project and says nothing about anybody."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from intheroom.accounts.models import Account, Installation
from intheroom.accounts.queries import sign_in_address

log = logging.getLogger(__name__)

SUBJECT = _("Your sign-in link")
CONFIRM_SUBJECT = _("Is this your address?")
FOR_SENDING = gettext_noop("to send you the sign-in link you asked for")


class MailIsDown(Exception):
    """The mail server cannot be reached, or does not let us in."""


def can_send_mail() -> bool:
    """Whether this copy has a mail server at all."""
    return bool(settings.EMAIL_CONFIG["host"])


def send_way_in(account: Account | None, *, link: str, code: str, house: Installation | None) -> bool:
    """Send a link and a code; True where the mail server took it.

    The server is called for an address nobody has here as well, so that a stranger cannot tell
    from the time or from a failure whether somebody is known.
    """
    with _mail_server() as connection:
        to = sign_in_address(account, actor=None, purpose=FOR_SENDING) if account else ""
        if not to:
            return False
        said = {"link": link, "code": code, "house": house}
        return _send(connection, to, str(SUBJECT), render_to_string("accounts/sign_in_mail.txt", said))


def send_confirmation(email: str, *, link: str, house: Installation | None) -> bool:
    """Ask somebody to open a link, which shows that the address is theirs."""
    with _mail_server() as connection:
        said = {"link": link, "house": house}
        body = render_to_string("accounts/confirm_address_mail.txt", said)
        return _send(connection, email, str(CONFIRM_SUBJECT), body)


@contextmanager
def _mail_server() -> Iterator[BaseEmailBackend]:
    connection = get_connection()
    try:
        connection.open()
    except OSError as error:
        log.warning("The mail server cannot be reached: %s", type(error).__name__)
        raise MailIsDown from error
    try:
        yield connection
    finally:
        connection.close()


def _send(connection: BaseEmailBackend, to: str, subject: str, body: str) -> bool:
    try:
        return EmailMessage(subject, body, to=[to], connection=connection).send() == 1
    except OSError as error:
        # The reply of the server holds the address, so only the kind of trouble is written down.
        log.warning("A message was not taken: %s", type(error).__name__)
        return False
