"""Ground rules a team may start from."""

from dataclasses import dataclass
from functools import cache

from intheroom.library.queries.files import read
from intheroom.library.sources import BY_KEY, Source


@dataclass(frozen=True, slots=True)
class StartingRule:
    """One rule that many teams find good, and whether it keeps people safe."""

    key: str
    says: str
    source: Source
    is_safety: bool


@cache
def starting_rules() -> dict[str, StartingRule]:
    """Every rule to start from, by its key, in the order they are offered."""
    return {
        row["key"]: StartingRule(row["key"], row["says"], BY_KEY[row["source"]], row.get("safety", False))
        for row in read("ground_rules.toml")["rule"]
    }
