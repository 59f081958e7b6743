"""A query that was written once gives what the query itself gives, whoever asks and with what."""

from threading import Thread

import pytest
from django.contrib.auth import get_user_model
from django.db import connection

from intheroom.kit.keep.prepared import Prepared

pytestmark = pytest.mark.django_db


def accounts():
    people = get_user_model().objects
    return [people.create(name=name, is_host=name == "Ailsa") for name in ("Ailsa", "Magnus", "Ailsa")]


def named():
    people = get_user_model().objects
    return Prepared(
        lambda name, above: people.filter(name=name, pk__gt=above).order_by("-pk"), name="?name", above=-1
    )


def test_it_gives_the_same_rows_with_other_values():
    first, magnus, last = accounts()
    asked = named()
    assert asked.rows(name="Ailsa", above=0) == [last, first]
    assert asked.rows(name="Ailsa", above=first.pk) == [last]
    assert asked.rows(name="Magnus", above=0) == [magnus]
    assert asked.first(name="Nobody", above=0) is None


def test_it_asks_once_and_reads_rows_anew(django_assert_num_queries):
    one, *_ = accounts()
    asked = named()
    assert asked.first(name="Magnus", above=0).is_host is False
    get_user_model().objects.filter(name="Magnus").update(is_host=True)
    with django_assert_num_queries(1):
        assert asked.first(name="Magnus", above=one.pk).is_host is True


def test_a_value_is_only_ever_a_value():
    accounts()
    assert named().rows(name="' OR 1=1 --", above=0) == []


def test_a_mark_that_stands_for_nothing_is_a_mistake():
    nothing = Prepared(lambda name: get_user_model().objects.all(), name="?name")
    with pytest.raises(ValueError, match="name"):
        nothing.rows(name="Ailsa")


@pytest.mark.django_db(transaction=True)
def test_each_thread_asks_through_its_own_connection():
    accounts()
    asked, found = named(), []
    assert len(asked.rows(name="Ailsa", above=0)) == 2

    def ask():
        found.append(len(asked.rows(name="Ailsa", above=0)))
        connection.close()

    threads = [Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [2] * 4
