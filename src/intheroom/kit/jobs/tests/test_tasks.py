"""Tasks are done once, found again after a worker was killed, and given up in the open."""

import datetime

import pytest
from django.utils import timezone

from intheroom.kit.jobs import kinds, services
from intheroom.kit.jobs.models import Task
from intheroom.kit.jobs.queries import tasks_given_up
from intheroom.kit.jobs.working import Worker
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def done(monkeypatch, settings):
    """Two kinds of task: one that notes what it does in the record, and one that breaks after it."""
    monkeypatch.setattr(kinds, "_kinds", {})
    settings.JOBS = {**settings.JOBS, "first_wait": 0, "longest_wait": 0, "tries": 3}

    def note(facts):
        record("tried", by=None, about="jobs.task:x", number=facts.get("number", 0))

    def broken(facts):
        note(facts)
        raise LookupError("the words of somebody")

    kinds.register("note", note)
    kinds.register("broken", broken)
    return lambda: AuditEvent.objects.filter(verb="tried").count()


def lease_runs_out():
    Task.objects.update(taken_until=timezone.now() - datetime.timedelta(seconds=1))


def test_a_task_is_done_once_however_often_it_is_added(done):
    for _ in range(2):
        services.add_task(by=None, kind="note", key="once", facts={"number": 1})
    Worker().work(once=True)
    assert done() == 1
    assert Task.objects.get().state == "done"
    services.add_task(by=None, kind="note", key="once")
    assert not services.do_next("worker")


def test_nothing_is_done_before_its_time(done):
    services.add_task(by=None, kind="note", key="x", due_at=timezone.now() + datetime.timedelta(hours=1))
    assert not services.do_next("worker")


def test_a_task_nobody_knows_is_refused_at_once_and_never_run(done):
    with pytest.raises(ValueError, match="No kind"):
        services.add_task(by=None, kind="other", key="x")
    Task.objects.create(key="x", kind="of an older version", due_at=timezone.now())
    assert not services.do_next("worker")


def test_what_breaks_leaves_nothing_half_done_and_is_given_up_in_the_open(done):
    task = services.add_task(by=None, kind="broken", key="x")
    Worker().work(once=True)
    assert done() == 0
    [given_up] = tasks_given_up()
    assert (given_up.pk, given_up.trouble, given_up.due_at) == (task.pk, "LookupError", None)
    assert "words" not in str(list(AuditEvent.objects.values_list("facts", "why")))
    services.try_task_again(by=None, task=task)
    assert services.do_next("worker")
    with pytest.raises(Refused, match="not given up"):
        services.try_task_again(by=None, task=task)


def test_a_task_whose_worker_was_killed_is_found_again(done):
    services.add_task(by=None, kind="note", key="x")
    killed = services.take_task(worker="killed")
    assert services.take_task(worker="next") is None
    lease_runs_out()
    assert services.do_next("next")
    assert done() == 1
    assert not services.note_failure(task=killed, trouble="Late")


def test_a_task_that_took_too_long_is_undone_and_left_to_whoever_has_it(done):
    def slow(facts):
        record("tried", by=None, about="jobs.task:x")
        lease_runs_out()
        assert services.take_task(worker="next")

    kinds.register("slow", slow)
    task = services.add_task(by=None, kind="slow", key="x")
    assert services.do_next("worker")
    # What it did is undone, the other's taking with it here, since both share one connection in this test.
    assert done() == 0
    task.refresh_from_db()
    assert task.state == "waiting"


def test_a_task_that_kills_every_worker_is_given_up_in_the_open(done):
    services.add_task(by=None, kind="note", key="x")
    for _ in range(3):
        assert services.take_task(worker="killed")
        lease_runs_out()
    assert services.take_task(worker="next") is None
    assert tasks_given_up().get().trouble == "cut_off"


def test_what_comes_back_by_itself_is_tried_again_at_its_next_time(done, time_machine):
    kinds.register("each hour", kinds.known()["broken"].run, datetime.timedelta(hours=1))
    for _ in range(2):
        Worker().work(once=True)
    assert tasks_given_up().get().kind == "each hour"
    kinds.register("each hour", kinds.known()["note"].run, datetime.timedelta(hours=1))
    assert not services.do_next("worker")
    time_machine.move_to(timezone.now() + datetime.timedelta(minutes=61))
    assert services.do_next("worker")
    assert done() == 1
    assert not tasks_given_up().exists()


def test_what_takes_long_is_worked_out_before_and_keeps_its_task(done):
    def work_out(facts, hold):
        lease_runs_out()
        hold()
        assert services.take_task(worker="next") is None
        return facts["number"] + 1

    kinds.register(
        "long", lambda facts, found: kinds.known()["note"].run({"number": found}), work_out=work_out
    )
    services.add_task(by=None, kind="long", key="x", facts={"number": 1})
    assert services.do_next("worker")
    assert done() == 1
    assert Task.objects.get().state == "done"


def test_whoever_lost_a_long_task_meanwhile_stops_and_changes_nothing(done):
    def lost(facts, hold):
        lease_runs_out()
        assert services.take_task(worker="next")
        hold()

    kinds.register("lost", lambda facts, found: kinds.known()["note"].run(facts), work_out=lost)
    services.add_task(by=None, kind="lost", key="x")
    assert services.do_next("worker")
    assert done() == 0
    assert Task.objects.get().taken_by == "next"
