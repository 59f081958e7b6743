"""How long files, functions and templates are. Past the first figure: ask why. Past the second: a fault."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.reading import ROOT, Fault, House, parsed

ASK, TOO_LONG = 0, 1
FILE = (300, 400)
FUNCTION = (40, 60)
VIEW = (30, 40)
TEMPLATE = (120, 200)


def long_ones(house: House, how: int) -> list[Fault]:
    """Files, functions and templates longer than the first (ASK) or the second (TOO_LONG) figure."""
    return [*_long_python(house, how), *_long_templates(house, how)]


def _long_templates(house: House, how: int) -> Iterator[Fault]:
    for file in house.templates():
        lines = len(file.read_text().splitlines())
        if lines > TEMPLATE[how]:
            yield Fault(house.shown(file), 1, f"{lines} lines")


def _long_python(house: House, how: int) -> Iterator[Fault]:
    for file in house.python():
        lines = len(file.read_text().splitlines())
        if lines > FILE[how]:
            yield Fault(house.shown(file), 1, f"{lines} lines")
        yield from _long_functions(house, file, how)


def _long_functions(house: House, file: Path, how: int) -> Iterator[Fault]:
    limit = (VIEW if file.name == "views.py" else FUNCTION)[how]
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > limit:
                yield Fault(house.shown(file), node.lineno, f"{node.name} has {lines} lines")


if __name__ == "__main__":
    for fault in long_ones(House(ROOT), ASK):
        print(f"ask why: {fault}")  # noqa: T201
