"""The checker of plain words: how quick it is, how well it agrees with people, and how hard texts are to read."""

import argparse
import json
import re
import tomllib
from pathlib import Path
from statistics import median
from time import process_time

from intheroom.engines import plainwords
from tests.pages.words import our_prose
from tests.plainwords.corpus import sentences
from tests.plainwords.scoring import misses, score
from trials.report import Report
from trials.served import fresh_copy
from trials.visitor import Visitor

ROOT = Path(__file__).parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
LIBRARY = ROOT / "src" / "intheroom" / "library" / "data"
OURS = ("barriers", "cards", "ground_rules", "stages", "support", "ways", "words")
MS_FOR_1000_WORDS = 50
F1 = 0.85
TIMES = 20
# Keys of the data files whose values are no prose.
NO_PROSE = {"key", "code", "source", "at", "theirs", "word", "name"}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument(
        "--misses", action="store_true", help="where the checker is wrong, outside the held-out third"
    )
    if asked.parse_args().misses:
        print("\n".join(misses()))
        return
    report = Report("Plain words: the checker, and what it says of texts")
    speed(report)
    agreement(report)
    print(f"\n  {'text':<34} {'words':>7} {'age':>6} {'% long sentences':>17} {'jargon per 100 words':>21}")
    if SEEDS.is_dir():
        for number, file in enumerate(sorted(SEEDS.glob("*.txt")), start=1):
            row(f"seed document {number}", file.read_text(encoding="utf-8", errors="replace"))
    else:
        print("  the seed documents are not here")
    for name in OURS:
        row(
            f"library: {name}", "\n".join(prose(tomllib.loads((LIBRARY / f"{name}.toml").read_text("utf-8"))))
        )
    for name in ("README.md", "CONTRIBUTING.md"):
        row(name, markdown(ROOT / name))
    for name, text in pages().items():
        row(name, text)
    report.end()


def speed(report: Report) -> None:
    """Processor time for 1,000 words, once the lists are read."""
    words = " ".join(one.text for one in sentences()).split()[:1000]
    text = " ".join(words)
    plainwords.check(text)
    taken = []
    for _ in range(TIMES):
        began = process_time()
        plainwords.check(text)
        taken.append((process_time() - began) * 1000)
    report.figure("milliseconds for 1,000 words, median of 20", f"{median(taken):.1f}")
    report.promise(f"1,000 words take under {MS_FOR_1000_WORDS} ms", kept=median(taken) < MS_FOR_1000_WORDS)


def agreement(report: Report) -> None:
    """F1 against the marks made by hand."""
    told = score(held_out=True)
    for kind in told.kinds():
        counts = f"{told.hits[kind]} agreed, {told.alarms[kind]} false alarms, {told.missed[kind]} missed"
        report.figure(f"F1 on the held-out third: {kind}", f"{told.f1(kind):.3f}  ({counts})")
    report.figure("F1 on the held-out third: all", f"{told.f1():.3f}")
    report.figure("F1 on the other two thirds: all", f"{score(held_out=False).f1():.3f}")
    report.promise(f"F1 on the held-out third is {F1} or more", kept=told.f1() >= F1)


def row(name: str, text: str) -> None:
    """One line of the table."""
    sentences_in, words = plainwords.sentences(text), plainwords.words(text)
    long = len(plainwords.longest_sentences(text, over=plainwords.LONGEST_SENTENCE))
    jargon = len(plainwords.jargon_in(text))
    figures = [plainwords.reading_age(text), 100 * long / len(sentences_in), 100 * jargon / len(words)]
    print(f"  {name:<34} {len(words):>7,} {figures[0]:>6.1f} {figures[1]:>17.1f} {figures[2]:>21.2f}")


def prose(value: object, key: str = "") -> list[str]:
    """Every sentence in a data file, however deep."""
    if isinstance(value, dict):
        return [text for inner, one in value.items() for text in prose(one, inner)]
    if isinstance(value, list):
        return [text for one in value for text in prose(one, key)]
    return [value] if isinstance(value, str) and key not in NO_PROSE and " " in value else []


def markdown(file: Path) -> str:
    """The prose of a page of documentation, without tables, code and signs; a paragraph on one line."""
    text = re.sub(r"```.*?```", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"^(?: {4}.*|\|.*|#.*)$|https?://\S+|[`*]", "", text, flags=re.MULTILINE)
    return "\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n|\n(?=\d\.|[*-] )", text))


def pages() -> dict[str, str]:
    """Our words on the pages of the example project: on the promise “Who sees what”, and on all of them."""
    with fresh_copy() as copy:
        copy.collect()
        scene = json.loads(copy.run("-m", "bench.inside.scene").stdout)
        with copy.served() as server:
            visitor = Visitor(server.port, scene["cookies"])
            found = {path: our_prose(visitor.get(path).body.decode()) for path in scene["queries"]}
    promise = next(path for path in found if path.endswith("/who-sees-what/"))
    return {
        "page: Who sees what": found[promise],
        f"all {len(found)} pages of a project": "\n".join(found.values()),
    }


if __name__ == "__main__":
    main()
