"""The outbox trial at a small size, and the proof that it finds doubles where a guard is missing."""

import pytest

pytestmark = pytest.mark.sqlite

SMALL = ("--messages=12", "--on=sqlite")


def test_messages_go_out_once_while_workers_and_the_mail_server_are_killed(trial):
    done = trial("outbox", *SMALL, "--workers=2", "--tasks=4", "--kills=3")
    assert done.returncode == 0, done.stdout + done.stderr


def test_without_a_fence_doubles_are_found(trial):
    late = ("--only=slow", "--lease=1")
    done = trial("outbox", *SMALL, *late, "--workers=4", "--tasks=0", "--kills=0", "--no-fence")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN  none is sent twice beyond the one case that cannot be helped" in done.stdout
