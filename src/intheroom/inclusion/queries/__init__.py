"""Which needs make jobs, which of them wait, and who was asked."""

from intheroom.inclusion.queries.asking import (
    Asked,
    SideAsked,
    asked_members,
    people_to_hand_out_to,
    sides_asked,
    sides_of,
    sides_of_members,
)
from intheroom.inclusion.queries.jobs import (
    job_with,
    jobs_about,
    jobs_now,
    late_jobs,
    live_jobs,
    needs_of,
    needs_on_front_page,
    open_needs,
    open_needs_now,
)
from intheroom.inclusion.queries.words import kind_told, needs_in_words, needs_shared, needs_to_read_out

__all__ = [
    "Asked",
    "SideAsked",
    "asked_members",
    "job_with",
    "jobs_about",
    "jobs_now",
    "kind_told",
    "late_jobs",
    "live_jobs",
    "needs_in_words",
    "needs_of",
    "needs_on_front_page",
    "needs_shared",
    "needs_to_read_out",
    "open_needs",
    "open_needs_now",
    "people_to_hand_out_to",
    "sides_asked",
    "sides_of",
    "sides_of_members",
]
