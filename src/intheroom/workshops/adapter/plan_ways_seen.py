"""What a page says of the way to the places of a plan, and how often each is used: of sides, never of a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, ngettext

from intheroom.people.choices import Side
from intheroom.team.choices import SIDE_TOLD
from intheroom.workshops.adapter.plan_words import money
from intheroom.workshops.adapter.travel import Travel
from intheroom.workshops.models import Venue


@dataclass(frozen=True, slots=True)
class WaySeen:
    """The places of one plan, and how long the way is for each side."""

    places: tuple[str, ...]
    sides: tuple[str, ...]
    is_longer_for_lived: bool
    # Said where too few answered for some sessions in a room.
    unknown: str


def way_seen(way: Mapping[str, Any], names: Mapping[int, str]) -> WaySeen:
    """In words. Averages are of the middle answer of each side."""
    minutes, pence = way["minutes"], way["pence"]
    return WaySeen(
        places=tuple(
            _place(names.get(int(pk), ""), many, way["near"].get(pk, "")) for pk, many in _most(way)
        ),
        sides=tuple(_side(side, minutes[side], pence.get(side)) for side in minutes),
        is_longer_for_lived=bool(minutes) and minutes[Side.LIVED] > minutes[Side.PROFESSIONAL],
        unknown=_unknown(way["rooms"], way["known"]),
    )


@dataclass(frozen=True, slots=True)
class Decided:
    """Whether the way decided between plans that are equal; else the places that one side has not spoken of."""

    decides: bool
    unsaid: tuple[str, ...]
    is_told: bool


def decided(found: Mapping[str, Any], venues: Mapping[int, Venue]) -> Decided:
    """For all plans of one question."""
    way = found["way"]
    return Decided(
        way["decides"],
        tuple(venues[pk].name for pk in way["unsaid"] if pk in venues),
        is_told=any(one["way"]["minutes"] for one in found["plans"]),
    )


def _most(way: Mapping[str, Any]) -> list[tuple[str, int]]:
    """The place that is used most comes first."""
    return sorted(way["times"].items(), key=lambda one: (-one[1], int(one[0])))


def _place(name: str, many: int, near: str) -> str:
    used = ngettext("{place}: {many} time.", "{place}: {many} times.", many).format(place=name, many=many)
    told = {
        Travel.LONGER_FOR_LIVED: gettext("It is nearer for professionals."),
        Travel.LONGER_FOR_PROFESSIONALS: gettext("It is nearer for people with lived experience."),
        Travel.ALIKE: gettext("It is about as far for both sides."),
    }
    return f"{used} {told[Travel(near)]}" if near in told else used


def _side(side: str, minutes: int, pence: int | None) -> str:
    """What each side has of the way."""
    words = {"side": SIDE_TOLD[Side(side)], "minutes": minutes}
    if pence is None:
        return gettext("{side}: a way of up to {minutes} minutes on average").format(**words)
    return gettext("{side}: a way of up to {minutes} minutes, for {money}, on average").format(
        **words, money=money(pence)
    )


def _unknown(rooms: int, known: int) -> str:
    if known == rooms:
        return ""
    if not known:
        return gettext("Too few have said yet how long their way is. With so few, it could point at someone.")
    return ngettext(
        "Too few have said it for {many} session.", "Too few have said it for {many} sessions.", rooms - known
    ).format(many=rooms - known)
