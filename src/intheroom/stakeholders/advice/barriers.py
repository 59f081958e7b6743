"""What the planner advises about what keeps people out, and who says whether a plan works."""

from collections.abc import Collection, Sequence

from django.utils.translation import gettext, ngettext

from intheroom.kit.advise.rules import Advice, advice, hard_stop
from intheroom.kit.refusal import Refused
from intheroom.library.sources import IRISS_2017, IRISS_WHO_2017, OWN_RULE
from intheroom.stakeholders.choices import BarrierState, Belongs
from intheroom.stakeholders.queries.barriers import NOT_WORKING, UNASKED, UNOWNED


def in_words(names: Sequence[str]) -> str:
    """The first name, and how many more there are."""
    if len(names) == 1:
        return names[0]
    return gettext("{name} and {more} more").format(name=names[0], more=len(names) - 1)


@hard_stop("barriers.they_say_if_it_works", source=OWN_RULE)
def they_say_if_it_works(*, belongs: str) -> None:
    """Only people a barrier is about say whether a plan against it works."""
    if belongs != Belongs.YES:
        raise Refused(
            gettext("Only people this is about can say whether it works."),
            how=gettext("Ask one of them, in any way. Then write down their answer as theirs."),
        )


@advice("barriers.before_recruiting", about="barriers", source=IRISS_2017)
def before_recruiting(*, not_reviewed: Sequence[str]) -> Advice | None:
    """Before a team looks for people, it writes down what could keep each group out."""
    if not not_reviewed:
        return None
    return Advice(
        gettext("Nobody has written down yet what could keep out: {in_words}.").format(
            in_words=in_words(not_reviewed)
        ),
        why=gettext("What keeps people out is easier to take away before you ask them to join."),
        do=gettext("Look through the barriers with people of the group. Do it before you look for members."),
    )


@advice("barriers.owned", about="barriers", source=OWN_RULE)
def barriers_owned(*, states: Collection[BarrierState]) -> Advice | None:
    """Each barrier has somebody who takes it on."""
    many = sum(state in UNOWNED for state in states)
    if not many:
        return None
    return Advice(
        ngettext(
            "1 barrier has nobody to take it on.", "{many} barriers have nobody to take them on.", many
        ).format(many=many),
        why=gettext("What nobody takes on is not done."),
        do=gettext("Ask who will do it, and by when."),
    )


@advice("barriers.on_time", about="barriers", source=OWN_RULE)
def barriers_on_time(*, states: Collection[BarrierState]) -> Advice | None:
    """What was planned against a barrier is done by its day."""
    if BarrierState.LATE not in states:
        return None
    return Advice(
        gettext("The day for a plan against a barrier has passed."),
        why=gettext("People may stay away until it is done."),
        do=gettext("Ask whoever took it on what they need. Then set a new day."),
    )


@advice("barriers.ask_if_it_works", about="barriers", source=OWN_RULE)
def ask_if_it_works(*, states: Collection[BarrierState]) -> Advice | None:
    """A barrier is gone when people it kept out say so."""
    many = sum(state in UNASKED for state in states)
    if not many:
        return None
    return Advice(
        gettext("Nobody else has said yet whether a plan works.")
        if many == 1
        else gettext("Nobody else has said yet whether {many} plans work.").format(many=many),
        why=gettext("Only people it affects know whether it works."),
        do=gettext("Ask them: on the web, on paper, by phone or in person."),
    )


@advice("barriers.try_again", about="barriers", source=OWN_RULE)
def try_again(*, states: Collection[BarrierState]) -> Advice | None:
    """Where people say that a plan does not work, the team tries something else."""
    if not set(NOT_WORKING) & set(states):
        return None
    return Advice(
        gettext("People say that a plan does not work for them."),
        why=gettext("A barrier that is still there still keeps people out."),
        do=gettext("Ask them what would help. Then plan that."),
    )


@advice("barriers.time_for_trust", about="barriers", source=IRISS_WHO_2017)
def time_for_trust(*, no_trust_time: Sequence[str]) -> Advice | None:
    """Where people have reason to be careful, a plan has time and money to build trust."""
    if not no_trust_time:
        return None
    return Advice(
        gettext("No time or money is planned to build trust with: {in_words}.").format(
            in_words=in_words(no_trust_time)
        ),
        why=gettext("People who were let down need time before they can trust you."),
        do=gettext(
            "Plan visits with someone they trust. Say what it costs. Ask for as few details as you can."
        ),
    )
