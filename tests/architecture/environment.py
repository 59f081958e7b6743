"""Every name the planner reads from its surroundings is explained in docs/settings.md, and no other."""

import re

from tests.architecture.reading import House

NAME = re.compile(r"\b(INTHEROOM_[A-Z_]+|DATABASE_URL|PORT|HOST|PYTHON)\b")
# Set by the scripts for the tests only; nobody else needs them.
FOR_TESTS = {
    "INTHEROOM_TESTING",
    "INTHEROOM_NO_SKIPS",
    "INTHEROOM_ONLY_DATABASE",
    "INTHEROOM_CHROMIUM",
    "INTHEROOM_TRIAL_STARTS_FROM",
}


def names_read(house: House) -> set[str]:
    """Names in the settings' code, in commands, and in the scripts that start things."""
    found = set()
    for file in house.python():
        found |= set(re.findall(r"[\"'](INTHEROOM_[A-Z_]+|DATABASE_URL)[\"']", file.read_text()))
    for name in ("server", "demo", "bootstrap"):
        found |= set(
            re.findall(
                r"\$\{?(INTHEROOM_[A-Z_]+|PORT|HOST|PYTHON)\b", (house.root / "script" / name).read_text()
            )
        )
    return found - FOR_TESTS


def names_explained(house: House) -> set[str]:
    """Names at the head of a line of the table."""
    text = (house.root / "docs" / "settings.md").read_text()
    return set(re.findall(r"^\| `([A-Z_]+)`", text, re.MULTILINE))
