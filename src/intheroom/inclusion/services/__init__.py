"""Everything that changes needs as jobs."""

from intheroom.inclusion.services import example, leaving
from intheroom.inclusion.services.asking import ask_everyone
from intheroom.inclusion.services.conflicts import record_conflict
from intheroom.inclusion.services.jobs import finish_job, keep_up, open_jobs_of, plan_job
from intheroom.inclusion.services.words import say_if_it_works

__all__ = [
    "ask_everyone",
    "example",
    "finish_job",
    "keep_up",
    "leaving",
    "open_jobs_of",
    "plan_job",
    "record_conflict",
    "say_if_it_works",
]
