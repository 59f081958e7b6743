"""Runs the worker beside the server that started it: again when it dies, and no longer than the server.

script/worker.py PID      PID is the server's own: once it is gone this process belongs to another one.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

MANAGE = Path(__file__).resolve().parents[1] / "manage.py"
LOOKS_AGAIN, BEFORE_NEXT, PATIENCE = 0.3, 2, 30


def main() -> None:
    server = int(sys.argv[1])
    words = [sys.executable, str(MANAGE), "work", "--beside", str(os.getpid())]
    while os.getppid() == server:
        worker = subprocess.Popen(words)  # noqa: S603 - our own command
        while worker.poll() is None and os.getppid() == server:
            time.sleep(LOOKS_AGAIN)
        if os.getppid() != server:
            end(worker)
        elif worker.returncode == 0:
            return  # somebody asked it to stop
        else:
            print(
                f"The worker ended with {worker.returncode}; it is started again.",
                file=sys.stderr,
                flush=True,
            )
            time.sleep(BEFORE_NEXT)


def end(worker: subprocess.Popen) -> None:
    """Politely: it ends what it has begun. Then not."""
    worker.terminate()
    try:
        worker.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        worker.kill()


if __name__ == "__main__":
    main()
