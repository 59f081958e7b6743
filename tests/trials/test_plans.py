"""The trial of plans at a small size, and the proof that it finds a change that was written over unseen."""

import pytest

pytestmark = pytest.mark.sqlite

SMALL = ("--rounds=1", "--members=3", "--days=3", "--on=sqlite")


def test_two_plan_members_answer_a_place_goes_and_a_worker_is_killed(trial):
    done = trial("plans", *SMALL, "--lease=1")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "workers killed in the middle of a plan                     1" in done.stdout


def test_where_nobody_looks_who_saved_meanwhile_what_is_written_over_is_found(trial):
    done = trial("plans", *SMALL, "--careless")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "nobody writes over what they have not seen ([302, 302])" in done.stdout
