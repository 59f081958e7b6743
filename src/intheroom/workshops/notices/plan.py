"""What each member is told of the dates that were chosen, and of how they change: theirs alone, and no reason in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from intheroom.kit.tell.notices import Notice, Part, declare
from intheroom.projects.models import Project
from intheroom.workshops.choices.plan import Means
from intheroom.workshops.notices.inviting import PLACE_COMES_LATER


@dataclass(frozen=True, slots=True)
class At:
    """When and where a session is, or was. The place is blank where it is told late, and where there is none now."""

    starts_at: datetime | None = None
    minutes: int = 0
    place: str = ""
    is_off: bool = False
    is_told_late: bool = False
    has_lost_place: bool = False

    @property
    def slot(self) -> tuple[datetime | None, int]:
        return self.starts_at, self.minutes

    @property
    def told(self) -> str:
        """The day of the week, the day, from when to when, and where."""
        if self.starts_at is None:
            return ""
        local = timezone.localtime(self.starts_at, timezone.get_default_timezone())
        when = gettext("{day}, {begins} to {ends}").format(
            day=date_format(local, "l j E Y"),
            begins=f"{local:%H:%M}",
            ends=f"{local + timedelta(minutes=self.minutes):%H:%M}",
        )
        return gettext("{when}, {place}").format(when=when, place=self.place) if self.place else when


@dataclass(frozen=True, slots=True)
class DateTold:
    """One session as one person is told of it. ``was`` is there only where they knew it otherwise."""

    number: int
    now: At
    means: Means
    was: At | None = None
    is_new: bool = False


@declare("workshops.dates")
def dates_notice(
    project: Project, dates: Iterable[DateTold], *, is_first: bool = True, to: str = "", ask_for: str = ""
) -> Notice:
    """All dates, to whoever was told none; else those alone that are not as they knew them."""
    dates = list(dates)
    title = gettext("The dates when we meet") if is_first else gettext("News about our dates")
    misses_all = is_first and _misses_all(dates)
    first = _first(is_first=is_first, misses_all=misses_all)
    ask = () if misses_all else (gettext("Does a date not suit you? Tell us, and we look again."),)
    lines = [_line(one) for one in dates]
    late = any(one.now.is_told_late for one in dates)
    return Notice(
        title=title,
        what=(Part(first, picture="people"), *(Part(line, picture="calendar") for line in lines),
              *((Part(str(PLACE_COMES_LATER), picture="place"),) if late else ())),
        about=project,
        to=to,
        what_next=(
            *(Part(words, picture="choose") for words in ask),
            Part(gettext("You get an invitation to each session before it."), picture="letter"),
        ),
        short=" ".join([f"{title}.", *([first] if misses_all else []), *lines]),
        ask_for=ask_for,
        write_down=(
            gettext("Which of the dates suit them, and which do not?"),
            gettext("Where they cannot come: would they like a call before, or to join from afar?"),
        ),
    )  # fmt: skip


def _misses_all(dates: list[DateTold]) -> bool:
    """Whether there are dates, and this person can come to none of them."""
    held = [one for one in dates if one.now.starts_at is not None]
    return bool(held) and all(one.means == Means.MISSES for one in held)


def _first(*, is_first: bool, misses_all: bool) -> str:
    if misses_all:
        return gettext(
            "We could not find dates that suit you this time. That is our fault, not yours. "
            "Please tell us what would make it work."
        )
    if is_first:
        return gettext("These dates were chosen so that nobody is left out again and again.")
    return gettext("Something is not as we told you. All other dates stay as they are.")


def _line(one: DateTold) -> str:
    told = _moved(one) if one.was is not None else _stands(one)
    if one.now.is_off or one.now.starts_at is None:
        return told
    where = [gettext("We will tell you where.")] if one.now.has_lost_place else []
    return " ".join([told, *where, str(one.means.label)])


def _stands(one: DateTold) -> str:
    if one.now.is_off:
        return gettext("Session {number} does not take place.").format(number=one.number)
    if one.now.starts_at is None:
        return gettext("Session {number} has no day yet. We tell you when it has one.").format(
            number=one.number
        )
    words = gettext("New: session {number}, {now}.") if one.is_new else gettext("Session {number}: {now}.")
    return words.format(number=one.number, now=one.now.told)


def _moved(one: DateTold) -> str:
    was = one.was.told if one.was else ""
    if one.now.is_off:
        words = gettext("Session {number}, {was}, does not take place.")
    elif one.now.starts_at is None:
        words = gettext("Session {number}, {was}, has no day now. We tell you when it has one.")
    elif one.now.has_lost_place and one.was and one.was.slot == one.now.slot:
        words = gettext("Session {number}, {was}, will be at another place.")
    else:
        words = gettext("Session {number} moves from {was} to {now}.")
    return words.format(number=one.number, was=was, now=one.now.told)
