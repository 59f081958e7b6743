"""What can be had in easy read. Each room says how its own notices are found."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import override

from intheroom.kit.tell.notices import Notice
from intheroom.kit.words import Words
from intheroom.projects.models import Project


@dataclass(frozen=True, slots=True)
class Found:
    """One thing of a project that can be told, its name in the language of the page, and its notice in our own."""

    thing: int
    name: Words
    notice: Notice


# Which things of a project whoever asks may read: all of them, or the one with a number.
Find = Callable[[Project, bool, int | None], list[Found]]

_kinds: dict[str, Find] = {}


def register_kind(code: str, find: Find) -> None:
    """Say how the things of one kind are found: for a project, whether the asker leads, and which one."""
    if _kinds.setdefault(code, find) is not find:
        message = f"Two rooms have things called {code}."
        raise ValueError(message)


def found_in(project: Project, *, leads: bool) -> list[tuple[str, Found]]:
    """Everything of this project that can be had in easy read, with its kind."""
    with override(settings.LANGUAGE_CODE):
        return [
            (code, found) for code, find in sorted(_kinds.items()) for found in find(project, leads, None)
        ]


def found_one(project: Project, kind: str, thing: int, *, leads: bool) -> Found | None:
    """One thing, where whoever asks may read it."""
    find = _kinds.get(kind)
    with override(settings.LANGUAGE_CODE):
        there = find(project, leads, thing) if find else []
    return next((one for one in there if one.thing == thing), None)
