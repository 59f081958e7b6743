"""The tools without a planner, joined under one name."""

import pytest

from intheroom.__main__ import main


def test_each_tool_has_its_name(tmp_path, capsys):
    for words in (["sortition", "check", "nowhere.json"], ["timetabling", "plan", "nowhere.json"]):
        assert main(words) == 2
        assert capsys.readouterr().err.startswith("nowhere.json: This file cannot be read")


def test_without_a_tool_both_are_named(capsys):
    for words, code in (([], 2), (["timetable"], 2), (["--nothing"], 2), (["--help"], 0)):
        with pytest.raises(SystemExit) as stopped:
            main(words)
        assert stopped.value.code == code
        said = capsys.readouterr()
        assert "sortition" in said.out + said.err
        assert "timetabling" in said.out + said.err
