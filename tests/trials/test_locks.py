"""The locks trial at a small size, and the proof that Django's default mode fails it."""

import pytest

pytestmark = pytest.mark.sqlite


def test_looking_first_and_writing_never_meets_a_locked_database(trial):
    done = trial("locks", "--processes=4", "--each=8", "--proof=0")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_default_mode_is_found_out(trial):
    done = trial("locks", "--processes=6", "--each=10", "--mode=DEFERRED")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN  no turn fails" in done.stdout
