"""Puts every backup back, one after another, and examines what is there then."""

import argparse
import contextlib
import hashlib
import io
import json
import random
import sys
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from intheroom.kit.keep.packages import Damaged, check
from trials.inside.ledger import Finding, examine
from trials.served import Copy


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("taken", type=Path)
    words.add_argument("--flips", type=int, default=300)
    chosen = words.parse_args()
    taken = [(Path(file), set(before)) for file, before in json.loads(chosen.taken.read_text())]
    findings = [finding for file, before in taken if (finding := put_back(file, before))]
    flipped = settings.DATA_DIR / "flipped.backup"
    print(
        json.dumps(
            {
                "back": len(findings),
                "sound": sum(finding.sound for finding in findings),
                "flips_found": flips_found(taken[0][0], flipped, chosen.flips),
                "refused_untouched": refused_untouched(flipped),
                "elsewhere": comes_back_elsewhere(),
            }
        )
    )


def put_back(file: Path, before: set[str]) -> Finding | None:
    """What a restored backup holds, compared with what was acknowledged before it began."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            call_command("restore", str(file), yes=True)
    except CommandError as error:
        print(error, file=sys.stderr)
        return None
    return examine(Path(connection.settings_dict["NAME"]), before)


def flips_found(file: Path, flipped: Path, number: int) -> int:
    """How many single turned bits the check finds."""
    content, chance, found = bytearray(file.read_bytes()), random.Random(1), 0
    for _ in range(number):
        place, bit = chance.randrange(len(content)), 1 << chance.randrange(8)
        content[place] ^= bit
        flipped.write_bytes(content)
        try:
            check(flipped)
        except Damaged:
            found += 1
        content[place] ^= bit
    content[len(content) // 2] ^= 1
    flipped.write_bytes(content)
    return found


def refused_untouched(flipped: Path) -> bool:
    """A damaged backup is refused before anything is touched."""
    connection.close()
    database = Path(connection.settings_dict["NAME"])
    before = hashlib.sha256(database.read_bytes()).digest()
    try:
        call_command("restore", str(flipped), yes=True)
    except CommandError:
        return hashlib.sha256(database.read_bytes()).digest() == before
    return False


def comes_back_elsewhere() -> bool:
    """On a machine that has nothing but the two files, everything is there and can be opened."""
    [backup] = (settings.DATA_DIR / "elsewhere").glob("*.backup")
    [keys] = (settings.DATA_DIR / "keys").glob("*.keys")
    with tempfile.TemporaryDirectory() as folder:
        empty = Copy(Path(folder))
        done = empty.manage("restore", str(backup), "--keys", str(keys), check=False)
        audit = empty.manage("check_audit", check=False)
    for each in (done, audit):
        if each.returncode:
            print(each.stdout, each.stderr, file=sys.stderr)
    return done.returncode == audit.returncode == 0


if __name__ == "__main__":
    main()
