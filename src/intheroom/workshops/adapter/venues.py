"""A place or a way to meet, as one person may see it: what is there, what people say, and what to mind."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext, gettext_noop, ngettext

from intheroom.inclusion.permissions import Looker
from intheroom.inclusion.queries.words import SHARED_WITH_TEAM
from intheroom.kit.advise.rules import Answers, Found, look_at
from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.choices import Side
from intheroom.people.models import Need
from intheroom.projects.models import Project
from intheroom.workshops.adapter.travel import Travel, travel_by_side
from intheroom.workshops.advice.venues import Judged, Label, neutral_label
from intheroom.workshops.choices import (
    FEATURES,
    MADE_FOR,
    NO_SERVICE,
    WEEKDAYS,
    Been,
    Feature,
    Known,
    Neutral,
    TookPart,
    VenueKind,
)
from intheroom.workshops.models import Session, Venue, VenueWord
from intheroom.workshops.permissions import may_read_travel, may_read_way_in

TO_MEET = gettext_noop("to say where you meet and how people join")
TO_PUT_RIGHT = gettext_noop("to put right what keeps you from taking part")
PLAIN = ("name", "is_told_late", "owner", "capacity", "cost_pence", "getting_there", "helper_name")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules ask of the whole project: whose side has places, and which sessions end too late, by place."""

    owners: Sequence[str] = ()
    keeps_off_alcohol: bool = False
    late: Mapping[int, Sequence[str]] = field(default_factory=dict)
    used: Mapping[int, int] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HowToJoin:
    """What is sealed about a place: where it is, how people join, and whom they ring."""

    where: str = ""
    joining: str = ""
    helper_phone: str = ""


@dataclass(frozen=True, slots=True)
class VenueSeen:
    """One place or way to meet on a page."""

    row: Venue
    label: Label
    travel: Travel
    has_words: bool
    used: int = 0
    found: list[Found] = field(default_factory=list)
    before: list[tuple[str, list[str]]] = field(default_factory=list)
    after: list[tuple[str, list[str]]] = field(default_factory=list)
    took_part: list[tuple[str, list[str]]] = field(default_factory=list)

    @property
    def features(self) -> list[tuple[str, str]]:
        """What is there and what is not, in words."""
        told = dict(Known.choices)
        return [
            (str(feature.label), str(told[Known(getattr(self.row, feature))]))
            for feature in FEATURES[self.row.kind]
        ]

    @property
    def home(self) -> list[tuple[str, str]]:
        """The last service home on each day that is written down."""
        said = self.row.last_home
        return [
            (str(name), gettext("none") if said[day] == NO_SERVICE else said[day])
            for day, name in WEEKDAYS
            if day in said
        ]

    @property
    def to_mind(self) -> list[Found]:
        """Advice that nobody has answered with a reason."""
        return [one for one in self.found if one.answer is None or one.is_due_again]


def seen(
    venue: Venue,
    words: Sequence[VenueWord],
    *,
    project: Project,
    facts: Facts,
    needs: Iterable[Need],
    by: Looker,
) -> VenueSeen:
    """Everything a page says of one place, with what is known of the whole project."""
    judged = [Judged(word.neutral, word.member.side) for word in _newest(words, "neutral")]
    travel = travel_by_side(words) if may_read_travel(by, project) else Travel.NOT_ENOUGH
    lacking, unknown = lacks(venue, needs, by, is_sensitive=project.is_sensitive)
    loaded = {
        "keeps_off_alcohol": facts.keeps_off_alcohol,
        "judged": judged,
        "is_place": venue.kind == VenueKind.PLACE,
        "is_owned_by_ours": _is_owned_by_ours(venue, words, facts.owners),
        "alcohol": venue.alcohol if Feature.ALCOHOL in FEATURES[venue.kind] else Known.NO,
        "lacking": lacking,
        "unknown": unknown,
        "late": facts.late.get(venue.pk, ()),
        "is_longer_for_lived": travel == Travel.LONGER_FOR_LIVED,
        "has_helper": venue.has_helper,
        "did_not_work": any(word.took_part == TookPart.NO for word in _newest(words, "took_part")),
    }
    return VenueSeen(
        venue,
        neutral_label(judged, is_place=venue.kind == VenueKind.PLACE),
        travel,
        has_words=bool(words),
        used=facts.used.get(venue.pk, 0),
        found=look_at({"venue": loaded}, place=project, thing=venue.advised_as, answers=facts.answers),
        before=_by_side(
            _newest([word for word in words if word.been == Been.BEFORE], "neutral"), "neutral", Neutral
        ),
        after=_by_side(
            _newest([word for word in words if word.been == Been.AFTER], "neutral"), "neutral", Neutral
        ),
        took_part=_by_side(_newest(words, "took_part"), "took_part", TookPart),
    )


def lacks(
    venue: Venue, needs: Iterable[Need], by: Looker, *, is_sensitive: bool
) -> tuple[list[str], list[str]]:
    """What somebody needs and a place has not; and what nobody knows yet. Counted only for those who arrange it."""
    shown = [need for need in needs if _may_count(need, by)]
    many = Counter(need.kind for need in shown)
    found: dict[str, list[str]] = {Known.NO: [], Known.UNSAID: []}
    for feature in FEATURES[venue.kind]:
        people, state = many[MADE_FOR.get(feature, "")], getattr(venue, feature)
        if people and state != Known.YES:
            counts = by.arranges and not is_sensitive
            found[state].append(_counted(str(feature.label), people) if counts else str(feature.label))
    return found[Known.NO], found[Known.UNSAID]


def way_in(venue: Venue, by: Looker, project: Project) -> HowToJoin:
    """What is sealed about it, opened for whoever may read it; else only what stands open."""
    if not may_read_way_in(by, project, venue):
        return HowToJoin(where=venue.where)
    return opened(venue, by.person, TO_MEET)


def opened(venue: Venue, actor: HasSubject | None, purpose: str) -> HowToJoin:
    """Where it is and how people join, with what is sealed of it opened for this purpose."""
    sealed = {
        "where": (venue.where_sealed, venue.place_of_where),
        "joining": (venue.joining_sealed, venue.place_of_joining),
        "helper_phone": (venue.helper_phone_sealed, venue.place_of_phone),
    }
    there = {name: Sealed(venue.key, blob, place) for name, (blob, place) in sealed.items() if blob}
    words = unseal_many(there.values(), actor=actor, purpose=purpose) if there else []
    return HowToJoin(**({"where": venue.where} | dict(zip(there, words, strict=True))))


def venue_so_far(venue: Venue, way: HowToJoin) -> dict[str, object]:
    """What the form about a place starts from."""
    columns = (*PLAIN, *Feature.values)
    home = {f"last_home_{day}": at for day, at in venue.last_home.items()}
    sealed = {"where": way.where, "joining": way.joining, "helper_phone": way.helper_phone}
    together = {"joined_with": str(venue.joined_with_id or "")}
    return {name: getattr(venue, name) for name in columns} | home | sealed | together


def own_answer(word: VenueWord | None, by: Looker) -> dict[str, str]:
    """What a member said last, as the form about it starts from."""
    if word is None:
        return {}
    said = {
        name: getattr(word, name) for name in ("been", "neutral", "takes", "fare", "works_there", "took_part")
    }
    return said | {"words": dict(words_opened([word], by)).get(word, "")}


def words_opened(words: Sequence[VenueWord], by: Looker) -> list[tuple[VenueWord, str]]:
    """The newest words of each member, opened for those who arrange things, without saying whose they are."""
    newest = [
        word
        for word in _newest(words, "words_sealed")
        if by.arranges or word.member.person_id == by.person.pk
    ]
    sealed = [Sealed(word.member.person.subject, word.words_sealed, word.place_of_words) for word in newest]
    return (
        list(zip(newest, unseal_many(sealed, actor=by.person, purpose=TO_PUT_RIGHT), strict=True))
        if sealed
        else []
    )


def too_late(sessions: Iterable[Session]) -> dict[int, list[str]]:
    """By place: the sessions that end after the last service home of their day has left."""
    found: dict[int, list[str]] = {}
    for session in sessions:
        if session.venue and session.ends_at and session.starts_at:
            last = session.venue.leaves_home_at(timezone.localtime(session.starts_at).date())
            if last is not None and timezone.localtime(session.ends_at).replace(tzinfo=None) > last:
                found.setdefault(session.venue.pk, []).append(session.told)
    return found


def _newest(words: Iterable[VenueWord], column: str) -> list[VenueWord]:
    """The newest answer of each member to one question."""
    return list({word.member_id: word for word in words if getattr(word, column)}.values())


def _by_side(words: Iterable[VenueWord], column: str, answers: Any) -> list[tuple[str, list[str]]]:
    """Who said what, by side: in words, and without numbers."""
    said: dict[str, set[str]] = {}
    for word in words:
        said.setdefault(getattr(word, column), set()).add(_side_told(word.member.side))
    return [(str(answers(answer).label), sorted(said[answer])) for answer in answers.values if answer in said]


def _side_told(side: str) -> str:
    told = {
        Side.LIVED: gettext("people with lived experience"),
        Side.PROFESSIONAL: gettext("professionals"),
        Side.BOTH: gettext("people who are both"),
    }
    return told.get(Side(side), gettext("people who did not say their side"))


def _may_count(need: Need, by: Looker) -> bool:
    return need.may_see != MaySee.ONLY_ME and (by.arranges or need.may_see in SHARED_WITH_TEAM)


def _counted(what: str, many: int) -> str:
    return ngettext("{what} (1 person)", "{what} ({many} people)", many).format(what=what, many=many)


def _is_owned_by_ours(venue: Venue, words: Iterable[VenueWord], owners: Iterable[str]) -> bool:
    """A member says so of whom they work for; or its owner is an organisation that promised something here."""
    if any(word.works_there == Known.YES for word in _newest(words, "works_there")):
        return True
    owner = venue.owner.strip().casefold()
    return bool(owner) and any(owner == one.strip().casefold() for one in owners)
