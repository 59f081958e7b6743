"""Gives this copy a new master key, while the server serves. Stopped half-way, run it again."""

from django.core.management.base import BaseCommand, CommandError

from intheroom.kit.keep import key_change
from intheroom.kit.keep.sealing import keys_that_do_not_fit

DONE = """Done: {locked} people's keys are locked with the new master key, {marked} addresses are marked anew.
The old key is gone from this machine. Backups from before today still need it: keep its envelope as
long as you keep them. Now copy the new key and lock it away:
  manage.py backup --keys-to FOLDER"""


class Command(BaseCommand):
    """Goes on where it was stopped: both keys are kept until nothing needs the old one."""

    help = "Change the key that locks everybody's keys. People can go on working."

    def handle(self, *_args, **_options) -> None:
        lost = keys_that_do_not_fit()
        if lost:
            raise CommandError(
                f"Nothing was changed. The keys of {lost} people do not fit the master key here. "
                "First put the right key back: manage.py restore FILE --keys FILE."
            )
        if key_change.is_under_way():
            self.stdout.write("A change was begun before. It goes on where it stopped.")
        key_change.begin()
        self.stdout.write("The new key is in place. You can stop this at any time, and run it again.")
        self.stdout.flush()
        done = key_change.move_everything()
        key_change.finish()
        self.stdout.write(DONE.format(**done))
