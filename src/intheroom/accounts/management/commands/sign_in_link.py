"""Prints a way to sign in for one account: the host's own door, which no limit ever closes."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from intheroom.accounts.queries import accounts_called
from intheroom.accounts.services import give_code


class Command(BaseCommand):
    """Works without a mail server, and however many tries have failed."""

    help = "Print a sign-in link and a code for somebody."

    def add_arguments(self, parser) -> None:
        parser.add_argument("name_or_email", help="the name or e-mail address of the account")

    def handle(self, *_args, name_or_email, **_options) -> None:
        found = accounts_called(name_or_email)
        if not found:
            raise CommandError("There is no account with that name or e-mail address.")
        if len(found) > 1:
            raise CommandError("More than one account has that name. Use the e-mail address.")
        way_in = give_code(by=None, account=found[0])
        self.stdout.write(f"A way to sign in for {found[0].name}. It works once, for 24 hours.")
        self.stdout.write(f"  Link: {settings.ADDRESS}{way_in.link_path}")
        self.stdout.write(f"  Code: {way_in.code_in_groups}")
