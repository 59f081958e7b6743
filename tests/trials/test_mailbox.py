"""The mailbox trial at a small size, and the proof that it finds doubles and losses where a guard is missing."""

import pytest

pytestmark = pytest.mark.sqlite

SMALL = ("--messages=20", "--on=sqlite", "--workers=2")


def test_answers_are_taken_once_while_workers_and_the_mailbox_are_killed(trial):
    done = trial("mailbox", *SMALL, "--kills=3")
    assert done.returncode == 0, done.stdout + done.stderr


def test_where_it_is_not_known_again_doubles_are_found(trial):
    done = trial("mailbox", *SMALL, "--kills=0", "--no-digest")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN  none is taken twice" in done.stdout
