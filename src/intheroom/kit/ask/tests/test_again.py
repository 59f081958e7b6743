"""Two that wait for each other in PostgreSQL: one is undone, and its page is asked again by itself."""

import threading

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.urls import include, path

from intheroom.kit.ask.models import Draft
from intheroom.kit.keep.turns import take_turn
from tests.cast import make_house

pytestmark = [
    # SQLite lets one in at a time: nobody there waits for another one who waits.
    pytest.mark.postgresql,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("intheroom.kit.ask.tests.test_again"),
]
TRIES: list[int] = []
HELD = threading.Barrier(2, timeout=30)


def hold_both(first, second, patience, *, meets):
    """Hold one row, and then the one that the other has."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL deadlock_timeout = %s", [patience])
        take_turn(Draft, first)
        if meets:
            HELD.wait()
        take_turn(Draft, second)


def page(_request, first, second):
    TRIES.append(1)
    hold_both(first, second, "20ms", meets=len(TRIES) == 1)
    return HttpResponse("saved")


urlpatterns = [path("both/<int:first>/<int:second>/", page), path("", include("intheroom.config.urls"))]


def test_the_page_that_was_undone_is_asked_again(client):
    TRIES.clear()
    make_house()
    one, two = (Draft.objects.create(key=key).pk for key in "ab")

    def other():
        try:
            hold_both(two, one, "20s", meets=True)
        finally:
            connection.close()

    beside = threading.Thread(target=other)
    beside.start()
    answer = client.post(f"/both/{one}/{two}/", {"words": "Mine"})
    beside.join(30)
    assert (answer.status_code, answer.content) == (200, b"saved")
    assert len(TRIES) == 2
