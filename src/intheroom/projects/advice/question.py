"""The rules for agreeing on a question."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.library.sources import IRISS_2017
from intheroom.people.choices import Side
from intheroom.projects.choices import Outcome

LIVED = {Side.LIVED, Side.BOTH}
PROFESSIONAL = {Side.PROFESSIONAL, Side.BOTH}


@hard_stop("question.the_team_decides", source=IRISS_2017)
def a_team_decided(
    *, outcome: str, sides: Sequence[str], unheard: int, one_side_why: str, not_heard_why: str
) -> None:
    """A question is agreed only by a recorded decision that says who took part."""
    if outcome != Outcome.AGREED:
        return
    if not sides:
        raise Refused(
            gettext("No one is named as taking part, so this is not the team’s decision yet."),
            how=gettext("Tick or write who took part. A first name is enough."),
        )
    if is_one_sided(sides) and not one_side_why:
        raise Refused(
            gettext("{missing_side} took part in this decision.").format(missing_side=missing_side(sides)),
            how=gettext("Wait until both sides can. Or say why you are going on without them."),
        )
    if unheard and not not_heard_why:
        raise Refused(
            gettext("Some people have not been heard about the question yet."),
            how=gettext("Ask them first, by any way they like. Or say why you are going on."),
        )


def is_one_sided(sides: Sequence[str]) -> bool:
    """True unless both sides took part."""
    return not (set(sides) & LIVED and set(sides) & PROFESSIONAL)


def missing_side(sides: Sequence[str]) -> str:
    """Which side is missing, as the start of a sentence."""
    if set(sides) & PROFESSIONAL:
        return gettext("No one with lived experience")
    if set(sides) & LIVED:
        return gettext("No professional")
    return gettext("No one who has said which side they are on")


@advice("question.hear_everyone", about="question", source=IRISS_2017)
def hear_everyone(*, unheard: int, wordings: int, is_agreed: bool, **_: Any) -> Advice | None:
    """Everyone in the team has a chance to shape the question before it is agreed."""
    if not wordings or not unheard or is_agreed:
        return None
    return Advice(
        gettext("Some people have not been heard about the question yet."),
        why=gettext("A question set by a few is the few’s question. Silence is not a yes."),
        do=gettext("Ask each of them the way they like: by phone, on paper, face to face."),
    )


@advice("question.both_sides", about="question", source=IRISS_2017)
def both_sides_decided(*, decided_sides: Sequence[str] | None, **_: Any) -> Advice | None:
    """Both sides take part when the question is agreed."""
    if decided_sides is None or not is_one_sided(decided_sides):
        return None
    return Advice(
        gettext("{missing_side} took part when this question was agreed.").format(
            missing_side=missing_side(decided_sides)
        ),
        why=gettext("The question steers all that follows. Each side sees things the other cannot."),
        do=gettext("Bring the question back when both sides can take part."),
    )
