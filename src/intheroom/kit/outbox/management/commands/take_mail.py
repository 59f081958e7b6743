"""Takes one mail from standard input: for a mail server that hands mail to a program."""

import sys

from django.core.management.base import BaseCommand
from django.db import DatabaseError

from intheroom.kit.outbox.arriving.mails import MOST_READ, read_mail
from intheroom.kit.outbox.services import take_mail

# What mail servers understand as: not now, try again later (EX_TEMPFAIL).
TRY_LATER = 75


class Command(BaseCommand):
    """Ends well for every mail that was looked at: an error would send a stranger's mail back to somebody."""

    help = "Take one mail from standard input: a reply, or a report that something could not be delivered."
    requires_system_checks = ()

    def handle(self, *_args, **_options) -> None:
        raw = sys.stdin.buffer.read(MOST_READ + 1)
        while sys.stdin.buffer.read(MOST_READ):
            # Whoever hands it over wants to be rid of all of it.
            pass
        try:
            arrival = take_mail(arrived=read_mail(raw))
        except DatabaseError as error:
            kind = type(error).__name__
            self.stderr.write(f"The database did not answer ({kind}). Hand the mail over later.")
            sys.exit(TRY_LATER)
        self.stdout.write(f"Counted under: {arrival.get_came_as_display()}")
