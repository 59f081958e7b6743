"""Must-show 8: who may open and send each address is a table, and no address is left out of it."""

from contextlib import nullcontext

import pytest
from django.apps import apps
from django.http import HttpResponseNotFound
from django.urls import reverse

from intheroom.config import urls
from tests.pages.addresses import addresses
from tests.pages.matrix import ACTORS, MATRIX, ROOMS
from tests.pages.shelf import client_for, is_a_way_to_answer, taken_back

# A kind of stage, a step, a use, a kind of people and a kind of barrier are words, the same in every project.
NO_ONES_THINGS = {"kind", "code", "prompt", "rule", "theme", "use", "size"}
LETTERS = {200: ".", 422: ".", 404: "x", 405: "m", 400: "!"}


def letter(answer):
    """One answer as the table writes it."""
    if answer.status_code == 302:
        return "s" if answer.headers["Location"].startswith(reverse("accounts:sign_in")) else ">"
    return LETTERS.get(answer.status_code, f"[{answer.status_code}]")


# One piece of code lets people in to all addresses of a form. Each actor tries its first; these
# stand for the others at the rest: one not signed in, one of another project, one who answers, one who leads.
AT_EVERY_ADDRESS = {"anonymous", "elsewhere", "member", "coordinator"}


def letters(world, name, method, **gaps):
    """What every actor gets, in the order of the table."""
    address = reverse(name, kwargs=world.kwargs(name) | gaps)
    found = ""
    for actor, expected in zip(ACTORS, getattr(MATRIX[name], method), strict=True):
        if is_a_way_to_answer(name) and actor not in AT_EVERY_ADDRESS:
            found += expected
            continue
        # What a look does must stay done, so that it is found.
        with nullcontext() if method == "get" else taken_back():
            found += letter(getattr(client_for(world, actor), method)(address))
    return found


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


@pytest.fixture
def refused_in_short(monkeypatch):
    """The page that says “no such page” is the same wherever it comes from; thousands of times its number will do."""
    monkeypatch.setattr(urls, "handler404", lambda request, exception: HttpResponseNotFound(), raising=False)


def test_every_address_is_in_the_table_and_nothing_else():
    assert sorted(MATRIX) == sorted(addresses())


@pytest.mark.parametrize("room", ROOMS)
def test_each_actor_who_looks_gets_what_the_table_says_and_changes_nothing(room, world, refused_in_short):
    """Link scanners, previews and a second press on “back” do no harm."""
    before = everything()
    found = {name: letters(world, name, "get") for name in ROOMS[room]}
    assert found == {name: MATRIX[name].get for name in ROOMS[room]}
    after = everything()
    assert {table for table in after if after[table] != before[table]} == set()


@pytest.mark.parametrize("room", ROOMS)
def test_each_actor_who_sends_gets_what_the_table_says(room, world, refused_in_short):
    found = {name: letters(world, name, "post") for name in ROOMS[room]}
    assert found == {name: MATRIX[name].post for name in ROOMS[room]}


OPENED_BY_KEY = {"token", "draw_key"}


def test_a_project_of_others_is_not_there_at_all():
    """Whoever has no live role gets the same answer as for a project that never was."""
    strangers = [ACTORS.index(actor) for actor in ("newcomer", "host", "elsewhere", "removed")]
    for name, one in addresses().items():
        # What somebody's own secret address opens, or the public record of a draw, is not theirs by a role.
        if "ref" in one.parts and not OPENED_BY_KEY & set(one.parts):
            row = MATRIX[name]
            assert {row.get[place] for place in strangers} == {"x"}, name
            assert {row.post[place] for place in strangers} == {"x"}, name
            assert (row.get[0], row.post[0]) == ("s", "s"), name


def is_of_a_project(name):
    """Whether an address names a thing of a project, besides the project itself."""
    parts = set(addresses()[name].parts)
    return parts > {"ref"} and not parts - {"ref", "step"} <= NO_ONES_THINGS


@pytest.mark.parametrize("name", [name for name in MATRIX if is_of_a_project(name)])
def test_a_thing_of_another_project_cannot_be_reached_through_ones_own(name, world, refused_in_short):
    """The address names my project, and a group, person or answer of somebody else's."""
    mine = world.kwargs(name) | {"ref": world.other.ref}
    client = client_for(world, "elsewhere")
    for method in ("get", "post"):
        with taken_back():
            answer = getattr(client, method)(reverse(name, kwargs=mine))
            assert answer.status_code in {404, 405}, (name, method, answer.status_code)


def without_ref(answer, ref):
    """The page without the address that was asked for, which its print link repeats."""
    return answer.content.decode().replace(ref, "")


def test_a_project_that_never_was_answers_like_one_of_others(world):
    client = client_for(world, "elsewhere")
    theirs = client.get(reverse("home:project", kwargs={"ref": world.project.ref}))
    nobodys = client.get(reverse("home:project", kwargs={"ref": "zzzzzzz"}))
    assert theirs.status_code == nobodys.status_code == 404
    assert without_ref(theirs, world.project.ref) == without_ref(nobodys, "zzzzzzz")


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_is_sent_without_the_forgery_guard(room, world):
    for name in ROOMS[room]:
        expected = MATRIX[name].post[ACTORS.index(MATRIX[name].viewer)]
        client = client_for(world, MATRIX[name].viewer)
        client.handler.enforce_csrf_checks = True
        answer = client.post(reverse(name, kwargs=world.kwargs(name)), {"words": "typed"})
        is_refused = answer.status_code == 403 or (expected == "x" and answer.status_code == 404)
        assert is_refused, (name, answer.status_code)


@pytest.mark.parametrize("room", ROOMS)
def test_a_look_at_the_head_answers_like_the_page(room, world):
    for name in filter(lambda name: not is_a_way_to_answer(name), ROOMS[room]):
        viewer = MATRIX[name].viewer
        answer = client_for(world, viewer).head(reverse(name, kwargs=world.kwargs(name)))
        assert letter(answer) == MATRIX[name].get[ACTORS.index(viewer)], name
