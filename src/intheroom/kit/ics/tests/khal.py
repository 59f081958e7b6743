"""A calendar program that is none of ours, to see what it makes of a file. Runs without Django."""

import os
import subprocess
import sys
from pathlib import Path


class Khal:
    """A calendar program that is none of ours, with a calendar of its own."""

    def __init__(self, folder: Path):
        self.folder = folder
        (folder / "mine").mkdir()
        (folder / "config").write_text(
            f"[calendars]\n[[mine]]\npath = {folder / 'mine'}\n[locale]\nlocal_timezone = Europe/London\n"
            "default_timezone = Europe/London\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\n"
            f"path = {folder / 'khal.db'}\n"
        )

    def after(self, content: bytes) -> list[str]:
        """What it shows of these weeks, once it was given a file."""
        (self.folder / "invitation.ics").write_bytes(content)
        self._run("import", "--batch", "-a", "mine", str(self.folder / "invitation.ics"))
        form = "{start-long}|{end-long}|{title}|{location}|{status}"
        lines = self._run("list", "--day-format", "", "--format", form, "2027-03-01", "270d").splitlines()
        return [line.strip() for line in lines if line.strip()]

    def _run(self, *asked: str) -> str:
        program = Path(sys.executable).with_name("khal")
        env = {"HOME": str(self.folder), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
        done = subprocess.run(
            [program, "-c", self.folder / "config", *asked],
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout
