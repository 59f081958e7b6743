"""Collects every word of ours that can be said in another language, from the data files of the library too."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.commands import makemessages

# What stands in a data file for the program, not for people.
NOT_WORDS = {
    "key",
    "code",
    "source",
    "at",
    "theirs",
    "words",
    "url",
    "publisher",
    "title",
    "own_name",
    "direction",
}


def words_in(value: Any, name: str = "") -> Iterator[str]:
    """Every text in a data file that people read."""
    if isinstance(value, dict):
        for key, inside in value.items():
            if key not in NOT_WORDS:
                yield from words_in(inside, key)
    elif isinstance(value, list):
        for inside in value:
            yield from words_in(inside, name)
    elif isinstance(value, str) and value:
        yield value


class BuildFile(makemessages.BuildFile):
    """A data file is given to gettext as a list of marked words."""

    def preprocess(self) -> None:
        if not self.path.endswith(".toml"):
            super().preprocess()
            return
        rows = tomllib.loads(Path(self.path).read_text(encoding="utf-8"))
        marked = "".join(f"_({words!r})\n" for words in dict.fromkeys(words_in(rows)))
        Path(self.work_path).write_text(marked, encoding="utf-8")


class Command(makemessages.Command):
    """Django's own command with our data files, and without line numbers, which change with every edit."""

    build_file_class = BuildFile

    def handle(self, *args: Any, **options: Any) -> None:
        options["extensions"] = ["html", "txt", "py", "toml"]
        options["ignore_patterns"] = [
            *options["ignore_patterns"],
            "tests",
            "migrations",
            "example",
            "engines",
            "*_words.toml",
        ]
        options["add_location"] = "file"
        options["no_wrap"] = False
        super().handle(*args, **options)
        for path in Path().glob("locale/*/LC_MESSAGES/django.po"):
            # The moment of collecting would change every file at each run, though no word changed.
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            path.write_text("".join(one for one in lines if "POT-Creation-Date" not in one), encoding="utf-8")
