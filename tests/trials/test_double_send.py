"""The double-send trial at a small size, on both databases, and the proof that it counts."""

import pytest

pytestmark = pytest.mark.sqlite  # brings its own PostgreSQL


def test_many_presses_store_one_row_on_both_databases(trial):
    done = trial("double_send", "--forms=2", "--presses=6")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("kept    2 forms, 2 rows") == 2


def test_presses_without_the_token_are_found_out(trial):
    done = trial("double_send", "--forms=1", "--presses=4", "--on=sqlite", "--no-token")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN  1 forms, 1 rows" in done.stdout
