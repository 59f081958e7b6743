"""A letter to somebody's employer: it asks to let them come, and says no more of the project than its public name."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from intheroom.kit.refusal import Refused
from intheroom.kit.tell.notices import Notice, Part, declare
from intheroom.team.models import TeamMember
from intheroom.workshops.queries.availability import our_zone
from intheroom.workshops.queries.availability_hours import Slot


@declare("workshops.letter_to_employer")
def letter_to_employer(member: TeamMember, times: Iterable[Slot]) -> Notice:
    """Whoever carries it decides who gets it. It gives no reason of theirs."""
    dates = tuple(time_told(slot) for slot in times)
    if not dates:
        raise Refused(
            gettext("There are no dates yet to ask for."),
            how=gettext("Plan a session first, or look at times to meet. Then make the letter."),
        )
    name = member.person.name
    asked = gettext(
        "{name} is in our team. We ask you to let them come at the times below, in working hours."
    )
    return Notice(
        title=gettext("Please let {name} come").format(name=name),
        what=(
            Part(asked.format(name=name), picture="people"),
            Part(
                gettext("In the team, people who do the work and people it is for plan it together."),
                picture="talk",
            ),
            Part(gettext("It only works when all of them can be there."), picture="tick"),
        ),
        about=member.project,
        when=(Part(dates, picture="calendar"),),
        what_next=(
            Part(
                gettext("Please tell {name} soon if they can come.").format(name=name),
                picture="next",
            ),
            Part(gettext("Is one of the dates hard for you? Ring us. We look for another."), picture="phone"),
        ),
        write_down=(gettext("On which dates can they come?"), gettext("Which dates are hard?")),
    )


def time_told(slot: Slot) -> str:
    """One time in words: the day of the week, the day, and from when to when."""
    starts, ends = (timezone.localtime(at, our_zone()) for at in (slot.starts_at, slot.ends_at))
    return gettext("{day}, {begins} to {ends}").format(
        day=date_format(starts, "l j E Y"), begins=f"{starts:%H:%M}", ends=f"{ends:%H:%M}"
    )
