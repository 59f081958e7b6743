"""What the planner advises about the time that is set aside for finding people."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, advice
from intheroom.kit.words import listed
from intheroom.library.queries import SearchLength
from intheroom.library.sources import IRISS_2017, IRISS_WHO_2017
from intheroom.recruitment.models import RecruitmentPlan

WEEK = 7


@advice("recruitment.has_time", about="recruitment", source=IRISS_2017)
def time_is_set_aside(*, plan: RecruitmentPlan | None, length: SearchLength, **_: Any) -> Advice | None:
    """A plan sets time aside for finding people, before anything else begins."""
    if plan is not None and (plan.is_left_out or plan.days is not None):
        return None
    return Advice(
        gettext("The days for finding people are not set yet."),
        why=gettext("Whoever is easy to reach comes at once. The others take time, and are needed as much."),
        do=gettext("Set a first and a last day. If you say nothing, we count on {weeks} weeks.").format(
            weeks=length.weeks
        ),
    )


@advice("recruitment.long_enough", about="recruitment", source=IRISS_2017)
def long_enough(*, plan: RecruitmentPlan | None, length: SearchLength, **_: Any) -> Advice | None:
    """Finding people takes weeks, not days: long enough, or the team says why not."""
    if plan is None:
        return None
    if plan.is_left_out:
        text = gettext("No time is planned for finding people.")
    elif plan.days is None or plan.days >= length.weeks * WEEK:
        return None
    elif plan.days <= 1:
        text = gettext("There is no time between the first and the last day of finding people.")
    else:
        text = gettext("The time for finding people is short: {days} days.").format(days=plan.days)
    return Advice(
        text,
        why=gettext("In a short time only those who are easy to reach will come."),
        do=gettext("Plan {weeks} weeks or more, or say why less is right here.").format(weeks=length.weeks),
    )


@advice("recruitment.time_for_trust", about="recruitment", source=IRISS_2017)
def time_for_trust(*, plan: RecruitmentPlan | None, length: SearchLength, **_: Any) -> Advice | None:
    """Some of that time goes into trust, before anybody is asked for anything."""
    if plan is None or plan.is_left_out or plan.days is None or plan.trust_weeks:
        return None
    return Advice(
        gettext("No time is planned for getting to know people first."),
        why=gettext("Some people have good reason not to trust a letter or a stranger."),
        do=gettext("Keep {weeks} weeks in which you only meet people, and ask for nothing.").format(
            weeks=length.trust_weeks
        ),
    )


@advice("recruitment.effort", about="recruitment", source=IRISS_WHO_2017)
def somebody_has_time(*, plan: RecruitmentPlan | None, **_: Any) -> Advice | None:
    """Somebody on each side has hours for it, and they are written down."""
    if plan is None or plan.is_left_out or plan.days is None or plan.effort:
        return None
    return Advice(
        gettext("Nobody has written down who has time for it."),
        why=gettext("Finding people is work. Done on the side, it stops at whoever is near."),
        do=gettext("Write how many hours a week people have, on both sides."),
    )


@advice("recruitment.before_meeting", about="recruitment", source=IRISS_2017)
def ends_before_the_meeting(*, plan: RecruitmentPlan | None, **_: Any) -> Advice | None:
    """People are found before the first meeting, not after it."""
    if plan is None or plan.is_left_out or plan.ends_on is None or plan.first_meeting_on is None:
        return None
    if plan.ends_on < plan.first_meeting_on:
        return None
    if plan.begins_on is not None and plan.begins_on >= plan.first_meeting_on:
        text = gettext("You begin to look for people after the first meeting.")
    else:
        text = gettext("You still look for people when the first meeting is held.")
    return Advice(
        text,
        why=gettext("Whoever comes later finds the first choices made."),
        do=gettext("Move the first meeting, or stop looking earlier."),
    )


@advice("recruitment.before_discover", about="recruitment", source=IRISS_2017)
def before_discover(
    *, plan: RecruitmentPlan | None, discover_began: bool, today: datetime.date, **_: Any
) -> Advice | None:
    """The stage “Discover” begins when the people are there."""
    is_over = plan is not None and plan.ends_on is not None and plan.ends_on < today
    if not discover_began or is_over:
        return None
    return Advice(
        gettext("The stage “Discover” has begun, and people are still being looked for."),
        why=gettext("What the team finds out first shapes all the rest."),
        do=gettext("Go through what was found with each person who comes new, and let them add to it."),
    )


@advice("recruitment.quiet_days", about="recruitment", source=IRISS_2017)
def not_on_quiet_days(*, busy: Sequence[str], **_: Any) -> Advice | None:
    """Nobody is asked to join on days that belong to them, such as lambing in the country."""
    if not busy:
        return None
    return Advice(
        gettext("Your days for finding people fall in {listed}.").format(listed=listed(busy)),
        why=gettext("Then people have no time, or cannot travel. Dates differ from place to place."),
        do=gettext("Ask local people which weeks are free. Begin earlier, later, or pause."),
    )


@advice("recruitment.meeting_day", about="recruitment", source=IRISS_2017)
def first_meeting_is_free(*, busy_meeting: Sequence[str], **_: Any) -> Advice | None:
    """The first meeting is not on a day that people keep for something else."""
    if not busy_meeting:
        return None
    return Advice(
        gettext("The first meeting falls in {listed}.").format(listed=listed(busy_meeting)),
        why=gettext("Those who keep that day cannot come."),
        do=gettext("Ask people for a day that is free."),
    )
