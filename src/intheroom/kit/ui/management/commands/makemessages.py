"""Collects every word of ours that can be said in another language, from the data files of the library too."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.commands import makemessages
from django.utils.text import capfirst

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
    "areas",
    "ages",
    "misses",
    "uses",
    "also",
    "begins",
    "ends",
    "percent",
}
# A word for people where a row of a table has it, and a mark where a text stands there alone.
MARKS = {"theme", "area", "part"}


def words_in(value: Any, name: str = "") -> Iterator[str]:
    """Every text in a data file that people read."""
    if isinstance(value, dict):
        for key, inside in value.items():
            if key not in NOT_WORDS:
                yield from words_in(inside, key)
    elif name == "ideas" and isinstance(value, list):
        # An idea with a key of its own: the key, the words, and where they are from.
        yield from (one if isinstance(one, str) else one[1] for one in value)
    elif isinstance(value, list):
        for inside in value:
            yield from words_in(inside, name)
    elif isinstance(value, str) and value and name not in MARKS:
        yield value


def is_rules(path: str) -> bool:
    """Whether a file holds rules: what a rule says stands in its docstring."""
    return path.endswith(".py") and "advice" in path


def rules_in(told: str) -> Iterator[str]:
    """What the rules of a file are about, and what each says: its docstring, on one line."""
    tree = ast.parse(told)
    named = {
        line.targets[0].id: line.value
        for line in tree.body
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name)
    }

    def said(node: ast.expr) -> str:
        """A text, or what a name at the top of the file stands for."""
        return str(ast.literal_eval(named[node.id] if isinstance(node, ast.Name) else node))

    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef):
            continue
        for mark in node.decorator_list:
            if isinstance(mark, ast.Call) and getattr(mark.func, "id", "") in {"advice", "hard_stop"}:
                code = said(mark.args[0])
                about = [said(given.value) for given in mark.keywords if given.arg == "about"]
                yield capfirst(about[0] if about else code.partition(".")[0])
                yield " ".join((ast.get_docstring(node) or "").split("\n\n")[0].split())


class BuildFile(makemessages.BuildFile):
    """A data file is given to gettext as a list of marked words."""

    @property
    def is_templatized(self) -> bool:
        """What is written anew before gettext reads it, and taken away after."""
        return is_rules(self.path) or super().is_templatized

    def preprocess(self) -> None:
        if is_rules(self.path):
            told = Path(self.path).read_text(encoding="utf-8")
            marked = "".join(f"_({words!r})\n" for words in dict.fromkeys(rules_in(told)))
            Path(self.work_path).write_text(f"{told}\n{marked}", encoding="utf-8")
            return
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
