"""The rules of the stages: when one starts early, who was missing, and what it may be called."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.kit.words import listed
from intheroom.library.sources import IRISS_2017, IRISS_WHO_2017, TLAP_LADDER
from intheroom.people.choices import Side
from intheroom.projects.choices import Part, Rung, StageKind, StepState

LIVED = {Side.LIVED, Side.BOTH}
DIAMOND = (StageKind.DISCOVER, StageKind.DEFINE, StageKind.DEVELOP, StageKind.DELIVER)
BEGUN = (StepState.STARTED, StepState.DONE)


def is_early(*, kind: str, state: str, has_agreed_question: bool) -> bool:
    """True where a stage would start before the team agreed its question."""
    return kind in DIAMOND and state in BEGUN and not has_agreed_question


@dataclass(frozen=True, slots=True)
class Who:
    """Who planned, decided or did something in a stage: all a rule needs to know of a row."""

    part: str
    side: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One member's judgement: all a rule needs to know of a row."""

    rung: str
    side: str


@dataclass(frozen=True, slots=True)
class Label:
    """What a stage may be called, and why not more."""

    rung: str
    words: str
    why: str = ""

    @property
    def is_coproduced(self) -> bool:
        return self.rung == Rung.COPRODUCTION


@hard_stop("stages.coproduced_is_shared", source=IRISS_2017)
def may_be_called_coproduced(*, who: Sequence[Who], judged: Sequence[Judged]) -> None:
    """A stage is shown as co-produced only if someone with lived experience planned or decided
    in it, and says so too."""
    in_charge = {Part.PLANNED, Part.DECIDED}
    if not any(one.part in in_charge and one.side in LIVED for one in who):
        raise Refused(
            gettext("No one with lived experience is named as planning or deciding in this stage."),
            how=gettext("Add who did. If no one did, call it what it was."),
        )
    if not any(one.side in LIVED and one.rung == Rung.COPRODUCTION for one in judged):
        raise Refused(
            gettext("No one with lived experience has called this stage co-production."),
            how=gettext("Ask them. Professionals alone cannot decide this."),
        )


def stage_label(*, who: Sequence[Who], judged: Sequence[Judged]) -> Label:
    """What a stage may be called: the rung that all who judged it agree on, both rules kept."""
    if not judged:
        return Label("", gettext("No one has judged this stage yet."))
    if not any(one.side in LIVED for one in judged):
        return Label(
            "",
            gettext("Only professionals, or people who did not say their side, have judged this stage."),
            gettext("A label needs someone with lived experience."),
        )
    rungs = {one.rung for one in judged}
    if len(rungs) > 1:
        return Label(
            "", gettext("You see this stage differently."), gettext("Talk about what each of you saw.")
        )
    rung = Rung(rungs.pop())
    if rung == Rung.COPRODUCTION:
        try:
            may_be_called_coproduced(who=who, judged=judged)
        except Refused as refusal:
            return Label("", gettext("Not shown as co-produced."), f"{refusal.message} {refusal.how}")
    return Label(rung, str(rung.label))


def sides_in_words(judged: Iterable[Judged]) -> list[tuple[str, list[str]]]:
    """Who judged what, by side: words, lowest rung first, no numbers."""
    said: dict[str, set[str]] = {}
    for one in judged:
        said.setdefault(one.rung, set()).add(_side_words(one.side))
    return [(str(Rung(rung).label), sorted(said[rung])) for rung in Rung.values if rung in said]


def _side_words(side: str) -> str:
    words: dict[str, str] = {
        Side.LIVED: gettext("lived experience"),
        Side.PROFESSIONAL: gettext("professional"),
        Side.BOTH: gettext("both sides"),
    }
    return words.get(side, gettext("side not said"))


@advice("stages.both_sides", about="stages", source=IRISS_2017)
def both_sides_in_each_part(*, who: Sequence[Who], state: str, **_: Any) -> Advice | None:
    """Both sides plan, decide and do the work in each stage."""
    if not who or state == StepState.NOT_FOR_US:
        return None
    missing = [
        words
        for part, words in (
            (Part.PLANNED, gettext("planned")),
            (Part.DECIDED, gettext("decided")),
            (Part.DID, gettext("done the work")),
        )
        if not any(one.part == part and one.side in LIVED for one in who)
    ]
    no_staff = not any(one.side in {Side.PROFESSIONAL, Side.BOTH} for one in who)
    if missing:
        text = gettext("No one with lived experience is named as having {listed} in this stage.").format(
            listed=listed(missing, either=True)
        )
    elif no_staff:
        text = gettext("No professional is named in this stage.")
    else:
        return None
    return Advice(
        text,
        why=gettext("Working with people means they share the planning and the choices, not only the tasks."),
        do=gettext("Add who is missing from the list. If no one was, talk about how to share it next time."),
    )


@advice("stages.say_who", about="stages", source=IRISS_WHO_2017)
def say_who(*, who: Sequence[Who], state: str, **_: Any) -> Advice | None:
    """When a stage is done, the team says who planned it, decided in it and did the work."""
    if state != StepState.DONE or who:
        return None
    return Advice(
        gettext("This stage is done, but no one is named in it."),
        why=gettext("Who planned and who decided shows how power was shared."),
        do=gettext("Add who planned, decided and did the work. A first name or a group is enough."),
    )


@advice("stages.members_judge", about="stages", source=TLAP_LADDER)
def members_judge(*, judged: Sequence[Judged], state: str, **_: Any) -> Advice | None:
    """Members judge how far power was shared in a stage, above all those with lived experience."""
    if state != StepState.DONE or any(one.side in LIVED for one in judged):
        return None
    return Advice(
        gettext("No one with lived experience has judged this stage yet."),
        why=gettext("How far power was shared is for those who had the least of it to say."),
        do=gettext("Ask each member which rung it was, by any way they like."),
    )


@advice("stages.question_first", about="stages", source=IRISS_2017)
def question_first(*, is_started_early: bool, **_: Any) -> Advice | None:
    """The team agrees its question before it starts to explore it."""
    if not is_started_early:
        return None
    return Advice(
        gettext("This stage started before the team agreed its question."),
        why=gettext("Work done before the question is agreed may answer someone else’s question."),
        do=gettext("Agree the question together soon, and look again at what was done so far."),
    )
