"""Every page of the team opens for those who may, and the same for both sides."""

import pytest
from django.urls import reverse

PLAIN = ["room", "members", "offers", "my_place", "targets", "removals", "roles"]
FORMS = ["add_member", "say_about_me", "change_place", "set_targets", "add_role"]


def of(cast, name, **more):
    return reverse(f"team:{name}", kwargs={"ref": cast.project.ref, **more})


@pytest.mark.parametrize("name", PLAIN)
def test_pages_open_the_same_for_both_sides(cast, client_for, name):
    for person in (cast.ailsa, cast.morag, cast.magnus, cast.erlend):
        assert client_for(person).get(of(cast, name)).status_code == 200


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("suffix", ["", "_sheet", "_script", "_for_someone"])
def test_forms_open_every_way(cast, client_for, name, suffix):
    answer = client_for(cast.morag).get(of(cast, f"{name}{suffix}"), follow=True)
    assert answer.status_code == 200
