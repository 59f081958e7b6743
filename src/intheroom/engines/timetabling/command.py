"""``intheroom timetabling …``: plans sessions, checks a plan, compares two. Needs no server and no settings.

Exit codes: 0 done; 1 a plan that does not hold; 2 bad input, all of it on standard error; 3 it cannot be done,
with the reasons as JSON on standard output.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from intheroom.engines.timetabling import checking, words, writing
from intheroom.engines.timetabling.comparing import compare
from intheroom.engines.timetabling.plan import Impossible, Plan
from intheroom.engines.timetabling.planning import make_plan
from intheroom.engines.timetabling.problem import BadInput, Option, Problem
from intheroom.engines.timetabling.reading import read_plan, read_problem
from intheroom.engines.timetabling.replanning import replan
from intheroom.engines.timetabling.searching import EVERYONE

DONE, DOES_NOT_HOLD, BAD_INPUT, CANNOT = 0, 1, 2, 3


class Stopped(Exception):
    """Nothing more can be done; the lines say why."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("\n".join(self.lines))


def main(arguments: Sequence[str] | None = None) -> int:
    """What ``intheroom timetabling`` does with these words; gives the exit code."""
    asked = _parser().parse_args(arguments)
    try:
        code: int = asked.does(asked)
    except Stopped as wrong:
        for line in wrong.lines:
            sys.stderr.write(_plain(line, sys.stderr.encoding) + "\n")
        return BAD_INPUT
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="intheroom", description="In the Room, at a command line.")
    tools = parser.add_subparsers(required=True, metavar="timetabling")
    timetabling = tools.add_parser(
        "timetabling", help="choose the dates of sessions so that nobody misses them again and again"
    )
    actions = timetabling.add_subparsers(required=True, metavar="plan|check|compare")

    plan = actions.add_parser("plan", help="the fairest plan of sessions that keeps every rule")
    plan.add_argument("problem", type=Path, help="who can come when, and what the plan must keep: JSON")
    plan.add_argument("--out", type=Path, help="the file of the plan; without it, standard output")
    plan.add_argument(
        "--keep", type=Path, metavar="PLAN", help="an earlier plan, to change as little as can be"
    )
    plan.add_argument(
        "--proof",
        type=int,
        choices=range(EVERYONE + 1),
        default=EVERYONE,
        metavar="N",
        help="with hundreds of people: prove it for so many hundredths of them, who have fewest sessions",
    )
    plan.set_defaults(does=_plan)

    check = actions.add_parser("check", help="whether a plan keeps every rule, and its figures are right")
    check.add_argument("problem", type=Path)
    check.add_argument("plan", type=Path)
    check.set_defaults(does=_check)

    compare_ = actions.add_parser("compare", help="what is different between two plans, in words")
    compare_.add_argument("before", type=Path)
    compare_.add_argument("after", type=Path)
    compare_.set_defaults(does=_compare)
    return parser


def _plan(asked: argparse.Namespace) -> int:
    content = _read(asked.problem)
    problem = _problem(asked.problem, content)
    old = _earlier(asked.keep, _read(asked.keep))[0] if asked.keep else None
    try:
        proof = asked.proof
        plan = make_plan(problem, proof=proof) if old is None else replan(problem, old, proof=proof)
    except Impossible as why:
        _print(writing.reasons_data(why))
        return CANNOT
    told = writing.plan_data(problem, plan, old)
    written = writing.file_of(told)
    wrong = checking.check(content, written)
    if wrong:  # our own mistake: nothing that does not hold is handed out
        _print({"holds": False, "faults": wrong})
        return DOES_NOT_HOLD
    if asked.out is None:
        _print(told)
        return DONE
    try:
        writing.save(asked.out, written)
    except (OSError, ValueError) as why:
        said = f"{asked.out}: Nothing can be written there ({_why(why)}). Name another file."
        raise Stopped([said]) from None
    _print({name: told[name] for name in ("proven", "chosen", "figures")})
    return DONE


def _check(asked: argparse.Namespace) -> int:
    problem, plan = _read(asked.problem), _read(asked.plan)
    _problem(asked.problem, problem)
    _earlier(asked.plan, plan)
    faults = checking.check(problem, plan)
    _print({"holds": not faults, "faults": faults})
    return DOES_NOT_HOLD if faults else DONE


def _compare(asked: argparse.Namespace) -> int:
    (before, was), (after, now) = (_earlier(file, _read(file)) for file in (asked.before, asked.after))
    _print(writing.difference_data(compare(before, after, was, now), was, now))
    return DONE


def _problem(file: Path, content: bytes) -> Problem:
    try:
        return read_problem(content)
    except BadInput as wrong:
        raise Stopped(words.said(wrong.faults, str(file))) from None


def _earlier(file: Path, content: bytes) -> tuple[Plan, dict[str, Option]]:
    try:
        return read_plan(content)
    except BadInput as wrong:
        raise Stopped(words.said(wrong.faults, str(file))) from None


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except (OSError, ValueError) as why:
        said = f"{file}: This file cannot be read ({_why(why)}). Check its name and where it is."
        raise Stopped([said]) from None


def _why(wrong: OSError | ValueError) -> str:
    return getattr(wrong, "strerror", None) or str(wrong)


def _print(answer: writing.Data) -> None:
    plain = not (sys.stdout.encoding or "").lower().startswith("utf")
    sys.stdout.write(json.dumps(answer, indent=2, ensure_ascii=plain) + "\n")


def _plain(line: str, encoding: str | None) -> str:
    return line.encode(encoding or "ascii", errors="backslashreplace").decode(encoding or "ascii")
