"""What the planner advises about ways to find people, and what it will not do to a group."""

from collections.abc import Collection, Sequence
from typing import Any

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.library.queries import Way, ways
from intheroom.library.sources import IRISS_2017
from intheroom.recruitment.models import Avenue
from intheroom.stakeholders.queries import Reach

ENOUGH_WAYS = 4
MANY = 3
# Tried first, wherever nothing speaks against them: people are asked where they are, by whom they know.
IN_PERSON = ("visit", "connector")


@hard_stop("recruitment.no_giving_up", source=IRISS_2017)
def no_giving_up(*, has_member: bool, is_heard: bool) -> None:
    """The search for a group ends only when somebody of it is in the team, or it is heard in another way."""
    if has_member or is_heard:
        return
    raise Refused(
        gettext("This group is not in the room yet, so we go on looking."),
        how=gettext("Try the next way. Or write down how they are heard instead, as agreed with them."),
    )


def ways_to_try(reach: Reach, used: Collection[str], ages: Collection[str] = ()) -> list[Way]:
    """Ways not tried yet for a group that miss nobody in it, and suit the ages: in person first."""
    wanted = set(ages) or reach.ages
    out_of_reach = reach.ages | reach.marks
    fits = [
        way
        for way in ways()
        if way.code not in used
        and not out_of_reach & set(way.misses)
        and (not wanted or wanted & set(way.ages))
    ]
    return sorted(fits, key=lambda way: (way.code not in IN_PERSON, way.is_online))


@advice("recruitment.many_ways", about="recruitment", source=IRISS_2017)
def many_ways(*, avenues: Sequence[Avenue], is_open: bool, **_: Any) -> Advice | None:
    """People are looked for in many ways, not in one way many times."""
    different = {one.like for one in avenues}
    if not is_open or len(different) >= ENOUGH_WAYS:
        return None
    return Advice(
        gettext("Few ways to find people are planned or tried so far."),
        why=gettext("Each way reaches other people. The same way again reaches the same ones."),
        do=gettext("Plan {many} different ways or more.").format(many=ENOUGH_WAYS),
    )


@advice("recruitment.shared_job", about="recruitment", source=IRISS_2017)
def job_is_shared(*, avenues: Sequence[Avenue], **_: Any) -> Advice | None:
    """Finding people is the job of both sides, and never of one person alone."""
    if len(avenues) < MANY or len({one.by_id for one in avenues}) > 1:
        return None
    return Advice(
        gettext("One person has written down every way so far."),
        why=gettext("Whoever is left to do it alone reaches the people they know."),
        do=gettext("Ask each member, on both sides, for one door they could knock at."),
    )
