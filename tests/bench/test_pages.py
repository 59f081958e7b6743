"""Queries of every page, held to the figure that script/bench prints; their weight: tests/pages/test_weight.py."""

import json

import pytest

from bench.pages import QUERIES
from trials.served import PREPARED, fresh_copy

pytestmark = pytest.mark.sqlite


def fresh_copy_from(patch, prepared):
    patch.setenv(PREPARED, str(prepared))
    return fresh_copy()


@pytest.fixture(scope="module")
def scenes(prepared_copy):
    """The example project alone, and among two hundred others."""
    with pytest.MonkeyPatch.context() as patch, fresh_copy_from(patch, prepared_copy) as copy:
        copy.collect()
        return [
            json.loads(copy.run("-m", "bench.inside.scene", "--others", others).stdout)
            for others in ("0", "200")
        ]


def test_no_page_asks_the_database_too_often(scenes):
    for scene in scenes:
        assert {path: asked for path, asked in scene["queries"].items() if asked > QUERIES} == {}


def test_pages_ask_as_often_among_many_projects_as_alone(scenes):
    alone, among = scenes
    assert among["projects"] == alone["projects"] + 200
    assert alone["queries"] == among["queries"]
