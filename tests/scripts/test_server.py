"""script/server starts, says where to look, answers, and stops."""

import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    not (ROOT / ".venv" / "installed-run").exists(),
    reason="needs the environment that script/bootstrap makes",
)


def surroundings(data: Path, **more: str) -> dict[str, str]:
    """As on a machine where nothing was set."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("INTHEROOM_", "DATABASE_"))
    }
    return {**kept, "INTHEROOM_DATA": str(data), **more}


def refused(data: Path, **more: str) -> str:
    """What the script says when it does not start."""
    result = subprocess.run(
        [ROOT / "script" / "server"],
        env=surroundings(data, **more),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode not in {0, -signal.SIGTERM}
    assert "Traceback" not in result.stderr
    return result.stderr


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def served(data: Path, port: int) -> Iterator[subprocess.Popen]:
    process = subprocess.Popen(
        [ROOT / "script" / "server"],
        env=surroundings(data, PORT=str(port)),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def first_page(process: subprocess.Popen, port: int, within: float = 180) -> str:
    end = time.monotonic() + within
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
                return answer.read().decode()
        except OSError:
            assert process.poll() is None, process.communicate()[0]
            assert time.monotonic() < end, "no answer"
            time.sleep(0.1)


def workers_of(server: int) -> set[int]:
    """The workers beside a server: children of a child of it."""
    parents, found = {}, set()
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parents[int(place.name)] = int((place / "stat").read_text().rpartition(")")[2].split()[1])
            if b"\0work\0--beside\0" in (place / "cmdline").read_bytes():
                found.add(int(place.name))
    return {worker for worker in found if parents.get(parents.get(worker)) == server}


def new_worker(server: int, before: set[int], within: float = 60) -> set[int]:
    end = time.monotonic() + within
    while not (found := workers_of(server) - before):
        assert time.monotonic() < end, "no worker"
        time.sleep(0.1)
    return found


def test_a_worker_that_dies_is_started_again_and_ends_with_the_server(tmp_path):
    port = free_port()
    with served(tmp_path / "data", port) as process:
        first_page(process, port)
        first = new_worker(process.pid, set())
        os.kill(min(first), signal.SIGKILL)
        second = new_worker(process.pid, first)
        # Not even politely: nobody is left who could tell the worker.
        process.kill()
        process.communicate(timeout=60)
        assert not [worker for worker in second if Path(f"/proc/{worker}").exists()]


def test_it_starts_twice_on_the_same_folder(tmp_path):
    for _ in ("first", "second"):
        port = free_port()
        with served(tmp_path / "data", port) as process:
            assert "<h1" in first_page(process, port)
            process.send_signal(signal.SIGTERM)
            said, _errors = process.communicate(timeout=20)
            assert f"http://localhost:{port}/" in said


def test_a_busy_port_is_named(tmp_path):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]

        assert f"PORT={port + 1} script/server" in refused(tmp_path, PORT=str(port))


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ({"PORT": "eighty"}, "a number from 1 to 65535"),
        ({"INTHEROOM_HTTPS": "maybe"}, "Set it to 1 for yes or 0 for no"),
        ({"DATABASE_URL": "mysql://a/b"}, "must look like postgresql://"),
        ({"INTHEROOM_DATA": "/proc/nowhere"}, "Set INTHEROOM_DATA to a folder you may write in"),
    ],
)
def test_a_bad_setting_is_said_in_one_sentence(tmp_path, setting, says):
    assert says in refused(tmp_path, **{"PORT": str(free_port()), **setting})
