"""A look (GET) never changes a row: link scanners, previews and a second press on "back" do no harm."""

import pytest
from django.apps import apps
from django.urls import reverse

from tests.pages.matrix import ACTORS, MATRIX
from tests.pages.shelf import client_for, is_a_way_to_answer

# Rows that a look writes on purpose, each with its reason.
WRITTEN_BY_LOOKING = {
    "django_session": "a browser that begins a form gets a session to keep its words in",
    "keep_seenevent": "opening a seal is noted for the person whose words they are",
}


def everything():
    """Every row of every table, as it is stored."""
    return {
        model._meta.db_table: sorted(map(repr, model._default_manager.values_list()))
        for model in apps.get_models()
        if model._meta.db_table not in WRITTEN_BY_LOOKING
    }


# Whoever is outside gets one answer, and a co-lead the coordinator's.
LOOKING = ("anonymous", "host", "elsewhere", "member", "coordinator")


@pytest.mark.parametrize("actor", LOOKING)
def test_looking_at_every_page_changes_nothing(actor, world):
    client = client_for(world, actor)
    before = everything()
    for name, row in MATRIX.items():
        # The addresses of a form are one piece of code, which turns an outsider away at once.
        if is_a_way_to_answer(name) and row.get[ACTORS.index(actor)] not in ".>":
            continue
        client.get(reverse(name, kwargs=world.kwargs(name)))
    after = everything()
    assert {
        table: set(after[table]) ^ set(before[table]) for table in after if after[table] != before[table]
    } == {}
