"""The backup trial at a small size."""

import pytest

pytestmark = pytest.mark.sqlite


def test_backups_taken_while_writing_hold_and_come_back(trial):
    done = trial("backups", "--backups=3")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "backups that hold" in done.stdout
