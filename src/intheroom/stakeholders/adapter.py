"""Turns groups' places into the shapes of the picture: one band for each word of “affected”."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from intheroom.stakeholders.choices import HIGH_IMPACT, LITTLE_SAY, ORDER, STEPS, Scale
from intheroom.stakeholders.queries import Place

# In drawing units. The picture is as wide as a phone's column, and only ever gets taller.
WIDTH = 344
EDGE = 2
COLUMN = 68
TOP = 4
NAME_STRIP = 20
LANE = 33
FOOT = 4
UNDER = 44
RADIUS = 12


@dataclass(frozen=True)
class Column:
    """One word of “how often they have a say”."""

    label: str
    x: int
    middle: int


@dataclass(frozen=True)
class Mark:
    """One group: a numbered circle where its say is now, and an arrow to the say it should have."""

    number: int
    name: str
    x: int
    y: int
    is_assumption: bool
    stays: bool
    wanted_x: int | None
    line: str
    head: str


@dataclass(frozen=True)
class Band:
    """One word of “how often they are affected”, tall enough that no two circles touch."""

    word: str
    label: str
    y: int
    height: int
    name_y: int
    shade_width: int
    lines: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Picture:
    """Everything the drawing needs; nothing in it is worked out in the template."""

    width: int
    height: int
    grid_height: int
    columns: tuple[Column, ...]
    bands: tuple[Band, ...]
    words_y: int
    title_y: int

    @property
    def marks(self) -> list[Mark]:
        return [mark for band in self.bands for mark in band.marks]


def column_x(word: str) -> int:
    """The middle of a word's column. Never is at the start, always at the end."""
    return EDGE + STEPS[word] * COLUMN + COLUMN // 2


def picture_of(places: Iterable[Place]) -> Picture:
    """The picture of these groups. A group with a word missing is in the table only."""
    placed = [place for place in places if place.is_placed]
    columns = tuple(
        Column(word.label, EDGE + STEPS[word] * COLUMN, column_x(word)) for word in reversed(ORDER)
    )
    bands, y = [], TOP
    for word in ORDER:
        band = _band(word, y, [place for place in placed if place.impact.word == word])
        bands.append(band)
        y += band.height
    return Picture(
        width=WIDTH,
        height=y + UNDER,
        grid_height=y - TOP,
        columns=columns,
        bands=tuple(bands),
        words_y=y + 17,
        title_y=y + 37,
    )


def _band(word: Scale, y: int, places: list[Place]) -> Band:
    lanes = _lanes(places)
    first = y + NAME_STRIP + LANE // 2
    marks = [_mark(place, first + number * LANE) for number, lane in enumerate(lanes) for place in lane]
    height = NAME_STRIP + max(len(lanes), 1) * LANE + FOOT
    # The lines between the columns leave the strip with the band's name free.
    lines = (f"M{EDGE + number * COLUMN} {y + NAME_STRIP}V{y + height}" for number in range(1, len(ORDER)))
    return Band(
        word=word.value,
        label=gettext("{word_label} affected").format(word_label=word.label),
        y=y,
        height=height,
        name_y=y + 15,
        shade_width=len(LITTLE_SAY) * COLUMN if word in HIGH_IMPACT else 0,
        lines="".join(lines),
        marks=tuple(sorted(marks, key=lambda mark: mark.number)),
    )


def _lanes(places: list[Place]) -> list[list[Place]]:
    """Groups side by side where they fit, else one below the other: none ever covers another."""
    lanes: list[tuple[set[int], list[Place]]] = []
    for place in sorted(places, key=lambda each: (STEPS[each.say_now.word], each.number)):
        now, wanted = STEPS[place.say_now.word], STEPS[place.say_wanted.word or place.say_now.word]
        needs = set(range(min(now, wanted), max(now, wanted) + 1))
        free = next((lane for lane in lanes if not lane[0] & needs), None)
        if free is None:
            lanes.append((needs, [place]))
        else:
            free[0].update(needs)
            free[1].append(place)
    return [members for _, members in lanes]


def _mark(place: Place, y: int) -> Mark:
    x = column_x(place.say_now.word)
    wanted = column_x(place.say_wanted.word) if place.say_wanted.word else None
    line = head = ""
    if wanted is not None and wanted != x:
        way = 1 if wanted > x else -1
        line = f"M{x + way * (RADIUS + 2)} {y}H{wanted + way * 4}"
        head = f"M{wanted + way * 12} {y}l{-way * 11} -6v12z"
    return Mark(
        number=place.number,
        name=place.group.name,
        x=x,
        y=y,
        is_assumption=place.is_assumption,
        stays=wanted == x,
        wanted_x=wanted,
        line=line,
        head=head,
    )
