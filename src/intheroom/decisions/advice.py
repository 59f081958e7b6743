"""What the planner says about ground rules and listeners, and the few things it will not do."""

from django.utils.translation import gettext

from intheroom.decisions.models.rules import HOW_TO_CHANGE, SAFETY_STAYS
from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.library.sources import IRISS_WHO_2017, OWN_RULE


@advice("decisions.safety_rules", about="ground rules", source=IRISS_WHO_2017)
def safety_rules(*, is_missing: bool, **_: object) -> Advice | None:
    """The rules say that names and pronouns are used as told, and that hateful remarks have no place."""
    if not is_missing:
        return None
    return Advice(
        gettext("A rule that keeps people safe is not here."),
        why=gettext("Without it, people who are hurt must each time say by themselves why it was wrong."),
        do=gettext("Add it again, or say why the team does without it."),
    )


@advice("decisions.rules_agreed", about="ground rules", source=OWN_RULE)
def rules_agreed(*, wants_change: bool, **_: object) -> Advice | None:
    """Somebody who wants to change a ground rule is heard by the team."""
    if not wants_change:
        return None
    return Advice(
        gettext("Someone wants to change something in the ground rules."),
        why=gettext("Rules hold when everyone had a say in them."),
        do=gettext("Read what they say, and talk about it the next time you meet."),
    )


@advice("decisions.listeners", about="concerns", source=IRISS_WHO_2017)
def listeners_named(*, listeners: int, beside_leads: int, **_: object) -> Advice | None:
    """The team names two people or more to tell when something is wrong, and one of them does not lead."""
    if not listeners:
        return Advice(
            gettext("The team has not named anyone to tell when something is wrong."),
            why=gettext("Without a name, people keep it to themselves, or leave."),
            do=gettext("Choose two people together. One of them should not lead the project."),
        )
    if not beside_leads:
        return Advice(
            gettext("All who listen also lead the project."),
            why=gettext("What was wrong may be about someone who leads. Then there is nobody to tell."),
            do=gettext("Choose one more person, who does not lead."),
        )
    if listeners == 1:
        return Advice(
            gettext("There is only one person to tell."),
            why=gettext("It may be about just that person."),
            do=gettext("Choose a second one together."),
        )
    return None


@advice("decisions.listener_can_read", about="concerns", source=OWN_RULE)
def listener_can_read(*, listeners: int, readers: int, **_: object) -> Advice | None:
    """One of those who listen, at least, can sign in and read what is sent."""
    if not listeners or readers:
        return None
    return Advice(
        gettext("Nobody who listens can sign in here."),
        why=gettext("Then nothing can be sent to them. People can only speak to them."),
        do=gettext("Give one of them a way to sign in, or choose one more person."),
    )


@hard_stop("decisions.safety_rules_stay", source=IRISS_WHO_2017)
def safety_rules_stay(*, why: str) -> None:
    """A rule that keeps people safe is not struck or put in other words without a reason."""
    if not why.strip():
        raise Refused(SAFETY_STAYS, how=HOW_TO_CHANGE)


@hard_stop("decisions.second_person", source=OWN_RULE)
def second_person(*, may_answer: bool, wrote_it_too: bool) -> None:
    """Another person with lived experience says yes before a rule that keeps people safe changes."""
    if not may_answer:
        raise Refused(
            gettext("Someone else with lived experience has to say yes or no to this."),
            how=gettext("Ask a member who says so of themselves, and who did not put it forward."),
        )
    if wrote_it_too:
        raise Refused(
            gettext("You put this forward, so you cannot write down the answer to it."),
            how=gettext("Ask anyone else in the team to write it down."),
        )


@hard_stop("decisions.passed_on_with_a_yes", source=OWN_RULE)
def passed_on_with_a_yes(*, said_yes: bool) -> None:
    """What somebody told a listener goes to another listener only if that somebody said yes."""
    if not said_yes:
        raise Refused(
            gettext("They did not say that this may go to someone else."),
            how=gettext(
                "Ask them. They can choose another listener themselves, or you write down what they say."
            ),
        )


@hard_stop("decisions.own_word", source=OWN_RULE)
def own_word(*, is_theirs: bool) -> None:
    """Only the person who told it says whether it is put right, by any way in."""
    if not is_theirs:
        raise Refused(
            gettext("Only the person who told it can say this."),
            how=gettext("Ask them. Read it back to them before you write it down."),
        )
