"""Does working together fit? What a round of answers adds up to, and what to watch."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.advise.rules import Advice, advice
from intheroom.library.sources import DUROSE_2017, IRISS_2017, OSTROM_1996
from intheroom.people.choices import Side
from intheroom.projects.choices import Knowledge, Reply

DIMENSIONS = ("flexibility", "commitment", "incentives")
ASKED = {
    "flexibility": _("Room to change"),
    "commitment": _("Seeing it through"),
    "incentives": _("Something back"),
}
LIVED = {Side.LIVED, Side.BOTH}
ENOUGH_PEOPLE = 2


class Found(StrEnum):
    """What the answers about one dimension add up to."""

    WAITING = "waiting"
    MET = "met"
    NOT_YET = "not yet"
    DIFFER = "differ"
    UNSURE = "unsure"


class Fit(StrEnum):
    """What the three dimensions add up to."""

    WAITING = "waiting"
    SUITABLE = "suitable"
    NOT_YET = "not yet"


FOUND_WORDS = {
    Found.WAITING: _("Waiting for answers"),
    Found.MET: _("Yes, you all say so"),
    Found.NOT_YET: _("Not yet"),
    Found.DIFFER: _("You do not agree yet: talk about it"),
    Found.UNSURE: _("Someone is not sure yet: find out together"),
}


@dataclass(frozen=True, slots=True)
class Given:
    """One person's answers: all a rule needs to know of a row."""

    side: str
    flexibility: str = ""
    commitment: str = ""
    incentives: str = ""
    knowledge: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What a round adds up to. Hidden until every dimension has enough answers."""

    fit: Fit
    found: dict[str, Found]
    waiting_for: tuple[str, ...] = ()
    one_source_only: bool = False

    @property
    def is_shown(self) -> bool:
        return self.fit != Fit.WAITING

    @property
    def is_suitable(self) -> bool:
        return self.fit == Fit.SUITABLE


def dimension_found(replies: Sequence[tuple[str, str]]) -> Found:
    """What (reply, side) pairs about one dimension add up to.

    Met when at least two people answered, one of them with lived experience, and every one of
    them said yes. "I do not know" is an answer, but it never makes a yes.
    """
    given = [(reply, side) for reply, side in replies if reply]
    if len(given) < ENOUGH_PEOPLE or not any(side in LIVED for _, side in given):
        return Found.WAITING
    said = {reply for reply, _ in given}
    if said == {Reply.YES}:
        return Found.MET
    if Reply.YES in said and said & {Reply.NO, Reply.NOT_YET}:
        return Found.DIFFER
    if Reply.DONT_KNOW in said:
        return Found.UNSURE
    return Found.NOT_YET


def readiness_result(answers: Sequence[Given]) -> Result:
    """What the newest answer of each person in a round adds up to.

    Only all three dimensions together make "suitable"; until each has enough answers nothing
    is shown, so that no one is swayed by who answered first.
    """
    found = {
        name: dimension_found([(getattr(one, name), one.side) for one in answers]) for name in DIMENSIONS
    }
    said = {one.knowledge for one in answers if one.knowledge}
    one_source = said == {Knowledge.ONE}
    if Found.WAITING in found.values():
        return Result(Fit.WAITING, found, tuple(_waiting_for(answers)))
    all_met = set(found.values()) == {Found.MET}
    return Result(Fit.SUITABLE if all_met else Fit.NOT_YET, found, (), one_source)


def _waiting_for(answers: Sequence[Given]) -> Iterable[str]:
    """What is still missing, in words, without saying who answered what."""
    for name in DIMENSIONS:
        given = [one for one in answers if getattr(one, name)]
        if not given:
            yield gettext("{asked}: two people, one with lived experience").format(asked=ASKED[name])
        elif not any(one.side in LIVED for one in given):
            yield gettext("{asked}: someone with lived experience").format(asked=ASKED[name])
        elif len(given) < ENOUGH_PEOPLE:
            yield gettext("{asked}: one more person").format(asked=ASKED[name])


@advice("readiness.several_sources", about="readiness", source=DUROSE_2017)
def several_sources(*, result: Result, **_: Any) -> Advice | None:
    """Co-production fits when the answer needs what several kinds of people know."""
    if not result.is_shown or not result.one_source_only:
        return None
    return Advice(
        gettext("You all say that one kind of knowledge is enough, so co-production fits less well."),
        why=gettext(
            "Working as equals takes time from everyone. It pays when each person holds a part "
            "of the answer that the others need."
        ),
        do=gettext("Think about a lighter way below, or ask who else may know something you do not."),
    )


@advice("readiness.promises", about="readiness", source=IRISS_2017)
def promises_from_each(*, result: Result, promised: Sequence[bool], **_: Any) -> Advice | None:
    """Each organisation makes a promise through a named person who can decide, with a date."""
    if not result.is_shown or (promised and all(promised)):
        return None
    text = (
        gettext("Amber: a promise has no name, no job or no date yet.")
        if promised
        else gettext("Amber: no one has made a promise by name yet.")
    )
    return Advice(
        text,
        why=gettext(
            "Without a real promise the same people hold the power as before. The team’s work "
            "can be thanked and then put in a drawer."
        ),
        do=gettext("Ask someone who can decide. Add their name, their role and the date."),
    )


@advice("readiness.commitment_risk", about="readiness", source=IRISS_2017)
def commitment_risk(*, result: Result, **_: Any) -> Advice | None:
    """Both sides commit themselves for the whole length of the project."""
    if not result.is_shown or result.found["commitment"] == Found.MET:
        return None
    return Advice(
        gettext("Not everyone is sure that both sides will see this through."),
        why=gettext(
            "The risk: people give their time and their stories, and those with power carry on as before."
        ),
        do=gettext("Ask what each side can promise. Start smaller if you must."),
    )


@advice("readiness.something_back", about="readiness", source=OSTROM_1996)
def something_back(*, result: Result, **_: Any) -> Advice | None:
    """Everyone gets something back, professionals too, for as long as they take part."""
    if not result.is_shown or result.found["incentives"] == Found.MET:
        return None
    return Advice(
        gettext("Not everyone can see what people get back."),
        why=gettext(
            "People who only give will stop. Getting something back can be money, and also "
            "skills, company, or knowing someone who decides."
        ),
        do=gettext("Ask each person what would make it worth their while."),
    )


@advice("readiness.room_to_change", about="readiness", source=IRISS_2017)
def room_to_change(*, result: Result, **_: Any) -> Advice | None:
    """There is some give in how the work is done and in what may come of it."""
    if not result.is_shown or result.found["flexibility"] == Found.MET:
        return None
    return Advice(
        gettext("Not everyone sees room to change things."),
        why=gettext("If the answer is already chosen, people are only asked to agree with it."),
        do=gettext("Look at what is fixed and what is open. Ask what could be opened up."),
    )
