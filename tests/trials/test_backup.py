"""The backup trial at a small size."""

import pytest


@pytest.mark.sqlite
def test_backups_while_people_write_come_back_and_show_damage(trial):
    done = trial("backup", "--backups=2", "--flips=25")
    assert done.returncode == 0, done.stdout + done.stderr
