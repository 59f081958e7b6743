"""A notice for the tests, with everything in it that a notice can hold."""

from dataclasses import dataclass, replace

from intheroom.kit.tell.notices import Link, Notice, Part, Told


@dataclass(frozen=True)
class House:
    name: str = "Kirkwall friends"
    phone: str = "01856 87 35 35"


@dataclass(frozen=True)
class Place:
    public_name: str = "Harbour mornings"
    kept_inside: tuple = ("Drinking Seven",)


FULL = Notice(
    title="We meet on Tuesday",
    what=(
        Part("We look at the first ideas.\n\nBring a friend if you like."),
        Part("نحتاج إلى مزيد من الوقت.", "ar"),
        Part(("Tea comes first.", "Then we talk."), picture="people"),
    ),
    about=Place(),
    to="Isa",
    when=(Part("Tuesday 4 May, 10 o’clock"),),
    where=(Part("The hall by the pier"),),
    what_next=(Part("Spotkamy się znowu w czerwcu.", "pl"),),
    links=(
        Link("See the map", "https://example.org/map"),
        Link("Your own link", "https://example.org/" + "x" * 40, can_be_typed=False),
    ),
    ask_for="Ailsa",
    write_down=("Will they come?",),
)


def told(**changed):
    return Told(replace(FULL, **changed), House())
