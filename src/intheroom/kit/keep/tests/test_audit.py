"""What happened is written down once, in order, and never what anybody typed."""

import uuid
from dataclasses import dataclass
from threading import Thread

import pytest
from django.db import connection, transaction

from intheroom.kit.keep.audit import record
from intheroom.kit.keep.models import AuditEvent, ChainHead, NotChangeable
from intheroom.kit.keep.verifying import broken_rows


@dataclass
class Somebody:
    """Anybody who can do something."""

    subject: uuid.UUID


@pytest.mark.django_db
def test_an_event_says_who_what_and_which_row():
    somebody = Somebody(uuid.uuid4())

    record("team.member_added", by=somebody, about="team.member:12", chain="bcd2345", side="lived")

    event = AuditEvent.objects.get()
    assert (event.actor, event.verb, event.about) == (
        somebody.subject,
        "team.member_added",
        "team.member:12",
    )
    assert (event.chain, event.number, event.facts) == ("bcd2345", 1, {"side": "lived"})


@pytest.mark.django_db
def test_what_somebody_typed_never_reaches_the_log():
    record("x.y", by=None, about="x:1", why="She told me about her diagnosis", note="Isa, 12 High Street")

    event = AuditEvent.objects.get()
    assert (event.why, event.facts) == ("(written)", {"note": "(written)"})


@pytest.mark.django_db
def test_each_chain_counts_for_itself():
    for chain in ("one", "two", "one", ""):
        record("x.y", by=None, about="x:1", chain=chain)

    heads = dict(ChainHead.objects.values_list("chain", "number"))
    assert heads == {"one": 2, "two": 1, "house": 1}
    assert broken_rows() == []


@pytest.mark.django_db
def test_an_event_cannot_be_changed_or_removed():
    event = record("x.y", by=None, about="x:1")
    tries = [
        event.save,
        event.delete,
        lambda: AuditEvent.objects.all().delete(),
        lambda: AuditEvent.objects.filter(pk=event.pk).update(verb="z"),
        lambda: AuditEvent.objects.bulk_update([event], ["verb"]),
    ]
    for attempt in tries:
        with pytest.raises(NotChangeable):
            attempt()


@pytest.mark.django_db
def test_a_refused_service_leaves_no_event():
    @transaction.atomic
    def refuse() -> None:
        record("x.y", by=None, about="x:1")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        refuse()
    assert not AuditEvent.objects.exists()
    assert broken_rows() == []


@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_time_make_one_unbroken_chain():
    problems = []

    def write() -> None:
        try:
            for _ in range(10):
                with transaction.atomic():
                    record("x.y", by=None, about="x:1", chain="busy")
        except Exception as problem:  # noqa: BLE001 - shown by the assert below
            problems.append(problem)
        finally:
            connection.close()

    threads = [Thread(target=write) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert problems == []
    numbers = list(AuditEvent.objects.filter(chain="busy").values_list("number", flat=True))
    assert numbers == list(range(1, 61))
    assert broken_rows() == []


@pytest.mark.django_db
def test_an_event_costs_three_queries(django_assert_num_queries):
    record("x.y", by=None, about="x:1")

    with django_assert_num_queries(3):
        record("x.y", by=None, about="x:1")
