"""A worker that never ends the task it took, on the database that it is told: somebody is going to kill it."""

import sys
import time

import django
from django.conf import settings

NAME, LEASE = sys.argv[1:]
settings.DATABASES["default"]["NAME"] = NAME
settings.JOBS |= {"lease": float(LEASE), "rest": 0.05}
django.setup()  # the rooms below cannot be imported before

from intheroom.kit.jobs import kinds  # noqa: E402
from intheroom.kit.jobs.working import Worker  # noqa: E402
from intheroom.kit.keep.audit import record  # noqa: E402


def stay(facts: dict) -> None:
    """Half of the work is done, and the other half never comes."""
    record("trial.done", by=None, about="trial.task:1")
    time.sleep(600)


if __name__ == "__main__":
    kinds._kinds.clear()
    kinds.register("trial.stuck", stay)
    Worker().work()
