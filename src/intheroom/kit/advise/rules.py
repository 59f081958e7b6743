"""Every rule of the planner: one function, one source; advice, or one of the few hard stops."""

from __future__ import annotations

import datetime
import inspect
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from django.utils import timezone

from intheroom.kit.advise.models import AdviceAnswer
from intheroom.kit.keep.prepared import Prepared
from intheroom.kit.refusal import Refused
from intheroom.kit.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

__all__ = [
    "Advice",
    "Found",
    "Refused",
    "Rule",
    "advice",
    "answers_of",
    "every_rule",
    "hard_stop",
    "look",
    "look_at",
    "look_over",
]


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

    text: Words
    why: Words
    do: Words = ""


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
    # What the advice is about, where it is one thing of the place: its answer holds for that alone.
    thing: str = ""

    @property
    def key(self) -> str:
        """The rule, and the thing it is about, as addresses name them."""
        return f"{self.rule.code}{OF}{self.thing}" if self.thing else self.rule.code

    @property
    def is_due_again(self) -> bool:
        """True once the day has come that the team set for looking again."""
        day = self.answer.look_again_on if self.answer else None
        return day is not None and day <= timezone.localdate()


# The newest answer to a rule about a thing, by both.
Answers = dict[tuple[str, str], AdviceAnswer]

# Between a rule and the thing it is about.
OF = "~"

_rules: dict[str, Rule] = {}
_answers: Prepared[AdviceAnswer] = Prepared(
    lambda place: (
        AdviceAnswer.objects.filter(place_ref=place).order_by("pk").select_related("recorded_by", "by")
    ),
    place="?place",
)


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


def look_at(
    loaded: Mapping[str, Mapping[str, Any]], *, place: Any, thing: str = "", answers: Answers | None = None
) -> list[Found]:
    """The same for several subjects at once; of the whole place, or of one thing in it. One query for all.

    A page that looks at many things asks for the ``answers`` once and gives them to each.
    """
    found = [
        (rule, said)
        for about, facts in loaded.items()
        for rule in every_rule()
        if rule.about == about and not rule.is_hard_stop
        if (said := rule.check(**_wanted(rule.check, facts))) is not None
    ]
    if answers is None:
        answers = answers_of(place.ref) if found else {}
    return [Found(rule, said, answers.get((rule.code, thing)), place.ref, thing) for rule, said in found]


def look_over(loaded: Mapping[str, Mapping[str, Mapping[str, list]]], *, place: Any) -> list[Found]:
    """What the rules say of many things together: facts in lists, by what they are about and by thing.

    A thing for which the team chose another way is left out. Words about one thing lead to an answer for that alone.
    """
    answers = answers_of(place.ref)
    advising = [rule for rule in every_rule() if rule.about in loaded and not rule.is_hard_stop]
    found = (_over_things(rule, loaded[rule.about], answers, place.ref) for rule in advising)
    return [one for one in found if one is not None]


def _over_things(
    rule: Rule, things: Mapping[str, Mapping[str, list]], answers: Answers, place_ref: str
) -> Found | None:
    heard = {
        key: facts for key, facts in things.items() if not (key and _stands(answers.get((rule.code, key))))
    }
    said = rule.check(**_wanted(rule.check, _together(heard.values()))) if heard else None
    if said is None:
        return None
    thing = _only_about(rule, heard, said)
    return Found(rule, said, answers.get((rule.code, thing)), place_ref, thing)


def _together(many: Iterable[Mapping[str, list]]) -> dict[str, list]:
    joined: dict[str, list] = {}
    for facts in many:
        for name, values in facts.items():
            joined.setdefault(name, []).extend(values)
    return joined


def _only_about(rule: Rule, things: Mapping[str, Mapping[str, list]], said: Advice) -> str:
    """The one thing whose facts alone lead to these words; empty where it takes several."""
    alone = (key for key, facts in things.items() if rule.check(**_wanted(rule.check, facts)) == said)
    return next(alone, "")


def answers_of(place_ref: str) -> Answers:
    """The newest answer to each rule in a place, by the rule and the thing it is about."""
    return {(row.rule, row.thing): row for row in _answers.rows(place=place_ref)}


def is_overridden(place_ref: str, code: str, *, today: datetime.date | None = None) -> bool:
    """True where the team chose another way and the day to look again has not come."""
    return _stands(answers_of(place_ref).get((code, "")), today)


def _stands(answer: AdviceAnswer | None, today: datetime.date | None = None) -> bool:
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
