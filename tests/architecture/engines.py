"""An engine gives the same answer to the same question: it reads no clock and rolls no shared dice."""

import ast
from collections.abc import Iterator

from tests.architecture.reading import Fault, House, parsed

READ_A_CLOCK = {"now", "today", "utcnow", "monotonic", "perf_counter", "time"}
OWN_DICE = {"Random"}


def impure_engines(house: House) -> list[Fault]:
    return [
        Fault(house.shown(file), line, what)
        for file in house.python()
        if house.room(file) == "engines"
        for line, what in _impure(parsed(file))
    ]


def _impure(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner, name = ast.unparse(node.value).rpartition(".")[2], node.attr
            if owner in {"datetime", "date", "time"} and name in READ_A_CLOCK:
                yield node.lineno, f"reads the clock: {owner}.{name}"
            if owner in {"random", "secrets"} and name not in OWN_DICE:
                yield node.lineno, f"rolls shared dice: {owner}.{name}"
        if isinstance(node, ast.ImportFrom) and node.module in {"random", "secrets", "time"}:
            names = {alias.name for alias in node.names} - OWN_DICE
            yield from ((node.lineno, f"takes {name} from {node.module}") for name in sorted(names))
