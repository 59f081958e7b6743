"""A task whose workers are killed is found again in time, given up in the open, and done once somebody says so."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.jobs import kinds, services
from intheroom.kit.jobs.models import Task
from intheroom.kit.jobs.queries import tasks_given_up
from intheroom.kit.jobs.working import Worker
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.models import AuditEvent
from tests.cast import make_house
from trials.served import ROOT

# How long a worker has a task, in seconds; and how long a busy machine may take on top to find it.
LEASE, SLACK = 1.5, 8


@pytest.fixture
def workers():
    """Two real ones, which both want the task."""
    words = [sys.executable, "-m", "trials.inside.stuck", str(connection.settings_dict["NAME"]), str(LEASE)]
    told = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONPATH": str(ROOT / "src")}
    started = [subprocess.Popen(words, cwd=ROOT, env=told) for _ in range(2)]
    yield {worker.pid: worker for worker in started}
    for worker in started:
        worker.kill()
        worker.wait()


def wait_for_taker(seconds, *, but_not=""):
    """The task once another worker has it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        task = Task.objects.get()
        if task.taken_by not in {"", but_not}:
            return task
        time.sleep(0.02)
    pytest.fail(f"Nobody took the task within {seconds} seconds.")


def kill(workers, task):
    """In the middle of it, by its number, with no time for a last word."""
    worker = workers[int(task.taken_by.partition("-")[0])]
    os.kill(worker.pid, signal.SIGKILL)
    assert worker.wait() == -signal.SIGKILL


@pytest.mark.django_db(transaction=True)
def test_it_is_found_given_up_in_the_open_and_done_once_somebody_says_so(workers, monkeypatch, settings):
    monkeypatch.setattr(kinds, "_kinds", {})
    kinds.register("trial.stuck", lambda _facts: record("trial.done", by=None, about="trial.task:1"))
    settings.JOBS = {**settings.JOBS, "lease": LEASE, "tries": 2}
    services.add_task(by=None, kind="trial.stuck", key="x")

    first = wait_for_taker(60)
    kill(workers, first)
    second = wait_for_taker(LEASE + SLACK, but_not=first.taken_by)
    assert (second.tries, second.fence) == (2, 2)
    kill(workers, second)
    # Not before its time, whoever asks.
    assert services.take_task(worker="early", now=second.taken_until) is None
    time.sleep(max(0, (second.taken_until - timezone.now()).total_seconds()))
    Worker().work(once=True)

    assert tasks_given_up().get().trouble == services.CUT_OFF
    assert not AuditEvent.objects.filter(verb="trial.done").exists()
    browser, page = Client(), reverse("people:unsent")
    browser.force_login(make_house())
    assert page in browser.get("/").text
    shown = browser.get(page).text
    assert "trial.stuck" in shown
    assert "stopped in the middle of it each time" in shown
    token = shown.split('name="send_id" value="')[1].split('"')[0]
    browser.post(reverse("people:decide_unsent"), {"send_id": token, "task": second.pk})
    Worker().work(once=True)
    assert Task.objects.get().state == "done"
    assert AuditEvent.objects.filter(verb="trial.done").count() == 1
    assert "trial.stuck" not in browser.get(page).text
