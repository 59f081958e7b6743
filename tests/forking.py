"""The commands of one copy by a program that has read the planner already: a child of it does each of them.

To start Python and to read every room takes a second, and a test of backups gives a dozen commands. A child has
what a new program has: its own memory, in which no key has been read and no database is open.
"""

import gc
import json
import os
import runpy
import subprocess
import sys
import traceback
from contextlib import contextmanager
from pathlib import Path

import django

from trials.served import ROOT


class Commands:
    """Gives that program its commands, one after another."""

    def __init__(self, process: subprocess.Popen, said: Path):
        self.process, self.said = process, said

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Python with these words, as in ``python WORDS…``; what it printed is all in one."""
        self.process.stdin.write(json.dumps([str(self.said), *map(str, words)]) + "\n")
        self.process.stdin.flush()
        code = int(self.process.stdout.readline())
        return subprocess.CompletedProcess(words, code, self.said.read_text(), "")


@contextmanager
def commands(environment: dict[str, str], said: Path):
    """The program, for as long as somebody has commands. The folder of the copy must be there."""
    words = [sys.executable, "-m", "tests.forking"]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True) as process:
        yield Commands(process, said)
        process.stdin.close()


def serve():
    """Answer each command with how it ended."""
    django.setup()
    gc.freeze()
    for line in sys.stdin:
        said, *words = json.loads(line)
        child = os.fork()
        if not child:
            os._exit(ended(words, said))
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")
        sys.stdout.flush()


def ended(words, said):
    """Do it the way Python does, and answer with the code it ends with."""
    with Path(os.devnull).open() as nothing, Path(said).open("w") as into:
        for ours, theirs in ((nothing, 0), (into, 1), (into, 2)):
            os.dup2(ours.fileno(), theirs)
    sys.argv = words
    code = 0
    try:
        if words[0] == "-c":
            exec(words[1], {"__name__": "__main__"})
        else:
            runpy.run_path(words[0], run_name="__main__")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(bool(end.code))
        if isinstance(end.code, str):
            sys.stderr.write(f"{end.code}\n")
    except BaseException:  # noqa: BLE001 - as Python ends
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return code


if __name__ == "__main__":
    serve()
