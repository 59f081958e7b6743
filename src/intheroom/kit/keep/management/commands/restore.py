"""Puts a backup in the place of what is there now, which is kept aside."""

import contextlib
import shutil
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import timezone

from intheroom.kit.keep import copies
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.carrying import carried
from intheroom.kit.keep.keys import flush_folder, make_file, old_place
from intheroom.kit.keep.models import SealedKey
from intheroom.kit.keep.packages import Damaged, unpack
from intheroom.kit.keep.readying import after_restore
from intheroom.kit.keep.sealing import keys_that_do_not_fit, throw_key_away


def place_aside(folder: Path, now: datetime) -> Path:
    """Where what was there before goes. Two restores in one second must not meet in one place."""
    stamp = folder / f"before-restore-{now:%Y-%m-%dT%H-%M-%S}"
    names = (stamp, *(stamp.with_name(f"{stamp.name}-{number}") for number in range(2, 1000)))
    return next(place for place in names if not place.exists())


class Command(BaseCommand):
    """Checks the whole file before anything is touched."""

    help = "Put a backup back. Stop the server first."
    # In trouble, a fault elsewhere must not stand in the way.
    requires_system_checks = ()

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", type=Path, help="the .backup file")
        parser.add_argument("--keys", type=Path, help="the .keys file, where this machine has no keys")
        parser.add_argument("--yes", action="store_true", help="replace what is there now")

    def handle(self, *_args, file, keys, yes, **_options) -> None:
        self._aside = place_aside(settings.DATA_DIR, timezone.now())
        with tempfile.TemporaryDirectory(dir=settings.DATA_DIR) as drafts:
            parts = Path(drafts)
            listed = self._checked(file, parts)
            self._look_before(yes=yes, keys=keys)
            forgotten = self._forgotten_here()
            decided = self._decided_here()
            try:
                if keys is not None:
                    self._put_keys_back(keys)
                self._put_database_back(parts / listed["database"])
                self._put_anchors_back(parts / "anchors")
                self._add_erasures(parts / "erasures")
                self._put_files_back(parts / "media")
            except (copies.CannotCopy, Damaged, OSError) as error:
                raise CommandError(f"The backup is not back. {error}") from error
        self._finish(listed, forgotten, decided)

    def _checked(self, file: Path, parts: Path) -> dict:
        try:
            listed = unpack(file, parts)
        except (Damaged, OSError, ValueError, KeyError) as error:
            raise CommandError(f"Nothing was changed. {error}") from error
        wanted = copies.SQLITE_COPY if copies.is_sqlite() else copies.POSTGRESQL_COPY
        if listed.get("database") != wanted:
            raise CommandError("Nothing was changed. The backup is from the other kind of database.")
        return listed

    def _look_before(self, *, yes: bool, keys: Path | None) -> None:
        if keys is None and not (settings.SEAL_KEY_FILE.exists() and settings.AUDIT_KEY_FILE.exists()):
            raise CommandError("Nothing was changed. This machine has no keys: give them with --keys FILE.")
        is_there = not copies.is_sqlite() or copies.database_file().exists()
        if is_there and not yes:
            raise CommandError("Nothing was changed. There is a database here; say --yes to replace it.")
        if copies.used_by_others():
            raise CommandError("Nothing was changed. The server or a worker is running: stop it first.")

    def _forgotten_here(self) -> list[UUID]:
        """Whose keys were thrown away since: a backup must not bring them back."""
        if copies.is_sqlite() and not copies.database_file().exists():
            return []
        try:
            return list(SealedKey.objects.filter(locked=None).values_list("subject", flat=True))
        except DatabaseError:
            return []

    def _put_database_back(self, copy: Path) -> None:
        if copies.is_sqlite():
            copies.put_sqlite_back(copy, self._aside)
            return
        self._aside.mkdir(mode=0o700, parents=True, exist_ok=True)
        copies.copy_postgresql(self._aside / copies.POSTGRESQL_COPY)
        copies.put_postgresql_back(copy)

    def _put_anchors_back(self, anchors: Path) -> None:
        """Anchors from after the backup tell of rows that are no longer there; they go aside too."""
        self._aside.mkdir(mode=0o700, parents=True, exist_ok=True)
        if settings.ANCHOR_DIR.exists():
            shutil.move(settings.ANCHOR_DIR, self._aside / "anchors")
        settings.ANCHOR_DIR.mkdir(mode=0o700, parents=True)
        for file in sorted(anchors.glob("*.txt")):
            shutil.copyfile(file, settings.ANCHOR_DIR / file.name)
        flush_folder(settings.ANCHOR_DIR)

    def _put_files_back(self, files: Path) -> None:
        """Files that came since go aside: the database that is back knows nothing of them."""
        if settings.FILES_DIR.exists():
            shutil.move(settings.FILES_DIR, self._aside / "media")
        settings.FILES_DIR.mkdir(mode=0o700, parents=True)
        for file in sorted(files.glob("*")):
            shutil.copyfile(file, settings.FILES_DIR / file.name)
            (settings.FILES_DIR / file.name).chmod(0o600)
        flush_folder(settings.FILES_DIR)

    def _add_erasures(self, erasures: Path) -> None:
        """Whoever was forgotten, here or where the backup was made, stays forgotten."""
        settings.ERASURE_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
        for file in sorted(erasures.glob("*.json")):
            make_file(settings.ERASURE_DIR / file.name, file.read_bytes())

    def _put_keys_back(self, package: Path) -> None:
        self._aside.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=settings.DATA_DIR) as drafts:
            unpack(package, Path(drafts))
            before = old_place(settings.SEAL_KEY_FILE)
            for place in (settings.SEAL_KEY_FILE, settings.AUDIT_KEY_FILE, before):
                if place.exists():
                    shutil.move(place, self._aside / place.name)
                packed = Path(drafts) / place.name
                # Only a copy made while the key was being changed has a key from before.
                if packed.exists() or place != before:
                    shutil.copyfile(packed, place)
                    place.chmod(0o600)
        flush_folder(settings.DATA_DIR)

    def _decided_here(self) -> dict[str, Any]:
        """What people decided since: a yes that was taken back must not come alive again."""
        if copies.is_sqlite() and not copies.database_file().exists():
            return {}
        found = {}
        for name, one in carried.items():
            with contextlib.suppress(DatabaseError):
                found[name] = one.read()
        return found

    def _finish(self, listed: dict, forgotten: list[UUID], decided: dict[str, Any]) -> None:
        # Also forgets again whoever was forgotten since the backup, before any page is served.
        call_command("prepare", verbosity=0, stdout=self.stdout)
        for hold_back in after_restore:
            if done := hold_back():
                self.stdout.write(done)
        for subject in forgotten:
            throw_key_away(subject)
        for name, found in decided.items():
            carried[name].say_again(found)
        try:
            call_command("check_audit", stdout=self.stdout)
        except CommandError as error:
            raise CommandError(f"The backup is back, but look at this.\n{error}{self._way_back()}") from error
        record("house.restored", by=None, about=f"backup:{listed['made_at']}")
        self.stdout.write(f"Done: the backup of {listed['made_at']} is back.{self._way_back()}")
        if keys_that_do_not_fit():
            self.stdout.write("The key in seal.key is not the one of this backup: sealed details stay closed. "
                              "Run restore again with --keys FILE.")  # fmt: skip

    def _way_back(self) -> str:
        return f"\nWhat was here before is in {self._aside}" if self._aside.exists() else ""
