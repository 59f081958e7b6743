"""Reads the house from its files, so that a planted fault in a copy is read the same way."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.functional import cached_property

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Fault:
    """One thing that is not as it should be, and where."""

    file: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


@dataclass(frozen=True)
class House:
    """One checkout, or a copy of one."""

    root: Path

    @property
    def source(self) -> Path:
        return self.root / "src" / "intheroom"

    @cached_property
    def floors(self) -> list[set[str]]:
        """The rooms from the top floor down, as the import contract in pyproject.toml lists them."""
        settings = tomllib.loads((self.root / "pyproject.toml").read_text())
        contracts = settings["tool"]["importlinter"]["contracts"]
        layers = next(c["layers"] for c in contracts if c.get("exhaustive"))
        return [set(re.findall(r"\w+", layer)) for layer in layers]

    def floor(self, room: str) -> int:
        """How far down a room is; "kit.ask" is on the kit's floor."""
        first = room.split(".", maxsplit=1)[0]
        return next(number for number, rooms in enumerate(self.floors) if first in rooms)

    @cached_property
    def labels(self) -> dict[str, str]:
        """Which room has which app label: {"team": "team", "ask": "kit.ask"}."""
        found = {}
        for file in self.source.rglob("apps.py"):
            label = re.search(r'^\s+label = "(\w+)"', file.read_text(), re.MULTILINE)
            found[label[1] if label else file.parent.name] = self.room(file)
        return found

    def room(self, file: Path) -> str:
        """The room a file is in: "team", "kit.ask"."""
        parts = file.relative_to(self.source).parts
        return ".".join(parts[: 2 if parts[0] == "kit" and len(parts) > 2 else 1])

    def python(self, *, tests: bool = False) -> Iterator[Path]:
        """Python files, without migrations, and without tests unless asked for."""
        for file in sorted(self.source.rglob("*.py")):
            inside = file.relative_to(self.source).parts
            if "migrations" not in inside and (tests or "tests" not in inside):
                yield file

    def templates(self) -> Iterator[Path]:
        """Every page, part of a page, and form template."""
        for folder in ("templates",):
            yield from sorted(self.source.rglob(f"{folder}/**/*.html"))

    def shown(self, file: Path) -> Path:
        """The path as people say it."""
        return file.relative_to(self.root)


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last part of the name that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield name, node


def texts(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every text written in the code, docstrings left out, with its line."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value, node.lineno


def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def listed(faults: list[Fault]) -> str:
    """What a failing test prints."""
    return "\n" + "\n".join(map(str, faults))
