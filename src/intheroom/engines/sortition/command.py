"""``intheroom sortition …``: says who is missing, from files. Needs no server and no settings.

Exit codes: 0 done; 2 bad input, all of it on standard error; 3 it cannot be done,
with the reasons as JSON on standard output.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from intheroom.engines.sortition import answers, words
from intheroom.engines.sortition.missing import who_is_missing
from intheroom.engines.sortition.pool import BadInput, Question
from intheroom.engines.sortition.reading import Columns, File, read_question
from intheroom.engines.sortition.spelling import key

DONE, BAD_INPUT, CANNOT = 0, 2, 3


class Stopped(Exception):
    """Nothing more can be done; the sentence says why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """What ``intheroom sortition`` does with these words; gives the exit code."""
    asked = _parser().parse_args(arguments)
    try:
        code: int = asked.does(asked)
    except BadInput as wrong:
        names = {
            str(File.PEOPLE): str(getattr(asked, "people", "")),
            str(File.CATEGORIES): str(getattr(asked, "categories", "")),
        }
        _say(words.said(wrong.faults, names))
        return BAD_INPUT
    except Stopped as wrong:
        _say([str(wrong)])
        return BAD_INPUT
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="intheroom", description="In the Room, at a command line.")
    tools = parser.add_subparsers(required=True, metavar="sortition")
    sortition = tools.add_parser("sortition", help="find and choose people, fairly and in the open")
    actions = sortition.add_subparsers(required=True, metavar="missing")

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


def _question(asked: argparse.Namespace) -> Question:
    columns = Columns(asked.id_column, tuple(asked.household), asked.together, tuple(asked.several))
    question = read_question(_read(asked.people), _read(asked.categories), asked.size, columns)
    features = {key(quota.feature): quota.feature for quota in question.quotas}
    unknown = [name for name in asked.several if key(name) not in features]
    if unknown:
        raise Stopped(f"--several {unknown[0]}: no category is called so. Use a name of {asked.categories}.")
    asked.several = frozenset(features[key(name)] for name in asked.several)
    return question


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as wrong:
        raise Stopped(
            f"{file}: This file cannot be read ({wrong.strerror}). Check its name and where it is."
        ) from None


def _missing(asked: argparse.Namespace) -> int:
    question = _question(asked)
    told = who_is_missing(question.candidates, question.quotas, question.size, several=asked.several)
    _print(answers.missing(told))
    return CANNOT if told.clash else DONE


def _print(answer: answers.Data) -> None:
    plain = not (sys.stdout.encoding or "").lower().startswith("utf")
    sys.stdout.write(json.dumps(answer, indent=2, ensure_ascii=plain) + "\n")


def _say(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        sys.stderr.write(sentence + "\n")
