"""Lets somebody else look after this copy, so that whoever did it until now can stop."""

from django.core.management.base import BaseCommand, CommandError

from intheroom.accounts.models import Account
from intheroom.accounts.queries import accounts_called
from intheroom.accounts.services import make_host, stop_hosting
from intheroom.kit.refusal import Refused


class Command(BaseCommand):
    """Run at the machine itself: whoever can do that is the one who may."""

    help = "Let somebody who can sign in look after this copy too; or let them stop, with --step-down."

    def add_arguments(self, parser) -> None:
        parser.add_argument("name_or_email")
        parser.add_argument("--step-down", action="store_true", help="stop being a host")

    def handle(self, *_args, name_or_email, step_down, **_options) -> None:
        [account] = self._one(accounts_called(name_or_email))
        try:
            (stop_hosting if step_down else make_host)(by=None, account=account)
        except Refused as refusal:
            raise CommandError(f"{refusal.message} {refusal.how}") from refusal
        done = "no longer looks" if step_down else "now looks"
        self.stdout.write(f"Done: {account} {done} after this copy.")

    def _one(self, found: list[Account]) -> list[Account]:
        if len(found) != 1:
            raise CommandError("Name one person who can sign in. Give their e-mail if two share a name.")
        return found
