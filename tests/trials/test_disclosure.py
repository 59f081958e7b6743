"""The disclosure trial at a small size, and the proof that its attacker can win."""


def test_the_attacker_gets_nothing(trial):
    done = trial("disclosure", "--sets=50")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_attacker_wins_where_only_small_counts_are_hidden(trial):
    done = trial("disclosure", "--sets=10", "--only-small")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN  no hidden count is known to within fewer than 10" in done.stdout


def test_the_attacker_wins_where_nothing_is_moved_by_chance(trial):
    done = trial("disclosure", "--sets=10", "--no-chance")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN  two releases leave it open" in done.stdout
