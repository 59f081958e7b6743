"""What comes of a problem: a plan and its certificate, or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from intheroom.engines.timetabling.rules import Aim, Limit


class Why(StrEnum):
    """Why somebody is not at a session."""

    SAID_NO = "said_no"
    NOT_SAID = "not_said"  # nothing was said of this option, which counts as a no
    FULL = "full"  # they could come; there are fewer places than people


class Help(StrEnum):
    """What would let somebody come who can come to nothing."""

    ANSWER = "answer"  # they can come to no option at all: ask again, or find other times and places
    OPTION = (
        "option"  # they can come to these, and each breaks a rule whatever else is chosen: see ``limits``
    )
    OTHERS = "others"  # they could be reached, and then more people, or others, could come to nothing


@dataclass(frozen=True, slots=True)
class Missed:
    """A session somebody is not at. ``about`` is the option."""

    option: str
    why: Why


@dataclass(frozen=True, slots=True)
class Ease:
    """What would let somebody come to something: the way, the options they could come to, and rules to be eased."""

    help: Help
    options: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a plan means for one person. ``ease`` is there only for whoever comes to nothing."""

    person: str
    attends: int
    yes: tuple[str, ...]
    if_need_be: tuple[str, ...]
    missed: tuple[Missed, ...]
    ease: tuple[Ease, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """How one aim was settled: what was reached, what nothing can go beyond, and what the solver said last.

    ``number`` is n of a level. It is proven where ``best`` is ``bound``.
    """

    aim: Aim
    number: int
    best: str
    bound: str
    status: str

    @property
    def proven(self) -> bool:
        return self.status == "optimal" and self.best == self.bound


@dataclass(frozen=True, slots=True)
class Certificate:
    """Each aim in turn.

    ``gap``, where not all is proven: how far, in hundredths of the whole, a plan can be from the best by a score that
    weighs each person's first session most; ``None`` where it is not known.
    """

    stages: tuple[Stage, ...] = ()
    gap: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Chosen options by time, who attends which, and what that means for each.

    ``attend``: everyone, in the order of the problem, each with options by time. ``proven``: the solver proved each
    aim, and the plan was counted again in whole numbers.
    """

    chosen: tuple[str, ...]
    attend: Mapping[str, tuple[str, ...]]
    proven: bool
    explanations: tuple[Explanation, ...] = ()
    certificate: Certificate = field(default_factory=Certificate)


@dataclass(frozen=True, slots=True)
class Easing:
    """One limit by which the others could be kept, and the nearest number that would do; blank where none does."""

    limit: Limit
    enough: str = ""


class Impossible(Exception):
    """No plan keeps the rules. ``clash``: rules that cannot all be kept, and without any one of them the others can.

    ``ease``: single limits to change so that a plan can be made.
    """

    def __init__(self, clash: tuple[Limit, ...], ease: tuple[Easing, ...] = ()) -> None:
        self.clash, self.ease = clash, ease
        super().__init__(", ".join(limit.rule for limit in clash))
