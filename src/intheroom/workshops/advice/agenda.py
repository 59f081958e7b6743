"""What the planner says about an agenda: whose things are on it, breaks, and how people get a word in."""

from collections.abc import Collection

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, advice
from intheroom.library.sources import AGEING_BETTER_2021, OWN_RULE, RIP_2022, SCOTTISH_GUIDE_2024
from intheroom.people.choices import Side

LIVED = {Side.LIVED, Side.BOTH}
# Longer than this without a break is hard on many.
WITHOUT_A_BREAK = 60


@advice("agenda.both_sides", about="agenda", source=RIP_2022)
def set_by_both_sides(*, sides: Collection[str]) -> Advice | None:
    """People with lived experience put things on the agenda, and not only the professionals."""
    if not sides or set(sides) & LIVED:
        return None
    return Advice(
        gettext("Nothing on the agenda comes from people with lived experience yet."),
        why=gettext("Whoever sets the agenda decides what is talked about, and what is not."),
        do=gettext("Ask each of them, the way they like, before anything is fixed."),
    )


@advice("agenda.break", about="agenda", source=AGEING_BETTER_2021)
def has_a_break(*, longest: int) -> Advice | None:
    """There is a break at least every hour."""
    if longest <= WITHOUT_A_BREAK:
        return None
    return Advice(
        gettext("More than an hour goes by without a break."),
        why=gettext("Whoever signs, reads captions or sits in pain needs a rest. So do the others."),
        do=gettext("Put a break on the agenda. It is asked for like anything else."),
    )


@advice("agenda.fits", about="agenda", source=RIP_2022)
def fits_into_the_time(*, planned: int, minutes: int) -> Advice | None:
    """What is on the agenda fits into the time, with room for the big picture."""
    if planned <= minutes:
        return None
    return Advice(
        gettext("The agenda takes {planned} minutes, and the session has {minutes}.").format(
            planned=planned, minutes=minutes
        ),
        why=gettext("What comes last is cut short, and with it whoever speaks last."),
        do=gettext("Park something for another day. It is not lost there."),
    )


@advice("agenda.time_to_interpret", about="agenda", source=OWN_RULE)
def has_time_to_interpret(*, planned: int, minutes: int, interpreters: int) -> Advice | None:
    """Where it is interpreted, the agenda leaves a third of the time free."""
    if not interpreters or planned * 3 <= minutes * 2:
        return None
    return Advice(
        gettext("It is interpreted, and the agenda leaves little time for that."),
        why=gettext("Everything is said twice. Whoever listens to an interpreter answers a moment later."),
        do=gettext("Give each thing half as much time again, or park one for another day."),
    )


@advice("agenda.round", about="agenda", source=SCOTTISH_GUIDE_2024)
def has_a_round(*, items: int, rounds: int) -> Advice | None:
    """At least one thing is talked about in a round, so that everyone has a word in it."""
    if not items or rounds:
        return None
    return Advice(
        gettext("Nothing on the agenda is talked about in a round."),
        why=gettext("Where people talk as they like, those who are used to it talk most."),
        do=gettext("Choose a round for one thing at least. People with lived experience begin."),
    )
