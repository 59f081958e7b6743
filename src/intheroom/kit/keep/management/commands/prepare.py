"""Makes a data folder ready to serve: tables, journal mode, keys and today's anchors."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection

from intheroom.kit.keep.anchors import write_anchors
from intheroom.kit.keep.key_change import is_under_way
from intheroom.kit.keep.keys import key_in
from intheroom.kit.keep.models import AuditEvent, SealedKey
from intheroom.kit.keep.readying import before_serving
from intheroom.kit.keep.tables import make_tables


class Command(BaseCommand):
    """Safe to run again and again; nothing is ever thrown away."""

    help = "Make the tables and the keys. Run once before serving, and after each update."

    def handle(self, *_args, **options) -> None:
        quiet = max(options["verbosity"] - 1, 0)
        self._set_journal()
        make_tables()
        call_command("migrate", interactive=False, verbosity=quiet)
        # Sessions that are over would otherwise stay for ever.
        call_command("clearsessions", verbosity=0)
        key_in(settings.SEAL_KEY_FILE, is_used=SealedKey.objects.exists)
        key_in(settings.AUDIT_KEY_FILE, is_used=AuditEvent.objects.exists)
        write_anchors()
        for get_ready in before_serving:
            if done := get_ready():
                self.stdout.write(done)
        if options["verbosity"]:
            self.stdout.write("Ready: tables and keys are in place.")
        if is_under_way():
            self.stdout.write("A change of the master key is not finished: run manage.py change_key.")

    def _set_journal(self) -> None:
        """Once, before anybody is connected: changed later it would answer "locked" to everyone.

        The file remembers only WAL. Where that is not safe, this takes a file from elsewhere out of it.
        """
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute(f"PRAGMA journal_mode={settings.SQLITE_JOURNAL}")
