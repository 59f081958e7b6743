"""The two attacks on the web server at a small size. Whether pages come is asserted, not how soon."""

import pytest

from trials.served import served_words

pytestmark = pytest.mark.sqlite


def test_slow_clients_do_not_stop_the_pages(trial):
    done = trial("slow_clients", "--clients=30", "--pages=4", "--patience=30", "--no-proof")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_server_that_stands_still_is_found_out(trial):
    done = trial("slow_clients", "--clients=4", "--pages=1", "--patience=2", "--one-at-a-time")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN  slow to ask: every normal request is answered" in done.stdout


def test_a_flood_of_bad_sign_ins_does_not_stop_the_pages(trial):
    done = trial("sign_in_flood", "--seconds=3", "--patience=30")
    assert done.returncode == 0, done.stdout + done.stderr


def test_trials_serve_pages_as_the_script_does():
    words = served_words(8123)
    assert "--port=8123" in words
    assert "--host=127.0.0.1" in words
    assert "--threads=4" in words
    assert not [word for word in words if "$" in word]
