"""Takes away what has been kept long enough. The server does it at each start; this is for each day."""

from django.core.management.base import BaseCommand

from intheroom.people.services.sweeping import sweep_everything


class Command(BaseCommand):
    """Says how much of what; with --dry-run nothing is touched."""

    help = "Take away everything that is past its time."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only say what would go")

    def handle(self, *_args, dry_run, **_options) -> None:
        done = sweep_everything(dry=dry_run)
        for what, many in done.items():
            self.stdout.write(f"{many:>6}  {what}")
        self.stdout.write(
            "This would go." if dry_run and done else "That is all." if done else "Nothing is past its time."
        )
