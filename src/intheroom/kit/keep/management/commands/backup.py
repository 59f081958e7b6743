"""Copies everything this copy of the planner keeps, while people go on working."""

import contextlib
import shutil
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from intheroom.kit.keep import copies
from intheroom.kit.keep.anchors import kept_anchors, write_anchors
from intheroom.kit.keep.files import kept_files
from intheroom.kit.keep.keys import old_place
from intheroom.kit.keep.packages import check, pack
from intheroom.kit.keep.verifying import broken_rows

ABOUT_KEYS = """
The keys are not in this file. Without them, what people told you in confidence can never be
opened again. With them and the backup together, anybody can read it. So keep a copy of the keys
in another place, such as an envelope or a locked drawer:
  manage.py backup --keys-to FOLDER"""
KEYS_WRITTEN = """
The keys are in {file}.
Take it away from the backups: whoever has both can read everything. Lock it away, or encrypt it."""


class Command(BaseCommand):
    """Says it is done only once the copy was read back and holds."""

    help = "Copy the database, the files people sent and the anchors; the keys only where you say."
    # In trouble, a fault elsewhere must not stand in the way.
    requires_system_checks = ()

    def add_arguments(self, parser) -> None:
        parser.add_argument("--to", type=Path, default=settings.BACKUP_DIR, help="the folder to write to")
        parser.add_argument("--keys-to", type=Path, help="another folder, for a copy of the keys")

    def handle(self, *_args, to, keys_to, **_options) -> None:
        if keys_to is not None and keys_to.resolve() == to.resolve():
            raise CommandError("Keep the keys in another folder than the backup, best on another machine.")
        stamp = f"{timezone.now():%Y-%m-%dT%H-%M-%S.%f}"[:-3]
        try:
            target = self._copy(to, stamp)
        except (copies.CannotCopy, OSError) as error:
            raise CommandError(f"There is no backup. {error}") from error
        self.stdout.write(f"Done: {target}\nIt was read back and it holds.")
        self.stdout.write(self._copy_keys(keys_to, stamp) if keys_to else ABOUT_KEYS)

    def _copy(self, folder: Path, stamp: str) -> Path:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        target = folder / f"intheroom-{stamp}.backup"
        # Anchors first: they must never tell of more rows than the copy has.
        write_anchors()
        anchors = {f"anchors/{file.name}": file for file in settings.ANCHOR_DIR.glob("*.txt")}
        anchors |= {f"erasures/{file.name}": file for file in settings.ERASURE_DIR.glob("*.json")}
        with tempfile.TemporaryDirectory(dir=folder) as drafts:
            copy = self._copy_database(Path(drafts))
            # Files after the database: every one that a copied row names is there then.
            files = self._copy_files(Path(drafts) / "media")
            pack(target, {copy.name: copy, **files, **anchors}, made_at=stamp, database=copy.name)
        check(target)
        return target

    def _copy_database(self, drafts: Path) -> Path:
        anchors = kept_anchors()
        if not copies.is_sqlite():
            copy = drafts / copies.POSTGRESQL_COPY
            copies.copy_postgresql(copy)
            self._refuse(broken_rows(anchors))
            return copy
        copy = drafts / copies.SQLITE_COPY
        copies.copy_sqlite(copy)
        with copies.opened_as("copy", copy) as alias:
            self._refuse(broken_rows(anchors, using=alias))
        return copy

    def _copy_files(self, drafts: Path) -> dict[str, Path]:
        """Sealed as they are. One that somebody takes away meanwhile is rightly not in the copy."""
        drafts.mkdir(mode=0o700)
        for file in kept_files():
            with contextlib.suppress(FileNotFoundError):
                shutil.copyfile(file, drafts / file.name)
        return {f"media/{file.name}": file for file in sorted(drafts.iterdir())}

    def _refuse(self, broken: list) -> None:
        if broken:
            raise copies.CannotCopy("\n".join(map(str, ["The audit log does not hold.", *broken])))

    def _copy_keys(self, folder: Path, stamp: str) -> str:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        target = folder / f"intheroom-{stamp}.keys"
        # While the master key is being changed, rows need both.
        files = [settings.SEAL_KEY_FILE, settings.AUDIT_KEY_FILE, old_place(settings.SEAL_KEY_FILE)]
        files = [file for file in files if file.exists()]
        pack(target, {file.name: file for file in files}, made_at=stamp)
        return KEYS_WRITTEN.format(file=target)
