"""Rows of needs as one person may see them: names only for those who act on them."""

from intheroom.inclusion.adapter.checks import Check, due_checks, own_check
from intheroom.inclusion.adapter.conflicts import (
    Conflict,
    conflicts_seen,
    need_with,
    needs_to_choose_from,
)
from intheroom.inclusion.adapter.languages import InTheirLanguage, apart_from_languages
from intheroom.inclusion.adapter.opened import opened_job, plan_so_far
from intheroom.inclusion.adapter.seen import (
    Job,
    Waiting,
    jobs_seen,
    name_of,
    seen_by,
    waiting_for,
    with_pronouns,
)

__all__ = [
    "Check",
    "Conflict",
    "InTheirLanguage",
    "Job",
    "Waiting",
    "apart_from_languages",
    "conflicts_seen",
    "due_checks",
    "jobs_seen",
    "name_of",
    "need_with",
    "needs_to_choose_from",
    "opened_job",
    "own_check",
    "plan_so_far",
    "seen_by",
    "waiting_for",
    "with_pronouns",
]
