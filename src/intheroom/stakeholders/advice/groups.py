"""What the planner advises about the people a project touches, and the stops that keep them on the list."""

from collections.abc import Collection

from django.utils.translation import gettext, ngettext

from intheroom.kit.advise.rules import Advice, advice, hard_stop
from intheroom.kit.refusal import Refused
from intheroom.kit.words import listed
from intheroom.library.sources import ALLIANCE_2018, IRISS_WHO_2017, OWN_RULE
from intheroom.stakeholders.choices import GROUPS_ARE_KEPT, HOW_TO_SET_ASIDE


@hard_stop("stakeholders.keep_groups", source=ALLIANCE_2018)
def keep_groups(*, is_example: bool = False) -> None:
    """A group on the list is never deleted. It can only be set aside, in the open, for a time."""
    if not is_example:
        raise Refused(GROUPS_ARE_KEPT, how=HOW_TO_SET_ASIDE)


@hard_stop("stakeholders.lose_no_name", source=ALLIANCE_2018)
def lose_no_name(*, left_out: Collection[str]) -> None:
    """Every name that somebody wrote on a list ends up in a group."""
    if left_out:
        raise Refused(
            gettext("These names have no group yet: {join}.").format(join=", ".join(sorted(left_out))),
            how=gettext("Write a group name beside each of them. It can be a group of its own."),
        )


@hard_stop("stakeholders.set_aside_together", source=ALLIANCE_2018)
def set_aside_together(*, is_proposer: bool, has_lived_experience: bool, writes_own: bool) -> None:
    """A group is set aside only when somebody with lived experience agrees, who did not suggest it."""
    if is_proposer:
        raise Refused(
            gettext("The person who suggested this cannot also agree to it."),
            how=gettext("Ask somebody else on the team who has lived experience."),
        )
    if not has_lived_experience:
        raise Refused(
            gettext("Only somebody with lived experience can agree to set a group aside."),
            how=gettext("Ask them in person or by phone. Then write down their answer as theirs."),
        )
    if not writes_own:
        raise Refused(
            gettext("The person who suggested this cannot write down the other person’s yes."),
            how=gettext("Ask somebody else on the team to write it down."),
        )


@advice("stakeholders.can_make_it_happen", about="stakeholders", source=IRISS_WHO_2017)
def can_make_it_happen(*, groups: int, can_make: int, can_fund: int, can_decide: int) -> Advice | None:
    """A project needs people who can decide, people who can pay, and people who can make it happen."""
    missing = [
        words
        for words, many in (
            (gettext("can decide"), can_decide),
            (gettext("can pay for it"), can_fund),
            (gettext("can make it happen"), can_make),
        )
        if not many
    ]
    if not missing or not groups:
        return None
    return Advice(
        gettext("No group on your list {join}.").format(join=listed(missing, either=True)),
        why=gettext("Without them, good ideas may never be carried out. People then feel let down."),
        do=gettext("Add such a group, or open a group and say what it can do."),
    )


@advice("stakeholders.gaps_planned", about="gaps", source=ALLIANCE_2018)
def gaps_planned(*, unplanned: int, first: str = "") -> Advice | None:
    """Each group that is affected and has little say needs an action, or a reason why not."""
    if not unplanned:
        return None
    return Advice(
        (
            gettext("No action is planned yet for {first}, and {more} more.").format(
                first=first, more=unplanned - 1
            )
            if unplanned > 1
            else gettext("No action is planned yet for {first}.").format(first=first)
        ),
        why=gettext("They are affected, and they have less of a say than they should."),
        do=gettext("Say what you will do about it, who does it, and by when."),
    )


@advice("stakeholders.assumptions", about="gaps", source=ALLIANCE_2018)
def assumptions(*, assumed: int) -> Advice | None:
    """What people say about a group they do not belong to is a guess, until somebody of that group confirms it."""
    if not assumed:
        return None
    return Advice(
        ngettext(
            "1 group is on the map by guesswork only.",
            "{assumed} groups are on the map by guesswork only.",
            assumed,
        ).format(assumed=assumed),
        why=gettext("Nobody who belongs to the group has said where it stands."),
        do=gettext("Ask somebody from the group: on the web, on paper, by phone or in person."),
    )


@advice("stakeholders.few_lists", about="listings", source=OWN_RULE)
def few_lists(*, lists: int) -> Advice | None:
    """Lists are put together when at least three people have made one."""
    if lists >= 3:
        return None
    have = {0: gettext("Nobody has made a list yet."), 1: gettext("Only 1 person has made a list.")}
    return Advice(
        have.get(lists, gettext("Only 2 people have made a list.")),
        why=gettext("With so few, it is easy to tell who wrote what. More people also think of more."),
        do=gettext("Wait for at least 3 lists, if you can."),
    )


@advice("stakeholders.review_set_aside", about="stakeholders", source=ALLIANCE_2018)
def review_set_aside(*, due: int, first_due: str = "") -> Advice | None:
    """A group that was set aside comes back for another look on its date."""
    if not due:
        return None
    return Advice(
        (
            gettext("It is time to look again at {first_due}, and {more} more.").format(
                first_due=first_due, more=due - 1
            )
            if due > 1
            else gettext("It is time to look again at {first_due}.").format(first_due=first_due)
        ),
        why=gettext("The team set it aside only for a time."),
        do=gettext("Bring the group back, or suggest again why it should wait."),
    )


@advice("stakeholders.opposing_views", about="stakeholders", source=IRISS_WHO_2017)
def opposing_views(*, viewpoints: int, leanings: Collection[str]) -> Advice | None:
    """People who see the question differently all belong in the room."""
    if viewpoints < 2 or {"wants", "against"} <= set(leanings):
        return None
    missing = (
        gettext("wants change") if "wants" not in leanings else gettext("wants things to stay as they are")
    )
    return Advice(
        gettext("No group with a viewpoint that {missing} is written down.").format(missing=missing),
        why=gettext("A plan lasts longer when people who disagree made it together."),
        do=gettext("Ask each group what they think, and write that down."),
    )
