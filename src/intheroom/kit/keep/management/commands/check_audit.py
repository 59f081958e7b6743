"""Reads the whole audit log and says which row was tampered with."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from intheroom.kit.keep.anchors import current_anchors, kept_anchors, read_anchors, write_anchors
from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.keep.verifying import broken_rows


class Command(BaseCommand):
    """Ends with 1 and the broken rows, or with 0 and how many rows hold."""

    help = "Check that no audit row was changed, removed, put in, moved or cut off."
    # In trouble, a fault elsewhere must not stand in the way.
    requires_system_checks = ()

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--against", type=Path, help="an anchor file kept somewhere else, to check against too"
        )
        parser.add_argument(
            "--print",
            action="store_true",
            dest="printed",
            help="also print today's anchors, to keep on paper",
        )

    def handle(self, *_args, against, printed, **_options) -> None:
        try:
            anchors = kept_anchors() + (read_anchors(against) if against else [])
        except (OSError, ValueError) as error:
            message = f"The anchors cannot be read. {error}"
            raise CommandError(message) from error
        broken = broken_rows(anchors)
        if broken:
            raise CommandError("\n".join(map(str, ["The audit log was tampered with.", *broken])))
        write_anchors()
        self.stdout.write(f"The audit log holds: {AuditEvent.objects.count()} rows.")
        if printed:
            self.stdout.writelines(anchor.as_line() for anchor in current_anchors())
