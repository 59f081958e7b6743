"""What would let somebody come who comes to nothing: which times, which way in, which rule."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from intheroom.workshops.adapter.plan_asked import Could, Line, starts_asked
from intheroom.workshops.adapter.plan_words import rule_told
from intheroom.workshops.choices.availability import Can
from intheroom.workshops.choices.plan import Letter
from intheroom.workshops.models import Venue
from intheroom.workshops.queries.availability import Known, local_start, our_zone
from intheroom.workshops.queries.availability_hours import Slot

# Morning, afternoon and evening, in minutes after midnight: looked at where nothing that was named suits somebody.
LOOKED_AT = (10 * 60, 14 * 60, 18 * 60 + 30)
MOST_DAYS = 60
# Whoever could come to one so short could be there when it begins.
SHORT = 30
# More than these need not be named: one is enough to plan with.
MOST_NAMED = 3


def times_that_suit(known: Known, letters: str, asked: Mapping[str, Any], now: datetime) -> tuple[str, ...]:
    """Where no time that was named suits somebody: times that would, between the first day named and the last."""
    if any(letter != Letter.NO for letter in letters):
        return ()
    found: list[str] = []
    for starts_at in _around(asked):
        if starts_at > now and known.can(Slot(starts_at, asked["minutes"])) in {Can.YES, Can.IF_NEED_BE}:
            found.append(starts_at.isoformat())
        if len(found) == MOST_NAMED:
            break
    return tuple(found)


def is_too_long(known: Known, letters: str, asked: Mapping[str, Any]) -> bool:
    """Where no time that was named suits somebody: for most of them only because it goes on too long."""
    starts = starts_asked(asked)
    if not letters or asked["minutes"] <= SHORT or any(letter != Letter.NO for letter in letters):
        return False
    begins = sum(known.can(Slot(one, SHORT)) in {Can.YES, Can.IF_NEED_BE} for one in starts)
    return begins * 2 > len(starts)


def _around(asked: Mapping[str, Any]) -> Iterator[datetime]:
    named = [timezone.localtime(one, our_zone()).date() for one in starts_asked(asked)]
    if named:
        for day in _days(min(named), max(named)):
            yield from (local_start(day, minutes) for minutes in LOOKED_AT)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range(min((last - first).days, MOST_DAYS) + 1))


def ease_told(
    one: Mapping[str, Any], line: Line, options: Mapping[str, Could], venues: Mapping[int, Venue]
) -> Iterator[str]:
    """In words, with the times and places themselves."""
    if one["help"] == "answer":
        yield from _of_answer(line, list(options.values()), venues)
        return
    times = _told((options[name] for name in one.get("options", ()) if name in options), venues)
    if one["help"] == "others":
        yield gettext("They could come to these, and then others could come to nothing: {times}.").format(
            times=times
        )
        return
    rules = "; ".join(rule_told(limit["rule"], limit["number"]) for limit in one["limits"])
    yield gettext("They could come if one of these were eased: {rules}.").format(rules=rules)
    yield gettext("Then they could come to: {times}.").format(times=times)


def _of_answer(line: Line, options: list[Could], venues: Mapping[int, Venue]) -> Iterator[str]:
    """The time would do and the way in does not; or another time would do."""
    both = list(zip(options, line.said, strict=True))
    ways = {
        Letter.STEPS: gettext("With a way in without steps they could come to: {times}."),
        Letter.NO_PHONE: gettext("With a way in by phone they could come to: {times}."),
    }
    for letter, words in ways.items():
        if times := _told((one for one, said in both if said == letter), venues):
            yield words.format(times=times)
    if line.too_long:
        yield gettext(
            "They could be there when it begins. It goes on too long for them: a shorter one may suit."
        )
    if line.suits:
        times = "; ".join(_when(datetime.fromisoformat(one)) for one in line.suits)
        yield gettext("These times would suit them: {times}. Add one, and make the plan anew.").format(
            times=times
        )
    elif all(letter == Letter.NO for letter in line.said):
        yield gettext("None of these times and places suits them. Ask which would, and add it.")


def _told(some: Iterable[Could], venues: Mapping[int, Venue]) -> str:
    named = [f"{_when(one.starts_at)}, {venues[one.venue].name}" for one in some if one.venue in venues][
        :MOST_NAMED
    ]
    return "; ".join(named)


def _when(moment: datetime) -> str:
    local = timezone.localtime(moment, our_zone())
    return gettext("{day}, {time}").format(day=date_format(local, "l j E Y"), time=f"{local:%H:%M}")
