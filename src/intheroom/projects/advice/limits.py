"""Advice about stage zero: who set the limits, and what is still open."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, advice
from intheroom.library.sources import IRISS_2017, RIP_2022
from intheroom.people.choices import Side

LIVED = {Side.LIVED, Side.BOTH}


@advice("limits.someone_set_them", about="limits", source=RIP_2022)
def someone_set_them(*, sides: Sequence[str], **_: Any) -> Advice | None:
    """A project writes down who set its limits before anyone plans."""
    if sides:
        return None
    return Advice(
        gettext("No one has written down who set the limits yet."),
        why=gettext(
            "Money, time, law and old promises set limits. People can only share power over what "
            "they know about."
        ),
        do=gettext("Add each person or group who set a limit, and when."),
    )


@advice("limits.both_sides", about="limits", source=RIP_2022)
def both_sides_set_them(*, sides: Sequence[str], **_: Any) -> Advice | None:
    """People with lived experience help to set the limits, the hopes and what is talked about."""
    if not sides or set(sides) & LIVED:
        return None
    return Advice(
        gettext("No one who lives with this helped to set the limits."),
        why=gettext("When one side sets the limits, the big choices are made before the rest come in."),
        do=gettext("Talk about the limits again with the people it affects. Then add them here."),
    )


@advice("limits.before_planning", about="limits", source=RIP_2022)
def before_planning(*, set_on: Sequence[date], planning_began_on: date | None, **_: Any) -> Advice | None:
    """The limits are talked about before planning begins."""
    if planning_began_on is None or not any(day > planning_began_on for day in set_on):
        return None
    return Advice(
        gettext("Some limits were set after planning began."),
        why=gettext("A limit that comes late can undo what people have worked on together."),
        do=gettext("Tell everyone which limits came late. Ask what should be looked at again."),
    )


@advice("limits.some_open", about="fixed and open", source=IRISS_2017)
def something_is_listed(*, fixed: int, open_: int, **_: Any) -> Advice | None:
    """People who may join can see what is fixed and what can still change."""
    if fixed or open_:
        return None
    return Advice(
        gettext("Nothing is on the list yet."),
        why=gettext("People decide whether to join by what they could really change."),
        do=gettext("Add one thing that is fixed and one that is open."),
    )


@advice("limits.room_to_decide", about="fixed and open", source=IRISS_2017)
def room_to_decide(*, fixed: int, open_: int, **_: Any) -> Advice | None:
    """Something that matters is still open when people come together."""
    if not fixed or open_:
        return None
    return Advice(
        gettext("Everything on the list is fixed."),
        why=gettext("If nothing can change, asking people to decide together is not honest."),
        do=gettext("Add what is open. If nothing is, think about another way of working."),
    )
