"""A flood of asking is slowed, and leaves room for everybody else."""

import pytest

from intheroom.accounts.models import SignInRequest
from intheroom.accounts.services import attempts

pytestmark = pytest.mark.django_db


def test_a_flood_of_asking_is_slowed_and_writes_nothing_more(client, sam):
    answers = [client.post("/sign-in/", {"email": f"n{n}@example.org"}).status_code for n in range(50)]
    assert answers.count(302) == 40
    assert answers.count(429) == 10
    rows = SignInRequest.objects.count()
    client.post("/sign-in/", {"email": "sam@example.org"})
    assert SignInRequest.objects.count() == rows


def test_a_crowd_at_the_door_leaves_room_for_the_pages(client, sam):
    with attempts.turn(), attempts.turn():
        crowded = client.post("/sign-in/", {"email": "sam@example.org"})
        assert client.get("/sign-in/").status_code == 200
    assert crowded.status_code == 429
    assert crowded["Retry-After"] == "5"
    assert b"Your try was not counted" in crowded.content
    assert client.post("/sign-in/", {"email": "sam@example.org"}).status_code == 302


def test_one_address_is_asked_for_only_so_often_known_or_not(client, sam):
    for email in ("sam@example.org", "nobody@example.org"):
        answers = [client.post("/sign-in/", {"email": email}).status_code for _ in range(6)]
        assert answers == [302] * 5 + [429]
