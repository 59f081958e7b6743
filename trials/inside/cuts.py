"""Cut the power at many moments of one recorded run, and examine what the next start finds."""

import argparse
import json
import random
import shutil
import tempfile
from collections import Counter
from pathlib import Path

from trials.inside.ledger import Finding, examine, tally
from trials.recording import Recording

KEYS = ("secret.key", "seal.key", "audit.key")


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("trace", type=Path)
    words.add_argument("folder", type=Path)
    words.add_argument("--cuts", type=int, default=250)
    words.add_argument("--seed", type=int, default=1)
    chosen = words.parse_args()
    run = Run(chosen.trace, chosen.folder, random.Random(chosen.seed))
    print(json.dumps(run.cut(chosen.cuts)))


class Run:
    """A recorded run of the writer, and the moments its power is cut."""

    def __init__(self, trace: Path, folder: Path, chance: random.Random) -> None:
        self.trace, self.folder, self.chance = trace, folder, chance
        self.keys = {name: (folder / name).read_bytes() for name in KEYS if (folder / name).exists()}

    def cut(self, number: int) -> dict[str, object]:
        """The tally over so many cuts, at moments spread over the whole run."""
        calls, ready = self.length()
        moments = Counter(self.chance.choices(range(ready, calls), k=number))
        recording = Recording(self.trace, self.folder)
        acknowledged: set[str] = set()
        findings: list[Finding] = []
        keys_lost = 0
        for moment, said in enumerate(recording.play()):
            if said:
                acknowledged |= {line[5:] for line in said.split("\n") if line.startswith("kept ")}
            for _ in range(moments[moment]):
                files = recording.disk.after_cut(self.chance)
                findings.append(self.next_start(files, acknowledged))
                keys_lost += self.lost_a_key(files)
        return tally(findings) | {"keys_lost": keys_lost, "calls": calls - ready}

    def length(self) -> tuple[int, int]:
        """How many calls there were, and at which the writer was ready."""
        calls = ready = 0
        for calls, said in enumerate(Recording(self.trace, self.folder).play(), start=1):
            if said and said.startswith("ready "):
                ready = calls
        return calls, ready

    def next_start(self, files: dict[str, bytes], acknowledged: set[str]) -> Finding:
        """Put the database and its journal back, and examine them."""
        place = Path(tempfile.mkdtemp(prefix="intheroom-cut-"))
        try:
            for name, content in files.items():
                if ".sqlite3" in name:
                    (place / Path(name).name).write_bytes(content)
            return examine(place / "intheroom.sqlite3", acknowledged)
        finally:
            shutil.rmtree(place)

    def lost_a_key(self, files: dict[str, bytes]) -> bool:
        """Without its keys the database is as good as gone."""
        return any(files.get(str(self.folder / name)) != content for name, content in self.keys.items())


if __name__ == "__main__":
    main()
