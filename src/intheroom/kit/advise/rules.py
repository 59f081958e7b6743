"""Every rule of the planner: one function, one source; advice, or one of the few hard stops."""

from __future__ import annotations

import datetime
import inspect
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from django.utils import timezone

from intheroom.kit.advise.models import AdviceAnswer
from intheroom.kit.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Advice", "Found", "Refused", "Rule", "advice", "every_rule", "hard_stop", "look", "look_at"]


class SourceLike(Protocol):
    """Where a rule comes from."""

    @property
    def title(self) -> str: ...
    @property
    def year(self) -> int: ...
    @property
    def publisher(self) -> str: ...
    @property
    def url(self) -> str: ...


@dataclass(frozen=True)
class Advice:
    """A plain sentence, why it matters, and what to do about it."""

    text: str
    why: str
    do: str = ""


@dataclass(frozen=True)
class Rule:
    """A rule as the page "what this is built on" shows it."""

    code: str
    about: str
    says: str
    source: Any
    is_hard_stop: bool
    check: Callable[..., Advice | None]


@dataclass(frozen=True)
class Found:
    """Advice for one place, with the reason the team gave where it chose another way."""

    rule: Rule
    advice: Advice
    answer: AdviceAnswer | None
    place_ref: str

    @property
    def is_due_again(self) -> bool:
        """True once the day has come that the team set for looking again."""
        day = self.answer.look_again_on if self.answer else None
        return day is not None and day <= timezone.localdate()


_rules: dict[str, Rule] = {}


def advice(code: str, *, about: str, source: SourceLike):
    """Register a rule that advises. Its docstring is what the rule says, in plain words."""

    def register(check: Callable[..., Advice | None]) -> Callable[..., Advice | None]:
        _add(Rule(code, about, _says(check), source, is_hard_stop=False, check=check))
        return check

    return register


def hard_stop(code: str, *, source: SourceLike):
    """Register a rule that refuses: services call it before they write; it raises Refused."""

    def register(check: Callable[..., None]) -> Callable[..., None]:
        _add(Rule(code, code.partition(".")[0], _says(check), source, is_hard_stop=True, check=check))
        return check

    return register


def every_rule() -> list[Rule]:
    """All rules, by what they are about."""
    return sorted(_rules.values(), key=lambda rule: (rule.about, rule.is_hard_stop, rule.code))


def rule_called(code: str) -> Rule | None:
    """The rule with this code."""
    return _rules.get(code)


def look(about: str, *, place: Any, **loaded: Any) -> list[Found]:
    """What the rules about something say of this place, given what is already loaded.

    A rule whose facts are not all given is a mistake in the calling page and raises TypeError.
    """
    return look_at({about: loaded}, place=place)


def look_at(loaded: Mapping[str, Mapping[str, Any]], *, place: Any) -> list[Found]:
    """The same for several things at once: what is loaded, by what it is about. One query for all."""
    found = [
        (rule, said)
        for about, facts in loaded.items()
        for rule in every_rule()
        if rule.about == about and not rule.is_hard_stop
        if (said := rule.check(**_wanted(rule.check, facts))) is not None
    ]
    answers = answers_of(place.ref) if found else {}
    return [Found(rule, said, answers.get(rule.code), place.ref) for rule, said in found]


def answers_of(place_ref: str) -> dict[str, AdviceAnswer]:
    """The newest answer to each rule in a place."""
    rows = AdviceAnswer.objects.filter(place_ref=place_ref).order_by("pk").select_related("recorded_by", "by")
    return {row.rule: row for row in rows}


def is_overridden(place_ref: str, code: str, *, today: datetime.date | None = None) -> bool:
    """True where the team chose another way and the day to look again has not come."""
    answer = answers_of(place_ref).get(code)
    if answer is None:
        return False
    return answer.look_again_on is None or answer.look_again_on > (today or timezone.localdate())


def _wanted(check: Callable, loaded: Mapping[str, Any]) -> Mapping[str, Any]:
    takes = _takes(check)
    return loaded if takes is None else {name: value for name, value in loaded.items() if name in takes}


@cache
def _takes(check: Callable) -> frozenset[str] | None:
    """The facts a rule takes; None where it takes all. Reading a signature is slow, so it is done once."""
    takes = inspect.signature(check).parameters
    if any(one.kind is inspect.Parameter.VAR_KEYWORD for one in takes.values()):
        return None
    return frozenset(takes)


def _says(check: Callable) -> str:
    return " ".join((inspect.getdoc(check) or "").split("\n\n")[0].split())


def _add(rule: Rule) -> None:
    if not rule.says:
        message = f"The rule {rule.code} needs a docstring that says it in plain words."
        raise ValueError(message)
    if _rules.setdefault(rule.code, rule).check is not rule.check:
        message = f"Two rules share the code {rule.code}."
        raise ValueError(message)
