"""What the planner says about places and ways to meet: who judges them, and what shuts people out."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.kit.words import listed
from intheroom.library.sources import (
    AGEING_BETTER_2021,
    IRISS_WHO_2017,
    OWN_RULE,
    SCOTTISH_GUIDE_2024,
    SUTTON_2020,
)
from intheroom.people.choices import Side
from intheroom.workshops.choices import Known, Neutral

LIVED = {Side.LIVED, Side.BOTH}


@dataclass(frozen=True, slots=True)
class Judged:
    """One member's word: all a rule needs to know of a row."""

    neutral: str
    side: str

    @property
    def is_lived(self) -> bool:
        return self.side in LIVED


@dataclass(frozen=True, slots=True)
class Label:
    """Whether a place may be called neutral, and why not."""

    neutral: str
    words: str
    why: str = ""


@hard_stop("venue.neutral_by_lived", source=IRISS_WHO_2017)
def may_be_called_neutral(*, judged: Sequence[Judged]) -> None:
    """A place is called neutral only if people with lived experience say so. Professionals alone cannot."""
    said = {one.neutral for one in judged if one.is_lived}
    if Neutral.NO in said:
        raise Refused(
            gettext("People with lived experience say that it is not neutral."),
            how=gettext("Ask them which place would be better."),
        )
    if Neutral.YES not in said:
        raise Refused(
            gettext("Nobody with lived experience has called it neutral."),
            how=gettext("Ask them. Professionals alone cannot decide this."),
        )


def neutral_label(judged: Sequence[Judged], *, is_place: bool = True) -> Label:
    """Whether a place may be called neutral, in the words of those who judge it. Only a place need be."""
    said = {one.neutral for one in judged if one.is_lived}
    if not judged:
        return Label("", gettext("Nobody has judged yet whether it is neutral.") if is_place else "")
    try:
        may_be_called_neutral(judged=judged)
    except Refused as refusal:
        neutral = Neutral.NO if Neutral.NO in said else Neutral.UNSURE if said else ""
        return Label(neutral, refusal.message, refusal.how)
    if Neutral.UNSURE in said:
        return Label(
            Neutral.YES, gettext("Neutral, say people with lived experience. Some of them are not sure.")
        )
    return Label(Neutral.YES, gettext("Neutral, say people with lived experience."))


@hard_stop("venue.own_word", source=OWN_RULE)
def own_word(*, is_theirs: bool) -> None:
    """Only members themselves say how a place is for them, by any way in."""
    if not is_theirs:
        raise Refused(
            gettext("Only members themselves can say how a place is for them."),
            how=gettext("Ask them. You can write their answer down for them, and choose their name."),
        )


@hard_stop("venue.helper_named", source=AGEING_BETTER_2021)
def helper_is_named(*, has_helper: bool) -> None:
    """Where people join from afar, somebody is named who helps with it, with a number to ring."""
    if not has_helper:
        raise Refused(
            gettext("Nobody is named yet who helps people to join."),
            how=gettext("Write down a name and a phone number, on the page of this way to meet."),
        )


@advice("venue.judge", about="venue", source=IRISS_WHO_2017)
def judged_by_lived(*, judged: Sequence[Judged], is_place: bool) -> Advice | None:
    """People with lived experience judge each place before a team meets there."""
    if not is_place or any(one.is_lived for one in judged):
        return None
    return Advice(
        gettext("Nobody with lived experience has judged this place yet."),
        why=gettext(
            "A room can feel like home to some, and like a waiting room to others. Only they can tell."
        ),
        do=gettext("Ask them, by any way they like. The form is below."),
    )


@advice("venue.owned", about="venue", source=IRISS_WHO_2017)
def owned_by_one_side(*, is_owned_by_ours: bool) -> Advice | None:
    """A team does not meet in a place that belongs to one side."""
    if not is_owned_by_ours:
        return None
    return Advice(
        gettext("This place belongs to an organisation of somebody here."),
        why=gettext("Where some people work, others are visitors. It is harder to speak up there."),
        do=gettext("Look for a place that belongs to nobody’s side, such as a hall. Or say why this one."),
    )


@advice("venue.alcohol", about="venue", source=IRISS_WHO_2017)
def serves_alcohol(*, alcohol: str, keeps_off_alcohol: bool) -> Advice | None:
    """A team does not meet where alcohol is served."""
    if alcohol == Known.NO or (alcohol == Known.UNSAID and not keeps_off_alcohol):
        return None
    if alcohol == Known.UNSAID:
        return Advice(
            gettext("Nobody knows yet whether alcohol is served here."),
            why=gettext("For some people, a bar next door can undo a lot."),
            do=gettext("Find out before anybody is asked to come."),
        )
    if keeps_off_alcohol:
        return Advice(
            gettext("Alcohol is served here. For this project that is reason enough to go elsewhere."),
            why=gettext("For some people it can be a danger. Others would stay away and not say why."),
            do=gettext("Choose another place. If there is none, ask those it touches before you go on."),
        )
    return Advice(
        gettext("Alcohol is served here."),
        why=gettext("Some people do not go where there is a bar: for their faith, or to stay well."),
        do=gettext("Choose another place, or ask for a room away from the bar. Or say why this one."),
    )


@advice("venue.needs", about="venue", source=SCOTTISH_GUIDE_2024)
def has_what_is_needed(*, lacking: Sequence[str], unknown: Sequence[str]) -> Advice | None:
    """A place has what people in the team need."""
    if lacking:
        text = gettext("Somebody needs this, and it is not here.")
    elif unknown:
        text = gettext("Somebody needs this, and nobody knows yet if it is here.")
    else:
        return None
    # Each by itself, so that no sentence grows with the list.
    text = " ".join((text, *(f"{one}." for one in lacking or unknown)))
    return Advice(
        text,
        why=gettext("A place that shuts one person out is the wrong place for a team."),
        do=gettext("Ask the place, or go and look with the list to print. Or choose another one."),
    )


@advice("venue.last_home", about="venue", source=IRISS_WHO_2017)
def ends_before_the_last_service(*, late: Sequence[str]) -> Advice | None:
    """A session ends early enough for the last bus, train or ferry home."""
    if not late:
        return None
    many = len(late)
    return Advice(
        ngettext(
            "A session ends after the last service home has left: {listed}.",
            "Sessions end after the last service home has left: {listed}.",
            many,
        ).format(listed=listed(late)),
        why=gettext("Whoever has no car must leave early, or cannot come."),
        do=gettext("End earlier, or arrange lifts and pay for them before the day."),
    )


@advice("workshops.last_home", about="session", source=IRISS_WHO_2017)
def everybody_gets_home(*, misses_last_home: bool, **_: object) -> Advice | None:
    """A session is over before the last bus, train or ferry home has left."""
    if not misses_last_home:
        return None
    return Advice(
        gettext("It ends after the last service home has left."),
        why=gettext("Whoever has no car must leave early, or cannot come."),
        do=gettext("End earlier, or arrange lifts and pay for them before the day."),
    )


@advice("venue.way_is_shared", about="venue", source=SUTTON_2020)
def way_is_shared(*, is_longer_for_lived: bool) -> Advice | None:
    """A place is not nearer for professionals than for people with lived experience."""
    if not is_longer_for_lived:
        return None
    return Advice(
        gettext("The way here is longer for people with lived experience than for professionals."),
        why=gettext("A place that suits the staff says whose time counts."),
        do=gettext("Look for a place nearer to them, or take turns. Or say why this one."),
    )


@advice("venue.helper", about="venue", source=AGEING_BETTER_2021)
def helper_named(*, has_helper: bool) -> Advice | None:
    """Where people join from afar, they have somebody to ring when it does not work."""
    if has_helper:
        return None
    return Advice(
        gettext("Nobody is named yet who helps people to join."),
        why=gettext("Whoever cannot get in is left out, and nobody in the room notices."),
        do=gettext("Write down a name and a phone number. Without them no session here can be made ready."),
    )


@advice("venue.worked", about="venue", source=OWN_RULE)
def it_worked_for_all(*, did_not_work: bool) -> Advice | None:
    """Those who were at a place say whether they could take part well."""
    if not did_not_work:
        return None
    return Advice(
        gettext("Somebody who was there could not take part well."),
        why=gettext("They are the ones who know. What is not put right keeps them away next time."),
        do=gettext("Read what they wrote, or ask. Then put it right, or choose another place."),
    )
