"""``intheroom sortition …``: draws a team, checks a draw, says who is missing. Needs no server and no settings.

Exit codes: 0 done; 1 a record that does not hold; 2 bad input, all of it on standard error; 3 it cannot be done,
with the reasons as JSON on standard output.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path

from intheroom.engines.sortition import answers, checking, transcript, words
from intheroom.engines.sortition.fairness import Infeasible, Lottery, fair_lottery
from intheroom.engines.sortition.missing import who_is_missing
from intheroom.engines.sortition.pool import BadInput, Question
from intheroom.engines.sortition.reading import Columns, File, never_fits, read_question
from intheroom.engines.sortition.reasons import why_not
from intheroom.engines.sortition.spelling import key
from intheroom.engines.sortition.writing import NotEmpty, csv_file, refuse_if_full, save_all

DONE, DOES_NOT_HOLD, BAD_INPUT, CANNOT = 0, 1, 2, 3
LARGEST_TEAM = 99_999
OUTCOME = ("commitment", "seed", "ticket", "drawn")


class Stopped(Exception):
    """Nothing more can be done; the sentence says why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """What ``intheroom sortition`` does with these words; gives the exit code."""
    asked = _parser().parse_args(arguments)
    try:
        code: int = asked.does(asked)
    except BadInput as wrong:
        _say(words.said(wrong.faults, _names(asked)))
        return BAD_INPUT
    except Stopped as wrong:
        _say([str(wrong)])
        return BAD_INPUT
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="intheroom", description="In the Room, at a command line.")
    tools = parser.add_subparsers(required=True, metavar="sortition")
    sortition = tools.add_parser("sortition", help="find and choose people, fairly and in the open")
    actions = sortition.add_subparsers(required=True, metavar="draw|prepare|finish|check|missing")

    draw = actions.add_parser(
        "draw", help="a lottery in which everyone's chance is as fair as the targets allow"
    )
    _takes_files(draw, "--respondents", "who came forward: CSV, one row for each person")
    draw.add_argument("--seed", required=True, help="any words or number, best drawn in public")
    draw.add_argument("--out", required=True, type=Path, help="a new folder for what comes of it")
    draw.set_defaults(does=_draw)

    prepare = actions.add_parser(
        "prepare", help="the same without a seed: make its commitment public, then draw the seed, then finish"
    )
    _takes_files(prepare, "--respondents", "who came forward: CSV, one row for each person")
    prepare.add_argument("--out", required=True, type=Path, help="a new folder for what comes of it")
    prepare.set_defaults(does=_draw, seed=None)

    finish = actions.add_parser("finish", help="draw with what was prepared, now that the seed is known")
    finish.add_argument("prepared", type=Path)
    finish.add_argument("--seed", required=True, help="the words or number that were drawn in public")
    finish.add_argument("--out", required=True, type=Path, help="a new folder for the transcript")
    finish.set_defaults(does=_finish)

    check = actions.add_parser("check", help="whether a transcript of a draw holds")
    check.add_argument("transcript", type=Path)
    check.add_argument("--commitment", help="what was made public before the seed was known, if you have it")
    check.set_defaults(does=_check)

    missing = actions.add_parser("missing", help="whom a team should look for next, as JSON")
    _takes_files(missing, "--team", "the team so far: CSV, one row for each person")
    missing.set_defaults(does=_missing)
    return parser


def _takes_files(parser: argparse.ArgumentParser, people: str, what: str) -> None:
    parser.add_argument(people, dest="people", required=True, type=Path, help=what)
    parser.add_argument(
        "--categories", required=True, type=Path, help="the targets: CSV with feature, value, min and max"
    )
    parser.add_argument("--size", required=True, type=int, help="how many places the team has")
    parser.add_argument(
        "--id-column", default="", help="id, nationbuilder_id or the first column, if not named"
    )
    parser.add_argument(
        "--household",
        action="append",
        default=[],
        metavar="COLUMN",
        help="at most one of a household; may be repeated",
    )
    parser.add_argument("--together", default="", metavar="COLUMN", help="these come all or none")
    parser.add_argument(
        "--several",
        action="append",
        default=[],
        metavar="FEATURE",
        help="people may have several values of it, parted by ;",
    )


def _question(asked: argparse.Namespace, *, nobody_yet: bool = False) -> Question:
    if asked.size > LARGEST_TEAM:
        raise Stopped(f"--size: No team has {asked.size} places. Give a smaller number.")
    columns = Columns(asked.id_column, tuple(asked.household), asked.together, tuple(asked.several))
    people, categories = _read(asked.people, asked.categories)
    question = read_question(people, categories, asked.size, columns, nobody_yet=nobody_yet)
    features = {key(quota.feature): quota.feature for quota in question.quotas}
    unknown = [name for name in asked.several if key(name) not in features]
    if unknown:
        raise Stopped(f"--several {unknown[0]}: no category is called so. Use a name of {asked.categories}.")
    asked.several = frozenset(features[key(name)] for name in asked.several)
    return question


def _names(asked: argparse.Namespace) -> dict[str, str]:
    """What the files are called that faults are in."""
    return {str(File.PEOPLE): str(asked.people), str(File.CATEGORIES): str(asked.categories)}


def _read(*files: Path) -> list[bytes]:
    """What is in the files; every one that cannot be read is named."""
    found, lost = [], []
    for file in files:
        try:
            found.append(file.read_bytes())
        except OSError as wrong:
            lost.append(
                f"{file}: This file cannot be read ({wrong.strerror}). Check its name and where it is."
            )
    if lost:
        raise Stopped("\n".join(lost))
    return found


def _draw(asked: argparse.Namespace) -> int:
    """With a seed the whole draw; without one, all that comes before it."""
    _seed(asked)
    question = _question(asked)
    try:
        refuse_if_full(asked.out)
        lottery = fair_lottery(question)
        record = transcript.prepare(question, lottery)
        name = "prepared.json"
        if asked.seed is not None:
            name, record = "transcript.json", transcript.draw(record, asked.seed)
        told = json.loads(record)
        save_all(asked.out, {**_tables(question, lottery, told), name: record})
    except Infeasible:
        _say(words.said(never_fits(question, asked.several), _names(asked)))
        _print(answers.reasons(why_not(question, several=asked.several)))
        return CANNOT
    except OSError as wrong:
        raise _cannot_write(asked.out, wrong) from None
    _print({name: told[name] for name in OUTCOME if name in told})
    return DONE


def _finish(asked: argparse.Namespace) -> int:
    _seed(asked)
    try:
        record = transcript.draw(_read(asked.prepared)[0], asked.seed)
    except (ValueError, KeyError, TypeError):
        raise Stopped(
            f"{asked.prepared}: This is not what “prepare” wrote. Name its prepared.json."
        ) from None
    faults = checking.check(record)
    if faults:
        _print({"holds": False, "faults": faults})
        return DOES_NOT_HOLD
    try:
        refuse_if_full(asked.out)
        save_all(asked.out, {"transcript.json": record})
    except OSError as wrong:
        raise _cannot_write(asked.out, wrong) from None
    told = json.loads(record)
    _print({name: told[name] for name in OUTCOME})
    return DONE


def _seed(asked: argparse.Namespace) -> None:
    """A seed must be words that every machine can read."""
    if asked.seed is None:
        return
    if not asked.seed.strip():
        raise Stopped("--seed: A draw needs a seed. Give any words or number.")
    try:
        asked.seed.encode()
    except UnicodeEncodeError:
        raise Stopped("--seed: Some letters of it cannot be read. Give plain words or a number.") from None


def _cannot_write(folder: Path, wrong: OSError) -> Stopped:
    if isinstance(wrong, NotEmpty):
        return Stopped(f"{folder}: There is something of this name already. Name a new folder.")
    return Stopped(f"{folder}: Nothing can be written there ({wrong.strerror}). Name another folder.")


def _tables(question: Question, lottery: Lottery, told: answers.Data) -> dict[str, bytes]:
    """Everyone's chance, and each panel with its tickets, as CSV."""
    places = range(1, question.size + 1)
    panels = [
        (
            number,
            decimal(Fraction(panel.tickets, lottery.total)),
            panel.tickets,
            "yes" if list(panel.ids) == told.get("drawn") else "",
            *panel.ids,
        )
        for number, panel in enumerate(lottery.panels, start=1)
    ]
    chances = [(person.id, decimal(lottery.chances[person.id])) for person in question.candidates]
    return {
        "probabilities.csv": csv_file([("id", "probability"), *chances]),
        "panels.csv": csv_file(
            [("panel", "probability", "tickets", "drawn", *(f"person {place}" for place in places)), *panels]
        ),
    }


def decimal(chance: Fraction) -> str:
    """A chance in figures: exact, for a chance in tickets; else to twelve places."""
    whole, parts = divmod(round(chance * 10**12), 10**12)
    return f"{whole}.{parts:012d}".rstrip("0").removesuffix(".")


def _check(asked: argparse.Namespace) -> int:
    content = _read(asked.transcript)[0]
    faults = checking.check(content, asked.commitment)
    record = {} if faults else json.loads(content)
    told = {name: record[name] for name in OUTCOME if name in record}
    _print({"holds": not faults, "faults": faults, **told})
    return DOES_NOT_HOLD if faults else DONE


def _missing(asked: argparse.Namespace) -> int:
    question = _question(asked, nobody_yet=True)
    told = who_is_missing(question.candidates, question.quotas, question.size, several=asked.several)
    _print(answers.missing(told))
    return CANNOT if told.clash else DONE


def _print(answer: answers.Data) -> None:
    plain = not (sys.stdout.encoding or "").lower().startswith("utf")
    sys.stdout.write(json.dumps(answer, indent=2, ensure_ascii=plain) + "\n")


def _say(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        sys.stderr.write(sentence + "\n")
