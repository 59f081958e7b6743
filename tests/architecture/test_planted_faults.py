"""Each check sees the fault it is for: planted in a copy, found there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import engines, links, names, originality, sizes, words
from tests.architecture.reading import ROOT, House

DOWN = "Rooms import downwards only"

# Rooms enough for every check to find its fault in, and quick to read.
SOME = ("people", "projects", "team", "engines")


def copied(folder: Path, *parts: str) -> House:
    """The house in another folder, or some of its rooms."""
    leave = shutil.ignore_patterns("__pycache__", "static", "tests")
    for part in parts or ("",):
        name = Path("src", "intheroom", part)
        shutil.copytree(ROOT / name, folder / name, ignore=leave, dirs_exist_ok=True)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return House(folder)


@pytest.fixture
def copy(tmp_path: Path) -> House:
    return copied(tmp_path, *SOME)


def plant(house: House, name: str, text: str) -> None:
    file = house.source / name
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_text() if file.exists() else ""
    file.write_text(f"{before}\n{text}\n")


def lint_imports(house: House) -> subprocess.CompletedProcess:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    around = {**os.environ, "PYTHONPATH": "src"}
    return subprocess.run(command, cwd=house.root, env=around, capture_output=True, text=True, check=False)


# A file, the wrong import in it, which rule that breaks, and how the report names the place.
WRONG_IMPORTS = [
    ("people/planted.py", "import intheroom.team", DOWN, "intheroom.people.planted -> intheroom.team"),
    ("kit/planted.py", "import intheroom.accounts", DOWN, "intheroom.kit.planted -> intheroom.accounts"),
    ("unheard_of/__init__.py", "", DOWN, "intheroom.unheard_of"),
    (
        "projects/queries.py",
        "import intheroom.projects.permissions",
        "Inside a room, files import downwards only",
        "intheroom.projects.queries -> intheroom.projects.permissions",
    ),
    (
        "team/planted.py",
        "import intheroom.kit.advise.views",
        "Only addresses know views",
        "intheroom.team.planted -> intheroom.kit.advise.views",
    ),
    (
        "engines/planted.py",
        "import django.utils.timezone",
        "Engines run without Django",
        "intheroom.engines.planted -> django",
    ),
    (
        "kit/ui/planted.py",
        "import intheroom.kit.ask.forms",
        "The kits do not lean on each other in a ring",
        ".ui -> .ask (1 import)",
    ),
    (
        "engines/first/__init__.py",
        "import intheroom.engines.second",
        "Engines do not know each other",
        "intheroom.engines.first -> intheroom.engines.second",
    ),
    ("engines/second/__init__.py", "", "Engines do not know each other", "intheroom.engines.second"),
]


def test_every_wrong_import_is_found_and_none_where_there_is_none(tmp_path):
    copy = copied(tmp_path)
    sound = lint_imports(copy)
    assert sound.returncode == 0, sound.stdout

    for file, text, _broken, _place in WRONG_IMPORTS:
        plant(copy, file, text)
    found = lint_imports(copy)

    assert found.returncode != 0
    for file, _text, broken, place in WRONG_IMPORTS:
        assert f"{broken} BROKEN" in found.stdout, file
        # After the list of what is kept and broken comes each broken rule with its places.
        assert place in found.stdout.rpartition("Broken contracts")[2], found.stdout


KEY = "from django.db import models\nclass Planted(models.Model):\n    other = models.{}\n"
VIEW = "from django.shortcuts import redirect, render\ndef planted(request):\n    {}\n"
TEMPLATE = "people/templates/people/planted.html"

PLANTED = [
    ("people/models.py", KEY.format('ForeignKey("team.Member", models.CASCADE)'), links.upward_foreign_keys),
    (
        "people/models.py",
        KEY.format('ManyToManyField("x", through="team.Member")'),
        links.upward_foreign_keys,
    ),
    (TEMPLATE, '{% url "team:planted" %}', links.links_to_other_rooms),
    (TEMPLATE, "{% include 'projects/planted.html' %}", links.links_to_other_rooms),
    ("people/views.py", VIEW.format('return redirect("team:planted")'), links.links_to_other_rooms),
    ("people/utils.py", "", names.names_that_say_nothing),
    (
        "people/views.py",
        VIEW.format('return render(request, "people/other.html")'),
        names.pages_with_two_names,
    ),
    ("people/views.py", VIEW.format("return OtherForm(request.POST)"), names.pages_with_two_names),
    (TEMPLATE, '{% extends "ui/page.html" %}', names.pages_without_a_view),
    ("people/views.py", VIEW.format("return Person.objects.all()"), names.objects_in_views),
    ("engines/planted.py", "import random\nrandom.shuffle([])", engines.impure_engines),
    ("engines/planted.py", "import datetime\ndatetime.date.today()", engines.impure_engines),
    (TEMPLATE, "<p>Ask your service\nusers</p>", words.words_not_for_the_screen),
    ("people/forms.py", 'label = "Your next of kin"', words.words_not_for_the_screen),
    (TEMPLATE, "<p>Ask what she needs</p>", words.guesses_about_people),
    ("people/forms.py", 'label = "What is his name?"', words.guesses_about_people),
    (TEMPLATE, "<p>\n</p>" * 200, lambda house: sizes.long_ones(house, sizes.TOO_LONG)),
    ("people/planted.py", "x = 1\n" * 400, lambda house: sizes.long_ones(house, sizes.TOO_LONG)),
    (
        "people/planted.py",
        "def f():\n" + "    x = 1\n" * 60,
        lambda house: sizes.long_ones(house, sizes.TOO_LONG),
    ),
]


@pytest.mark.parametrize(("file", "text", "check"), PLANTED)
def test_a_planted_fault_is_found(copy, file, text, check):
    plant(copy, file, text)

    assert f"src/intheroom/{file}" in {str(fault.file) for fault in check(copy)}


def test_borrowed_words_are_found(copy, monkeypatch):
    sentence = "every one of these words is ours and there are more than thirteen of them"
    subprocess.run(["git", "init", "--quiet"], cwd=copy.root, check=True)
    monkeypatch.setattr(
        originality, "known", lambda: {originality.fingerprint(run) for run in originality._runs(sentence)}
    )
    assert originality.borrowed_words(copy) == []

    plant(copy, TEMPLATE, f"<p>{sentence.replace('and', '<b>AND</b>')}.</p>")

    assert originality.borrowed_words(copy) != []
