"""What imports cannot show: foreign keys by name, and links and includes between rooms."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.reading import Fault, House, calls, line_of, parsed, texts

RELATIONS = {"ForeignKey", "OneToOneField", "ManyToManyField"}
NAMES_A_PAGE = re.compile(r"{%\s*url\s+['\"](\w+):")
NAMES_A_TEMPLATE = re.compile(r"{%\s*(?:include|extends)\s+['\"](\w+)/")
PAGE_NAME = re.compile(r"(\w+):[a-z]\w*")
# These put pages of every room together: that is what they are for.
MAY_LINK_ANYWHERE = {"home", "config"}


def upward_foreign_keys(house: House) -> list[Fault]:
    """Foreign keys written as text ("team.Member") that point to a room above, or beside."""
    return [
        Fault(
            house.shown(file), line, f"a foreign key to “{target}” points up: {house.room(file)} is below it"
        )
        for file in house.python()
        for target, line in _named_targets(parsed(file))
        if "." in target and not _is_below(house, house.room(file), house.labels[target.split(".")[0]])
    ]


def _named_targets(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for name, call in calls(tree):
        if name in RELATIONS:
            named = [k.value for k in call.keywords if k.arg in {"to", "through"}]
            for target in [*call.args[:1], *named]:
                if isinstance(target, ast.Constant) and isinstance(target.value, str):
                    yield target.value, call.lineno


def _is_below(house: House, room: str, other: str) -> bool:
    return room == other or house.floor(other) > house.floor(room)


def links_to_other_rooms(house: House) -> list[Fault]:
    """Links, redirects and included templates of another room, outside kit and home."""
    return [*_in_templates(house), *_in_python(house)]


def _may_name(house: House, room: str, label: str) -> bool:
    """A room may name itself and the kits below it; the kits are named by everybody."""
    other = house.labels.get(label)
    return (
        other is None
        or other == room
        or other.startswith("kit.")
        or room.split(".", maxsplit=1)[0] in MAY_LINK_ANYWHERE
    )


def _in_templates(house: House) -> Iterator[Fault]:
    for file in house.templates():
        room, text = house.room(file), file.read_text(encoding="utf-8")
        for pattern in (NAMES_A_PAGE, NAMES_A_TEMPLATE):
            for found in pattern.finditer(text):
                if not _may_name(house, room, found[1]):
                    what = f"{room} names {found[0]}…: another room's page goes through kit or home"
                    yield Fault(house.shown(file), line_of(text, found.start()), what)


def _in_python(house: House) -> Iterator[Fault]:
    for file in house.python():
        room = house.room(file)
        for text, line in texts(parsed(file)):
            page = PAGE_NAME.fullmatch(text)
            if page and not _may_name(house, room, page[1]):
                what = f"{room} names “{text}”: another room's page goes through kit or home"
                yield Fault(house.shown(file), line, what)
