"""One page has one name, and a file says by its name what is in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.reading import Fault, House, calls, parsed

SAY_NOTHING = re.compile(r"(utils?|helpers?|common|core|misc|managers?|signals|shared|base)\.py")
# Django finds a database engine only under this name.
NAMED_BY_DJANGO = ("kit/keep/sqlite/base.py",)


def names_that_say_nothing(house: House) -> list[Fault]:
    return [
        Fault(house.shown(file), 1, "this file name does not say what is in it")
        for file in house.python(tests=True)
        if SAY_NOTHING.fullmatch(file.name) and not file.as_posix().endswith(NAMED_BY_DJANGO)
    ]


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def _view_files(house: House) -> Iterator[Path]:
    for file in house.python():
        if file.name == "views.py" or file.parent.name == "views":
            yield file


def pages_with_two_names(house: House) -> list[Fault]:
    """Views whose template or form is called something else than the view.

    A page with two faces may add a word: ``front`` shows front.html and front_signed_out.html.
    """
    return [fault for file in _view_files(house) for fault in _odd_names(house, file)]


def _odd_names(house: House, file: Path) -> Iterator[Fault]:
    room = house.room(file).rpartition(".")[2]
    for view in parsed(file).body:
        if not isinstance(view, ast.FunctionDef) or view.name.startswith("_"):
            continue
        for template in _templates_named(view):
            if template != f"{room}/{view.name}.html" and not template.startswith(f"{room}/{view.name}_"):
                yield Fault(house.shown(file), view.lineno, f"{view.name} shows {template}")
        forms = {n.id for n in ast.walk(view) if isinstance(n, ast.Name) and n.id.endswith("Form")}
        yield from (
            Fault(house.shown(file), view.lineno, f"{view.name} uses {form}")
            for form in forms - {f"{_camel(view.name)}Form"}
        )


def _templates_named(view: ast.FunctionDef) -> Iterator[str]:
    for name, call in calls(view):
        if name in {"render", "TemplateResponse"}:
            yield from (
                a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)
            )


def pages_without_a_view(house: House) -> list[Fault]:
    """Whole pages (they extend another) that no view of the same name stands for."""
    views: dict[str, set[str]] = {}
    for file in _view_files(house):
        # An answer that several views give has a function of its own: _too_often shows too_often.html.
        functions = {node.name.lstrip("_") for node in parsed(file).body if isinstance(node, ast.FunctionDef)}
        views.setdefault(house.room(file), set()).update(functions)
    return [
        Fault(house.shown(file), 1, f"no view in {house.room(file)} is called {file.stem}")
        for file in house.templates()
        if file.parent.parent.name == "templates"  # templates/<room>/<page>.html, not a part of a page
        and not house.room(file).startswith("kit")  # the kits' pages serve every room's views
        and "{% extends" in file.read_text()
        and not any(f"{file.stem}_".startswith(f"{view}_") for view in views.get(house.room(file), ()))
    ]


def objects_in_views(house: House) -> list[Fault]:
    """A view that asks the model itself, and so forgets whose rows these are."""
    return [
        Fault(
            house.shown(file), node.lineno, f"a view uses .{node.attr}: start from the project, in queries.py"
        )
        for file in _view_files(house)
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager"}
    ]
