"""What the planner will not do when a mix is aimed for or a draw is held."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused, hard_stop
from intheroom.library.sources import OWN_RULE
from intheroom.people.choices import Side
from intheroom.recruitment.choices import SEALED_FEATURES, Feature

LIVED, PROFESSIONAL = {Side.LIVED, Side.BOTH}, {Side.PROFESSIONAL, Side.BOTH}
# What nobody is ever asked, in the words people use for it.
NEVER_ASKED = re.compile(
    r"\b(diagnos\w*|illness\w*|disease|patient|disorder|addict\w*|hiv|asylum|refugee\w*|immigra\w*|visa|"
    r"undocumented|benefits?|universal credit|pip|prison\w*|convict\w*|criminal\w*|offend\w*|"
    r"born (?:a|as)|sex at birth|partners?|husbands?|wife|wives|children|pregnan\w*|income of)\b",
    re.IGNORECASE,
)


@hard_stop("recruitment.never_asked", source=OWN_RULE)
def never_asked(*, words: str) -> None:
    """Nobody is asked about illness, the right to live here, benefits, the law, sex at birth, or family."""
    found = NEVER_ASKED.search(words)
    if found:
        raise Refused(
            gettext("We never ask anybody this: “{words}”.").format(words=found.group()),
            how=gettext("Say it by what people do or where they are, or look for a group instead."),
        )


@hard_stop("recruitment.number_comes_after", source=OWN_RULE)
def number_comes_after(*, is_time: bool, day: str) -> None:
    """The rules of a draw are published first; the number it hangs on cannot be known before its day."""
    if not is_time:
        raise Refused(
            gettext("It is too early for the number: the day is {day}.").format(day=day),
            how=gettext("Come back on that day, and type in the number that was published."),
        )


@hard_stop("recruitment.picked_in_the_open", source=OWN_RULE)
def picked_in_the_open(*, sides: Collection[str], is_two: bool) -> None:
    """Nobody is given a place by hand unless two people agree, one of each side."""
    if not is_two or not (set(sides) & LIVED and set(sides) & PROFESSIONAL):
        raise Refused(
            gettext("Two people must agree: one with lived experience, and one professional."),
            how=gettext("Ask them both, and choose who they are."),
        )


# Whoever is drawn knows of themselves. One more must stay open, or they would know of everybody.
STAYS_OPEN = 2


@hard_stop("recruitment.told_by_the_rules", source=OWN_RULE)
def told_by_the_rules(*, rules: Iterable[Mapping[str, Any]], whole: int) -> None:
    """No published target may ask for so many that whoever is in the team must be one of them.

    Of ages each person has one, so what is asked of all ages together counts.
    """
    asked: dict[tuple[str, str], int] = {}
    for rule in rules:
        if rule["feature"] in SEALED_FEATURES:
            about = (rule["feature"], "" if rule["feature"] == Feature.AGE else rule["value"])
            asked[about] = asked.get(about, 0) + rule["least"]
    if any(least > whole - STAYS_OPEN for least in asked.values()):
        raise Refused(
            gettext("Nearly everybody in the team would have to be what people tell in confidence."),
            how=gettext("Then all could guess it of each person. Lower the target, or draw more places."),
        )
