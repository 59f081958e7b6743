"""When three people can come, one of them by phone, and times that are looked at."""

import datetime

from intheroom.kit.ask.forms import Said
from intheroom.workshops import services

# Far enough ahead that it never passes.
DAY = datetime.date(2091, 5, 15)


def furnish_availability(cast):
    """A no, an if need be, somebody who has not said, and a calendar with nothing in it."""
    times = {"day1_morning": "no", "day1_evening": "yes", "span1_can": "if_need_be", "span1_first": DAY}
    reason = {"reason": "I cook for my brother at noon.", "see_reason": "keyholders"}
    services.say_when(by=cast.erlend, member=cast.place("erlend"), answers={**times, **reason})
    services.say_when(
        by=cast.morag, member=cast.place("morag"), answers={"rest": "no", "day1_evening": "yes"}
    )
    services.give_busy_times(by=cast.erlend, member=cast.place("erlend"), busy=[], until=DAY)
    said = Said("phone", cast.ailsa.account, "Isa", str(cast.isa.pk), read_back=True)
    services.say_when(
        by=cast.ailsa, member=cast.place("isa"), answers={"day1_morning": "if_need_be"}, said=said
    )
    asked = {"first": DAY, "times": [600, 1110], "minutes": "120"}
    services.propose_times(by=cast.ailsa, project=cast.project, answers=asked)
    return {
        ("workshops:say_when", "step"): "week",
        ("workshops:letter_to_employer", "member_id"): cast.place("erlend").pk,
    }
