"""The e-mail with a way to sign in. It names no project and says nothing about anybody."""

import logging
import smtplib

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.template.loader import render_to_string

from intheroom.accounts.models import Account, Installation
from intheroom.kit.keep.sealing import unseal

log = logging.getLogger(__name__)

SUBJECT = "Your sign-in link"
FOR_SENDING = "to send you the sign-in link you asked for"


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
    connection = get_connection()
    try:
        connection.open()
    except OSError as error:
        log.warning("The mail server cannot be reached: %s", type(error).__name__)
        raise MailIsDown from error
    try:
        return account is not None and _send(account, connection, link=link, code=code, house=house)
    finally:
        connection.close()


def _send(account: Account, connection, **said: object) -> bool:
    if not account.email_sealed:
        return False
    to = unseal(
        account.subject,
        account.email_sealed,
        place=account.email_place,
        actor=None,
        purpose=FOR_SENDING,
    )
    body = render_to_string("accounts/sign_in_mail.txt", said)
    try:
        return EmailMessage(SUBJECT, body, to=[to], connection=connection).send() == 1
    except smtplib.SMTPException as error:
        # The reply of the server holds the address, so only the kind of trouble is written down.
        log.warning("A sign-in link was not taken: %s", type(error).__name__)
        return False
