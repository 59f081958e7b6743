"""The pages of what people need."""

from intheroom.inclusion.views.asking import ask_everyone, asked
from intheroom.inclusion.views.conflicts import conflicts, record_conflict
from intheroom.inclusion.views.jobs import finish_job, job, jobs, plan_job, say_if_it_works

__all__ = [
    "ask_everyone",
    "asked",
    "conflicts",
    "finish_job",
    "job",
    "jobs",
    "plan_job",
    "record_conflict",
    "say_if_it_works",
]
