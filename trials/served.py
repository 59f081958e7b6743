"""A throw-away copy of the planner: its own data folder, its own database, its own web server."""

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STARTING_SECONDS = 60
APPLICATION = "intheroom.config.wsgi:application"
PREPARED = "INTHEROOM_TRIAL_STARTS_FROM"


@dataclass(frozen=True)
class Copy:
    """One copy, reached only from this machine."""

    folder: Path
    database_url: str = ""

    @property
    def environment(self) -> dict[str, str]:
        """What its programs are started with: the served settings, nothing inherited that changes them."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("INTHEROOM_") and name != "DATABASE_URL"
        }
        return kept | {
            "INTHEROOM_DATA": str(self.folder),
            "DJANGO_SETTINGS_MODULE": "intheroom.config.settings",
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            **({"DATABASE_URL": self.database_url} if self.database_url else {}),
        }

    @property
    def database(self) -> Path:
        return self.folder / "intheroom.sqlite3"

    def collect(self) -> None:
        """Put the style sheets where the server finds them, once."""
        if not (self.folder / "static").exists():
            self.manage("collectstatic", "--noinput", "-v0")

    def manage(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run one management command of this copy."""
        return self.run(str(ROOT / "manage.py"), *words, check=check)

    def run(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run Python in this copy and wait for it."""
        done = subprocess.run(
            [sys.executable, *words],
            env=self.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        if check and done.returncode:
            message = f"{' '.join(words)} failed:\n{(done.stdout + done.stderr)[-3000:]}"
            raise RuntimeError(message)
        return done

    @contextmanager
    def served(self, *, one_at_a_time: bool = False, application: str = APPLICATION) -> Iterator["Server"]:
        """The web server, started the way script/server starts it.

        ``one_at_a_time`` starts Django's own server without threads instead, to prove that a
        trial finds the fault it looks for.
        """
        port = free_port()
        words = ["-m", "waitress", *served_words(port, application)]
        if one_at_a_time:
            words = [str(ROOT / "manage.py"), "runserver", *["--noreload", "--nothreading"]]
            words += ["--insecure", f"127.0.0.1:{port}"]
        self.collect()
        with (self.folder / "server.log").open("w") as log:
            process = subprocess.Popen(
                [sys.executable, *words],
                env=self.environment,
                cwd=ROOT,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                server = Server(process, port)
                server.wait()
                yield server
            finally:
                stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a server and its workers: politely, then not."""
    os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@dataclass(frozen=True)
class Server:
    """A running web server of a copy."""

    process: subprocess.Popen[bytes]
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def wait(self) -> None:
        """Until it answers."""
        end = time.monotonic() + STARTING_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            try:
                urllib.request.urlopen(self.address, timeout=5).close()
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.05)
            else:
                return
        message = f"The server on port {self.port} did not start."
        raise RuntimeError(message)

    def cpu_seconds(self) -> float:
        """What the threads of the server have used of the processor so far."""
        group = str(self.process.pid)
        used = 0
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if (process / "stat").read_text().rpartition(")")[2].split()[2] == group:
                    threads = process.glob("task/*/schedstat")
                    used += sum(int(thread.read_text().split()[0]) for thread in threads)
            except OSError:
                continue
        return used / 1e9


def served_words(port: int, application: str = APPLICATION) -> list[str]:
    """The web server's own words, read from script/server so that a trial tries what is served."""
    script = (ROOT / "script" / "server").read_text().replace("\\\n", " ")
    line = re.search(r"^exec \S*waitress-serve (.*)$", script, re.MULTILINE)
    if not line:
        message = "script/server no longer starts the web server in a way the trials can read."
        raise RuntimeError(message)
    words = line[1].replace("$HOST", "127.0.0.1").replace("$PORT", str(port))
    return shlex.split(re.sub(r"\$\{\w+:-(\w+)\}", r"\1", words).replace(APPLICATION, application))


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def fresh_copy(database_url: str = "") -> Iterator[Copy]:
    """A prepared copy in a folder that is gone afterwards."""
    # Stopped from outside, a trial still stops its server and takes its folder away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="intheroom-trial-") as folder:
        copy = Copy(Path(folder), database_url)
        # The tests run many small trials: they prepare one copy and every trial starts from it.
        prepared = os.environ.get(PREPARED)
        if prepared and not database_url:
            shutil.copytree(prepared, folder, dirs_exist_ok=True)
        else:
            copy.manage("prepare")
        yield copy
