"""A notice is content, declared once: what, when, where, what next, who to call. It knows no channel."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.refusal import Refused
from intheroom.kit.tell.checking import (
    checked_address,
    checked_language,
    checked_line,
    checked_text,
    checked_together,
    direction_of,
    direction_seen,
    written_out,
)
from intheroom.kit.ui.languages import OUR_WORDS, language_shown
from intheroom.kit.ui.phones import dialled, in_order

NO_PHONE = _("Nothing can be sent without a phone number to ring.")
NO_NAME = _("Nothing can be sent without the name people know this by.")
UNKNOWN_LANGUAGE = "und"
SAYS_INSIDE_NAME = _("This says a name that only the inside may know.")


class House(Protocol):
    """Whose copy this is: what the kit puts in by itself."""

    name: str
    phone: str


class Place(Protocol):
    """What it is about. Only the public name is ever read; ``kept_inside`` are names nothing may say outside."""

    public_name: str

    @property
    def kept_inside(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or a list, in one language: that of our words now, unless given. ``direction`` follows from it."""

    words: str | tuple[str, ...]
    language: str = field(default_factory=language_shown)
    direction: str = ""
    picture: str = ""
    # It stands over the parts that follow, and never alone at the end of a sheet.
    is_heading: bool = False

    def __post_init__(self) -> None:
        checked_language(self.language, self.direction)
        for words in self.words if isinstance(self.words, tuple) else (self.words,):
            checked_text(words)
        if not self.words:
            checked_text("")

    @property
    def runs(self) -> str:
        return self.direction or direction_of(self.language)

    @property
    def is_list(self) -> bool:
        return isinstance(self.words, tuple)

    @property
    def lines(self) -> tuple[str, ...]:
        """The things of a list, or the paragraphs of a text."""
        if isinstance(self.words, tuple):
            return tuple(written_out(words) for words in self.words)
        return tuple(part.strip() for part in written_out(self.words).split("\n\n") if part.strip())


def typed(words: str, picture: str = "") -> Part:
    """A part in the words of somebody who did not say in which language: it runs as its letters do."""
    runs = direction_seen(words)
    return Part(words, OUR_WORDS if runs == "ltr" else UNKNOWN_LANGUAGE, runs, picture)


@dataclass(frozen=True, slots=True)
class Link:
    """A page to open. One that is too long to type stands on no paper."""

    words: str
    address: str
    can_be_typed: bool = True

    def __post_init__(self) -> None:
        checked_line(self.words, _("The words of a link"))
        checked_address(self.address)


@dataclass(frozen=True, slots=True)
class Easy:
    """Where the easy-read lines of a notice are kept, and the words of people that they must agree with."""

    kind: str
    thing: int = 0
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told. ``about`` is None where it is about the copy itself and names no place in it."""

    title: str
    what: tuple[Part, ...]
    about: Place | None = None
    to: str = ""
    when: tuple[Part, ...] = ()
    where: tuple[Part, ...] = ()
    what_next: tuple[Part, ...] = ()
    links: tuple[Link, ...] = ()
    ask_for: str = ""
    short: str = ""
    write_down: tuple[str, ...] = ()
    language: str = field(default_factory=language_shown)
    direction: str = ""
    easy: Easy | None = None

    def __post_init__(self) -> None:
        checked_line(self.title, _("The subject"))
        checked_language(self.language, self.direction)
        if not self.what:
            checked_text("")
        for words, called in ((self.to, _("The name")), (self.ask_for, _("The name to ask for"))):
            if words:
                checked_line(words, called)
        for words in (self.short, *self.write_down):
            if words:
                checked_text(words)
        checked_together([self.title, self.short, *self.write_down, *self._all_words()])

    def _all_words(self) -> list[str]:
        parts = (*self.what, *self.when, *self.where, *self.what_next)
        return [line for part in parts for line in part.lines] + [link.words for link in self.links]

    @property
    def runs(self) -> str:
        return self.direction or direction_of(self.language)

    @property
    def said(self) -> tuple["Section", ...]:
        """What it says itself, in the order in which it is said."""
        found = (
            Section("what", "", self.what, "talk"),
            Section("when", gettext("When"), self.when, "calendar"),
            Section("where", gettext("Where"), self.where, "place"),
            Section("next", gettext("What happens next"), self.what_next, "next"),
        )
        return tuple(section for section in found if section.parts)

    @property
    def everything_said(self) -> str:
        """All its words in one text, to look for what must not be in it."""
        addresses = [link.address for link in self.links]
        said = [self.title, self.to, self.ask_for, self.short, *self.write_down, *addresses]
        return " ".join([*said, *self._all_words()])


@dataclass(frozen=True, slots=True)
class Section:
    """One of the five things a notice says, under its heading. The heading is in our own language."""

    key: str
    heading: str
    parts: tuple[Part, ...]
    picture: str


@dataclass(frozen=True, slots=True)
class Told:
    """A notice with the public name and the phone number in it. There is none without them."""

    notice: Notice
    house: House

    def __post_init__(self) -> None:
        if not any(letter.isdecimal() for letter in self.phone):
            raise Refused(
                NO_PHONE, how=gettext("Ask the host to write down the number of this copy. Then try again.")
            )
        checked_line(self.phone, _("The phone number"))
        if not self.public_name.strip():
            raise Refused(NO_NAME, how=gettext("Give it a public name that tells nothing. Then try again."))
        checked_line(self.public_name, _("The public name"))
        refuse_inside_names(self.notice.about, self.notice.everything_said)

    @property
    def phone(self) -> str:
        return (getattr(self.house, "phone", "") or "").strip()

    @property
    def dialled(self) -> str:
        return dialled(self.phone)

    @property
    def house_name(self) -> str:
        return (getattr(self.house, "name", "") or "").strip()

    @property
    def public_name(self) -> str:
        """The name of what it is about, as people outside know it; else the name of the copy."""
        return self.house_name if self.notice.about is None else self.notice.about.public_name

    @property
    def subject(self) -> str:
        """One line: the title, and the public name."""
        return f"{self.notice.title} – {self.public_name}"

    @property
    def who_to_call(self) -> str:
        phone = in_order(self.phone)
        if not self.notice.ask_for:
            return gettext("Ring {phone}.").format(phone=phone)
        return gettext("Ring {phone}. Ask for {name}.").format(phone=phone, name=self.notice.ask_for)

    @property
    def sections(self) -> tuple[Section, ...]:
        """What there is to say, in the order in which it is said, and whom to call."""
        call = Section("call", gettext("Who to call"), (Part(self.who_to_call),), "phone")
        return (*self.notice.said, call)


def refuse_inside_names(place: Place | None, words: str) -> None:
    """The words of a place that stay inside never leave, whoever typed them."""
    said = _folded(words.replace(place.public_name, " ") if place else words)
    for name in getattr(place, "kept_inside", ()):
        if _folded(name).strip() and _folded(name) in said:
            raise Refused(SAYS_INSIDE_NAME, how=gettext("Say it with the public name, or leave it out."))


def _folded(words: str) -> str:
    """Without capitals, signs and double spaces, so that a name is found however it is written."""
    plain = "".join(letter if letter.isalnum() else " " for letter in words.casefold())
    return f" {' '.join(plain.split())} "


_declared: dict[str, Callable[..., Notice]] = {}


def declare(code: str) -> Callable[[Callable[..., Notice]], Callable[..., Notice]]:
    """Register what makes a notice, so that every one can be listed, previewed and looked over."""

    def register(make: Callable[..., Notice]) -> Callable[..., Notice]:
        if _declared.setdefault(code, make) is not make:
            message = f"Two notices share the code {code}."
            raise ValueError(message)
        return make

    return register


def declared() -> dict[str, Callable[..., Any]]:
    """Every notice of the house, by its code."""
    return dict(sorted(_declared.items()))
