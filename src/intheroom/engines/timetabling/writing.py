"""Plans, and why there is none, as plain data and as the bytes of a file; ``plan.schema.json`` says the form."""

import json
import os
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from intheroom.engines.timetabling import words
from intheroom.engines.timetabling.comparing import Difference
from intheroom.engines.timetabling.plan import Certificate, Ease, Explanation, Impossible, Plan
from intheroom.engines.timetabling.problem import Answer, Option, Problem
from intheroom.engines.timetabling.rules import Limit

FORMAT = "in-the-room/timetable/1"
Data = dict[str, Any]


def plan_data(problem: Problem, plan: Plan, old: Plan | None = None) -> Data:
    """A plan by itself: whoever reads it needs no problem beside it. ``old``: the plan it was made anew from."""
    options = {option.id: option for option in problem.options}
    able = _able(problem, plan)
    at = _at(plan)
    return {
        "format": FORMAT,
        "proven": plan.proven,
        **({} if old is None else {"changed_from": list(old.chosen)}),
        "chosen": list(plan.chosen),
        "sessions": [
            {**option_data(options[one]), "can_come": able[one], "attend": at[one]} for one in plan.chosen
        ],
        "attend": {person.id: list(plan.attend.get(person.id, ())) for person in problem.people},
        "figures": figures(problem, plan),
        "explanations": [_explanation(one, options, len(plan.chosen)) for one in plan.explanations],
        "certificate": _certificate(plan.certificate),
    }


def figures(problem: Problem, plan: Plan) -> Data:
    """What can be counted of a plan, in whole numbers: each is worked out anew when the plan is checked."""
    options = {option.id: option for option in problem.options}
    attends = {person.id: len(plan.attend.get(person.id, ())) for person in problem.people}
    sides = {person.side for person in problem.people if person.side}
    plain = [
        problem.answer(person, option) == Answer.YES for person, row in plan.attend.items() for option in row
    ]
    return {
        "cost": _money(sum((Decimal(options[one].cost) for one in plan.chosen), Decimal(0))),
        "in_person": sum(options[one].mode.has_a_room for one in plan.chosen),
        "fewest": min(attends.values()),
        "attendances": sum(attends.values()),
        "plain_yes": sum(plain),
        "attend_at_least": [
            sum(many >= number for many in attends.values()) for number in range(1, len(plan.chosen) + 1)
        ],
        "sides": {
            side: {
                "people": sum(person.side == side for person in problem.people),
                "attendances": sum(attends[person.id] for person in problem.people if person.side == side),
            }
            for side in sorted(sides)
        },
    }


def option_data(option: Option) -> Data:
    """An option as a problem file holds it."""
    return {
        "id": option.id,
        "starts": moment_data(option.starts),
        "minutes": option.minutes,
        "venue": option.venue or None,
        "mode": str(option.mode),
        "cost": _money(Decimal(option.cost)),
        "capacity": option.capacity,
    }


def moment_data(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes" if not moment.second else "seconds")


def problem_data(problem: Problem) -> Data:
    """A problem as a file holds it. Times keep the offset they have."""
    rules = ("sessions", "min_gap_days", "max_per_week", "min_in_person", "quorum", "both_sides")
    return {
        **{name: getattr(problem, name) for name in (*rules, "session_balance", "series_balance")},
        "budget": None if problem.budget is None else _money(Decimal(problem.budget)),
        "fixed": list(problem.fixed),
        "people": [{"id": person.id, "side": person.side or None} for person in problem.people],
        "options": [option_data(option) for option in problem.options],
        "availability": {
            person: {option: str(answer) for option, answer in row.items()}
            for person, row in problem.availability.items()
        },
        "travel": {person: dict(row) for person, row in problem.travel.items()},
    }


def reasons_data(why: Impossible) -> Data:
    """Why there is no plan. ``clash``: rules that cannot all be kept; ``ease``: what would do, one rule at a time."""
    return {
        "clash": [_limit(limit) for limit in why.clash],
        "ease": [{**_limit(one.limit), "enough": one.enough or None} for one in why.ease],
        "in_words": list(words.impossible(why)),
    }


def file_of(data: Data) -> bytes:
    """The bytes of a file: the same for the same data."""
    return (json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False) + "\n").encode()


def save(file: Path, data: bytes) -> None:
    """Writes a file whole or not at all. Raises ``OSError`` where it cannot be written."""
    if file.exists() and not file.is_file():
        file.write_bytes(data)  # a pipe or a terminal is not put in another's place
        return
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with beside.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _able(problem: Problem, plan: Plan) -> dict[str, int]:
    return {
        option: sum(problem.answer(person.id, option) != Answer.NO for person in problem.people)
        for option in plan.chosen
    }


def _at(plan: Plan) -> dict[str, int]:
    return {option: sum(option in row for row in plan.attend.values()) for option in plan.chosen}


def _explanation(one: Explanation, options: dict[str, Option], sessions: int) -> Data:
    return {
        "person": one.person,
        "attends": one.attends,
        "yes": list(one.yes),
        "if_need_be": list(one.if_need_be),
        "missed": [{"option": missed.option, "why": str(missed.why)} for missed in one.missed],
        "ease": [_ease(ease) for ease in one.ease],
        "in_words": list(words.explanation(one, options, sessions)),
    }


def _ease(one: Ease) -> Data:
    limits = [_limit(limit) for limit in one.limits]
    return {"help": str(one.help), "options": list(one.options), "limits": limits}


def _certificate(certificate: Certificate) -> Data:
    stages: Iterable[Data] = (
        {
            "aim": str(stage.aim),
            "number": stage.number,
            "best": stage.best,
            "bound": stage.bound,
            "status": stage.status,
        }
        for stage in certificate.stages
    )
    return {"stages": list(stages), "gap": None if certificate.gap is None else str(certificate.gap)}


def _limit(limit: Limit) -> Data:
    return {"rule": str(limit.rule), "number": limit.number or None, "about": list(limit.about)}


def _money(amount: Decimal) -> int | float:
    """As JSON writes it: whole, or with the parts of a coin. Two places after the point are told exactly so."""
    return int(amount) if amount == int(amount) else float(amount)


def difference_data(told: Difference, was: words.Options, now: words.Options) -> Data:
    """What is different between two plans."""
    return {
        "same": told.is_none,
        "kept": list(told.kept),
        "changed": [{"option": one.option, "what": list(one.what)} for one in told.changed],
        "instead": [{"before": one.before, "after": one.after} for one in told.instead],
        "gone": list(told.gone),
        "new": list(told.new),
        "people": [
            {
                "person": one.person,
                "before": one.before,
                "after": one.after,
                "gone": list(one.gone),
                "new": list(one.new),
            }
            for one in told.people
        ],
        "joined": list(told.joined),
        "left": list(told.left),
        "in_words": list(words.difference(told, was, now)),
    }
