"""The command line, as somebody uses it who has two files and a question."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from intheroom.engines.sortition import command

CATEGORIES = "feature,value,min,max\ngroup,carer,2,4\nage,under 25,1,4\nage,older,0,4\n"


@pytest.fixture
def files(tmp_path):
    """Writes the two files; gives the words that name them."""

    def write(people, categories=CATEGORIES):
        (tmp_path / "P.csv").write_text(people)
        (tmp_path / "C.csv").write_text(categories)
        return ["--categories", str(tmp_path / "C.csv")], str(tmp_path / "P.csv")

    return write


def test_who_is_missing(files, capsys):
    categories, team = files("id,group,age\na,carer,older\nb,,\n")
    assert command.main(["sortition", "missing", "--team", team, *categories, "--size", "4"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [len(one["tags"]) for one in told["find"]] == [2]
    assert told["wanted"] == [
        {"feature": "age", "value": "under 25", "more": 1},
        {"feature": "group", "value": "carer", "more": 1},
    ]
    assert told["free_places"] == 1


def test_a_team_that_cannot_hold_them(files, capsys):
    categories, team = files("id,group,age\na,carer,older\nb,,\n")
    assert command.main(["sortition", "missing", "--team", team, *categories, "--size", "2"]) == 3
    told = json.loads(capsys.readouterr().out)
    assert told["size_needed"] == 3
    assert [one["kind"] for one in told["clash"]] == ["least", "size"]


def test_bad_input_is_all_on_standard_error(files, capsys):
    categories, team = files("id,group,age\na,carrer,\na,,young\n")
    assert command.main(["sortition", "missing", "--team", team, *categories, "--size", "4"]) == 2
    told = capsys.readouterr()
    assert not told.out
    assert "row 2, column “group”: “carrer” is no value of this feature. Was it “carer”?" in told.err
    assert "row 3, column “id”" in told.err


@pytest.mark.parametrize("more", [["--several", "nothing"], ["--team", "nowhere.csv"]])
def test_what_is_named_and_is_not_there(files, capsys, more):
    categories, team = files("id,group,age\na,carer,\n")
    words = ["sortition", "missing", "--team", team, *categories, "--size", "4", *more]
    assert command.main(words) == 2
    assert more[1] in capsys.readouterr().err


def test_it_starts_without_settings_or_a_server(files):
    categories, team = files("id,group,age\na,carer,\n")
    words = [
        sys.executable,
        "-m",
        "intheroom",
        "sortition",
        "missing",
        "--team",
        team,
        *categories,
        "--size",
        "4",
    ]
    done = subprocess.run(
        words, env={"PYTHONPATH": str(Path(command.__file__).parents[3])}, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["size_needed"] == 4
