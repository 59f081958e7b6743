"""The key change trial at a small size, and the proof that it finds a loss."""

import pytest

pytestmark = pytest.mark.sqlite


def test_the_key_is_changed_while_people_work_and_it_is_killed(trial):
    done = trial("key_change", "--people=70", "--kills=2")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_lost_key_is_found_out(trial):
    done = trial("key_change", "--people=120", "--kills=1", "--lose-the-old-key")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN  every sealed value opens" in done.stdout
