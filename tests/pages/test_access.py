"""Must-show 8: who may open and send each address is a table, and no address is left out of it."""

import pytest
from django.urls import reverse

from tests.pages.addresses import addresses
from tests.pages.matrix import ACTORS, MATRIX
from tests.pages.shelf import client_for, taken_back

LETTERS = {200: ".", 422: ".", 404: "x", 405: "m", 400: "!"}


def letter(answer):
    """One answer as the table writes it."""
    if answer.status_code == 302:
        return "s" if answer.headers["Location"].startswith(reverse("accounts:sign_in")) else ">"
    return LETTERS.get(answer.status_code, f"[{answer.status_code}]")


def letters(world, name, method, **gaps):
    """What every actor gets, in the order of the table."""
    address = reverse(name, kwargs=world.kwargs(name) | gaps)
    found = ""
    for actor in ACTORS:
        with taken_back():
            found += letter(getattr(client_for(world, actor), method)(address))
    return found


def test_every_address_is_in_the_table_and_nothing_else():
    assert sorted(MATRIX) == sorted(addresses())


@pytest.mark.parametrize("name", MATRIX)
def test_each_actor_gets_what_the_table_says(name, world):
    row = MATRIX[name]
    assert (letters(world, name, "get"), letters(world, name, "post")) == (row.get, row.post)


def test_a_project_of_others_is_not_there_at_all():
    """Whoever has no live role gets the same answer as for a project that never was."""
    strangers = [ACTORS.index(actor) for actor in ("newcomer", "host", "elsewhere", "removed")]
    for name, one in addresses().items():
        if "ref" in one.parts:
            row = MATRIX[name]
            assert {row.get[place] for place in strangers} == {"x"}, name
            assert {row.post[place] for place in strangers} == {"x"}, name
            assert (row.get[0], row.post[0]) == ("s", "s"), name


@pytest.mark.parametrize("name", [name for name, one in addresses().items() if set(one.parts) > {"ref"}])
def test_a_thing_of_another_project_cannot_be_reached_through_ones_own(name, world):
    """The address names my project, and a group, person or answer of somebody else's."""
    inner = set(addresses()[name].parts) - {"ref", "step"}
    if not inner or inner <= {"rule"}:
        return
    mine = world.kwargs(name) | {"ref": world.other.ref}
    client = client_for(world, "elsewhere")
    for method in ("get", "post"):
        with taken_back():
            answer = getattr(client, method)(reverse(name, kwargs=mine))
            assert answer.status_code in {404, 405}, (name, method, answer.status_code)


def test_a_project_that_never_was_answers_like_one_of_others(world):
    client = client_for(world, "elsewhere")
    theirs = client.get(reverse("home:project", kwargs={"ref": world.project.ref}))
    nobodys = client.get(reverse("home:project", kwargs={"ref": "zzzzzzz"}))
    assert theirs.status_code == nobodys.status_code == 404
    assert theirs.content == nobodys.content


@pytest.mark.parametrize("name", MATRIX)
def test_nothing_is_sent_without_the_forgery_guard(name, world):
    expected = MATRIX[name].post[ACTORS.index(MATRIX[name].viewer)]
    client = client_for(world, MATRIX[name].viewer)
    client.handler.enforce_csrf_checks = True
    answer = client.post(reverse(name, kwargs=world.kwargs(name)), {"words": "typed"})
    assert answer.status_code == 403 or (expected == "x" and answer.status_code == 404), answer.status_code


@pytest.mark.parametrize("name", MATRIX)
def test_a_look_at_the_head_answers_like_the_page(name, world):
    client, address = client_for(world, MATRIX[name].viewer), reverse(name, kwargs=world.kwargs(name))
    assert letter(client.head(address)) == letter(client.get(address))
