"""One command makes an empty folder ready to serve."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.sqlite

ROOT = Path(__file__).resolve().parents[5]


def manage(folder: Path, *words: str) -> subprocess.CompletedProcess:
    """Run a command the way the host does, in a folder of its own."""
    kept = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env=kept | {"INTHEROOM_DATA": str(folder), "INTHEROOM_TESTING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_prepare_makes_everything_and_a_second_time_changes_nothing(tmp_path):
    first = manage(tmp_path, "prepare")
    assert first.returncode == 0, first.stderr
    keys = {name: (tmp_path / name).read_bytes() for name in ("seal.key", "audit.key")}

    second = manage(tmp_path, "prepare")

    assert second.returncode == 0, second.stderr
    assert keys == {name: (tmp_path / name).read_bytes() for name in keys}
    with sqlite3.connect(tmp_path / "intheroom.sqlite3") as database:
        assert database.execute("SELECT count(*) FROM keep_auditevent").fetchone() == (0,)
    assert manage(tmp_path, "check_audit").returncode == 0
