"""Runs a trial the way script/trial does, in a process of its own."""

import subprocess
import sys

import pytest

from trials.served import PREPARED, ROOT, Copy


@pytest.fixture
def trial(tmp_path, prepared_copy):
    def run(name: str, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", f"trials.{name}", *words],
            env=Copy(tmp_path).environment | {PREPARED: str(prepared_copy)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    return run
