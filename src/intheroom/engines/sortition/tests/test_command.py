"""The command line, as somebody uses it who has two files and a question."""

import csv
import json
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from intheroom.engines.sortition import command
from intheroom.engines.sortition.writing import save_all

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


def test_a_team_that_only_begins_misses_everybody(files, capsys):
    categories, team = files("id,group,age\n")
    assert command.main(["sortition", "missing", "--team", team, *categories, "--size", "4"]) == 0
    assert len(json.loads(capsys.readouterr().out)["find"]) == 2


def test_a_team_that_cannot_hold_them(files, capsys):
    categories, team = files("id,group,age\na,carer,older\nb,,\n")
    assert command.main(["sortition", "missing", "--team", team, *categories, "--size", "2"]) == 3
    told = json.loads(capsys.readouterr().out)
    assert told["size_needed"] == 3
    assert [one["kind"] for one in told["clash"]] == ["least", "size"]


PEOPLE = (
    "id,group,age,household\na,carer,under 25,h\nb,carer,older,h\nc,carer,,\nd,carer,under 25,\n=e,,older,\n"
)


def draw(files, out, people=PEOPLE, *, size="3", seed="rain", categories=CATEGORIES):
    named, respondents = files(people, categories)
    words = ["sortition", "draw", "--respondents", respondents, *named, "--size", size, "--seed", seed]
    return command.main([*words, "--out", str(out)])


def test_a_draw_writes_its_three_files_and_holds(files, tmp_path, capsys):
    out = tmp_path / "new" / "draw"
    assert draw(files, out) == 0
    told = json.loads(capsys.readouterr().out)
    assert sorted(file.name for file in out.iterdir()) == [
        "panels.csv",
        "probabilities.csv",
        "transcript.json",
    ]
    chances = list(csv.DictReader((out / "probabilities.csv").read_text().splitlines()))
    assert [row["id"] for row in chances] == ["a", "b", "c", "d", "'=e"]
    assert sum(Fraction(row["probability"]) for row in chances) == 3
    panels = list(csv.DictReader((out / "panels.csv").read_text().splitlines()))
    assert sum(int(row["tickets"]) for row in panels) == 10**12
    drawn = [row for row in panels if row["drawn"]]
    assert [drawn[0][f"person {place}"].removeprefix("'") for place in (1, 2, 3)] == told["drawn"]
    assert command.main(["sortition", "check", str(out / "transcript.json")]) == 0
    assert json.loads(capsys.readouterr().out)["drawn"] == told["drawn"]


def test_the_same_draw_is_the_same_bytes_and_another_seed_another_ticket(files, tmp_path, capsys):
    for name, seed in (("one", "rain"), ("two", "rain"), ("three", "sun")):
        assert draw(files, tmp_path / name, seed=seed) == 0
    one, two, three = ((tmp_path / name / "transcript.json").read_bytes() for name in ("one", "two", "three"))
    assert one == two != three


def test_a_draw_in_two_steps_is_the_draw_in_one(files, tmp_path, capsys):
    assert draw(files, tmp_path / "one", seed="rain") == 0
    told = json.loads(capsys.readouterr().out)
    named, respondents = files(PEOPLE)
    words = ["--respondents", respondents, *named, "--size", "3", "--out", str(tmp_path / "before")]
    assert command.main(["sortition", "prepare", *words]) == 0
    assert json.loads(capsys.readouterr().out) == {"commitment": told["commitment"]}
    prepared = tmp_path / "before" / "prepared.json"
    finish = ["sortition", "finish", str(prepared), "--seed", "rain", "--out", str(tmp_path / "after")]
    assert command.main(finish) == 0
    assert (tmp_path / "after" / "transcript.json").read_bytes() == (
        tmp_path / "one" / "transcript.json"
    ).read_bytes()
    prepared.write_bytes(prepared.read_bytes().replace(b'"size":3', b'"size":2'))
    assert command.main([*finish[:-1], str(tmp_path / "never")]) == 1
    assert command.main(["sortition", "finish", str(tmp_path / "C.csv"), *finish[3:]]) == 2
    assert not (tmp_path / "never").exists()


def test_a_changed_record_does_not_hold(files, tmp_path, capsys):
    assert draw(files, tmp_path / "out") == 0
    file = tmp_path / "out" / "transcript.json"
    file.write_bytes(file.read_bytes().replace(b'"rain"', b'"rein"'))
    capsys.readouterr()
    assert command.main(["sortition", "check", str(file)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert not told["holds"]
    assert told["faults"]


def test_a_draw_that_cannot_be_made_says_whom_to_find_first(files, tmp_path, capsys):
    assert draw(files, tmp_path / "out", "id,group,age\na,carer,older\nb,,older\nc,,\n") == 3
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["find", "soften", "soften_proven", "clash", "in_words"]
    assert [one["tags"] for one in told["find"]] == [
        [{"feature": "age", "value": "under 25"}, {"feature": "group", "value": "carer"}]
    ]
    assert {one["by"] for one in told["soften"]} == {1}
    assert not (tmp_path / "out").exists()
    tight = "feature,value,min,max\nage,older,2,2\nage,under 25,2,2\n"
    assert draw(files, tmp_path / "out", "id,age\na,older\n", categories=tight) == 3
    told = capsys.readouterr()
    assert json.loads(told.out)["find"] is None
    assert "C.csv: The least numbers of “age” add up to 4, and there are 3 places." in told.err


def test_nothing_is_written_over(files, tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    assert draw(files, tmp_path / "empty") == 0
    before = (tmp_path / "empty" / "transcript.json").read_bytes()
    assert draw(files, tmp_path / "empty", seed="sun") == 2
    assert "Name a new folder" in capsys.readouterr().err
    assert (tmp_path / "empty" / "transcript.json").read_bytes() == before
    assert draw(files, tmp_path / "empty" / "transcript.json" / "below") == 2
    assert draw(files, tmp_path / "other", seed=" ") == 2
    assert sorted(file.name for file in tmp_path.iterdir()) == ["C.csv", "P.csv", "empty"]


def test_a_disk_that_is_full_leaves_nothing(tmp_path, monkeypatch):
    def full(_file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_all(tmp_path / "out", {"a": b"1"})
    assert not list(tmp_path.iterdir())


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
