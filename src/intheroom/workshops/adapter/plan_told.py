"""What each is told of the dates: the difference to what they knew, and what it means by their own line of the plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.functional import cached_property

from intheroom.kit.tell.notices import Notice
from intheroom.projects.models import Project
from intheroom.team.choices import TellBy
from intheroom.team.queries.tell_by import Reach, way_for
from intheroom.workshops.adapter.plan_asked import Line, could_be
from intheroom.workshops.adapter.plan_seen import when_of
from intheroom.workshops.adapter.telling import Telling
from intheroom.workshops.choices.plan import BY_THE_PLACE, MEANS_OF, Letter, Means
from intheroom.workshops.models import DatePlan, PlannedSession, Session, Venue
from intheroom.workshops.notices.plan import At, DateTold, dates_notice
from intheroom.workshops.queries.plan_told import CALLED_OFF, NO_DAY, DatesRow, option_of


@dataclass(frozen=True)
class DatesTelling(Telling):
    """Telling people the dates of the plan that holds. ``lines`` are those of whoever is told, opened for that."""

    plan: DatePlan
    planned: Iterable[PlannedSession]
    venues: Mapping[int, Venue]
    lines: Mapping[int, Line] = field(default_factory=dict)

    @property
    def project(self) -> Project:
        return self.plan.project

    def way_of(self, row: DatesRow, reach: Reach) -> TellBy:
        del row
        return way_for(reach)

    def notice(self, row: DatesRow, *, to: str = "") -> Notice:
        """What one person is told now, in the language that is spoken now."""
        dates = list(self._dates(row))
        news = [one for one, is_other in dates if is_other]
        is_first = row.is_first or not news
        told = [one for one, _is_other in dates] if is_first else news
        return dates_notice(self.project, told, is_first=is_first, to=to, ask_for=self.ask_for)

    def _dates(self, row: DatesRow) -> Iterable[tuple[DateTold, bool]]:
        """Each session of theirs, and whether it is not as they knew it."""
        line = self.lines.get(row.member.pk)
        for one in self.planned:
            key = str(one.session_id)
            if key not in row.stands:
                continue
            now, knew = row.stands[key], row.knew.get(key)
            of_this = one.plan_id == self.plan.pk
            means = self._means(line, option_of(now), one.session) if of_this else Means.ASK
            was = self._at(knew) if knew and knew not in {now, CALLED_OFF} else None
            told = DateTold(
                one.session.number, self._at(now), means, was, is_new=knew is None and not row.is_first
            )
            is_other = row.is_other and _is_other(line, now, self.plan.chosen_kind)
            yield told, knew != now or is_other

    @cached_property
    def _place(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(could_be(self.plan))}

    def _means(self, line: Line | None, name: str, session: Session) -> Means:
        """By their line of the plan; of a time that was in no plan they are asked.

        Where the place is lost, the time says it alone: what hung on that place is asked.
        """
        if name.endswith("-"):
            means = self._means(line, f"{name}{session.venue_id}", session)
            return Means.ASK if means in BY_THE_PLACE else means
        if line is None or name not in self._place:
            return Means.ASK
        letter = Letter(line.said[self._place[name]])
        if name in (line.at or {}).get(self.plan.chosen_kind, ()):
            return MEANS_OF[letter]
        return Means.MISSES if letter == Letter.NO else Means.OTHER_WAY

    def _at(self, name: str) -> At:
        if name in {NO_DAY, CALLED_OFF}:
            return At(is_off=name == CALLED_OFF)
        option, minutes = option_of(name), int(name.partition("+")[2])
        starts, place = when_of(option), option.partition("-")[2]
        if not place:
            return At(starts, minutes, has_lost_place=True)
        venue = self.venues.get(int(place))
        if venue is None or venue.is_told_late:
            return At(starts, minutes, is_told_late=venue is not None)
        return At(starts, minutes, venue.name)


def _is_other(line: Line | None, name: str, kind: str) -> bool:
    """Whether they could come before and cannot now, or the other way round."""
    option = option_of(name)
    return line is not None and (option in (line.before or ())) != (option in (line.at or {}).get(kind, ()))


@dataclass(frozen=True, slots=True)
class Change:
    """What a plan that was chosen changes for one person. ``before`` are the sessions of the plan it changed."""

    line: Line | None
    kind: str
    stands: dict[str, str]
    before: set[str]

    def touches(self, knows: Mapping[str, str]) -> bool:
        """Whether a session moved that they could come to, or can come to now. Where nobody knows, it does."""
        moved = [(knows.get(key), name) for key, name in self.stands.items() if knows.get(key) != name]
        if self.line is None:
            return bool(moved)
        could, can = set(self.line.before or ()), set((self.line.at or {}).get(self.kind, ()))
        options = [(option_of(was or ""), option_of(name)) for was, name in moved]
        return any(was in could or was not in self.before or name in can for was, name in options)

    def means_other(self, knows: Mapping[str, str]) -> bool:
        """Whether a date that stays means something else for them."""
        if self.line is None or self.line.before is None:
            return False
        stay = [name for key, name in self.stands.items() if knows.get(key) == name]
        return any(_is_other(self.line, name, self.kind) for name in stay)
