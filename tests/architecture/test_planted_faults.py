"""Each check sees the fault it is for: planted in a copy, found there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import engines, links, names, originality, sizes, words
from tests.architecture.reading import ROOT, House


@pytest.fixture
def copy(tmp_path: Path) -> House:
    shutil.copytree(
        ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "static", "tests")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return House(tmp_path)


def plant(house: House, name: str, text: str) -> None:
    file = house.source / name
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_text() if file.exists() else ""
    file.write_text(f"{before}\n{text}\n")


def lint_imports(house: House) -> subprocess.CompletedProcess:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    around = {**os.environ, "PYTHONPATH": "src"}
    return subprocess.run(command, cwd=house.root, env=around, capture_output=True, text=True, check=False)


def test_the_copy_is_sound(copy):
    result = lint_imports(copy)

    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("file", "text", "broken"),
    [
        pytest.param(
            "people/planted.py",
            "import intheroom.team",
            "Rooms import downwards only",
            id="a low room a high one",
        ),
        pytest.param(
            "kit/planted.py", "import intheroom.accounts", "Rooms import downwards only", id="a kit a room"
        ),
        pytest.param(
            "unheard_of/__init__.py", "", "Rooms import downwards only", id="a room that has no floor"
        ),
        pytest.param(
            "projects/queries.py",
            "import intheroom.projects.permissions",
            "Inside a room, files import downwards only",
            id="a query a permission",
        ),
        pytest.param(
            "team/planted.py", "import intheroom.kit.advise.views", "Only addresses know views", id="a view"
        ),
        pytest.param(
            "engines/planted.py",
            "import django.utils.timezone",
            "Engines run without Django",
            id="an engine Django",
        ),
        pytest.param(
            "kit/ui/planted.py",
            "import intheroom.kit.ask.forms",
            "The kits do not lean on each other in a ring",
            id="a ring of kits",
        ),
    ],
)
def test_a_wrong_import_is_found(copy, file, text, broken):
    plant(copy, file, text)

    result = lint_imports(copy)

    assert result.returncode != 0
    assert f"{broken} BROKEN" in result.stdout


def test_engines_that_know_each_other_are_found(copy):
    for name, text in (("first", "import intheroom.engines.second"), ("second", "")):
        plant(copy, f"engines/{name}/__init__.py", text)

    assert "Engines do not know each other BROKEN" in lint_imports(copy).stdout


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
