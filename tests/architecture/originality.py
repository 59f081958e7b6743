"""Our own words only: no run of thirteen words stands in any of the texts this planner was built from.

The texts themselves are not ours to ship. What is shipped is a fingerprint of each run of thirteen words, from which
nothing can be read: six bytes of its SHA-256. ``python -m tests.architecture.originality FOLDER`` makes them again.
"""

import hashlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.reading import Fault, House

RUN = 13
BYTES = 6
FINGERPRINTS = Path(__file__).with_name("fingerprints.bin")
READ = {".html", ".py", ".md", ".txt", ".toml", ".json", ".csv", ".svg", ".js"}
NOT_OURS = ("LICENSE", "requirements/", "src/intheroom/kit/ui/static/")


def _runs(text: str) -> Iterator[bytes]:
    plain = re.sub(r"<[^>]*>|{%.*?%}", " ", text).lower().replace("’", "'")
    words = re.findall(r"[a-z0-9']+", plain)
    for start in range(len(words) - RUN + 1):
        yield " ".join(words[start : start + RUN]).encode()


def fingerprint(run: bytes) -> bytes:
    return hashlib.sha256(run).digest()[:BYTES]


def known() -> set[bytes]:
    packed = FINGERPRINTS.read_bytes()
    return {packed[at : at + BYTES] for at in range(0, len(packed), BYTES)}


def borrowed_words(house: House) -> list[Fault]:
    """Runs of words that stand in one of the texts."""
    seen = known()
    return [
        Fault(house.shown(file), 1, f"not our own words: {run.decode()}")
        for file in _our_texts(house)
        for run in _runs(file.read_text(encoding="utf-8"))
        if fingerprint(run) in seen
    ]


def _our_texts(house: House) -> Iterator[Path]:
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.run(
        listing, cwd=house.root, capture_output=True, text=True, check=True
    ).stdout.splitlines():
        file = house.root / name
        if file.suffix in READ and not name.startswith(NOT_OURS) and file.is_file():
            yield file


if __name__ == "__main__":
    texts = [file.read_text(encoding="utf-8") for file in Path(sys.argv[1]).iterdir()]
    FINGERPRINTS.write_bytes(b"".join(sorted({fingerprint(run) for text in texts for run in _runs(text)})))
