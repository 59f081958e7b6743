"""The rules of a project, who listens there, and what was told to whom."""

from intheroom.decisions.queries.concerns import (
    Told,
    steps_of_concern,
    told_by,
    told_to,
    told_with,
)
from intheroom.decisions.queries.listeners import (
    can_read,
    listeners_beside_leads,
    listeners_to_tell,
    live_listeners,
    members_who_could_listen,
    past_listeners,
)
from intheroom.decisions.queries.rules import (
    Heard,
    change_with,
    changes_of,
    changes_waiting,
    heard_of,
    live_rules,
    rules_to_offer,
    safety_rules_missing,
)
from intheroom.decisions.queries.tasks import counted_members, task_of, tasks_of

__all__ = [
    "Heard",
    "Told",
    "can_read",
    "change_with",
    "changes_of",
    "changes_waiting",
    "counted_members",
    "heard_of",
    "listeners_beside_leads",
    "listeners_to_tell",
    "live_listeners",
    "live_rules",
    "members_who_could_listen",
    "past_listeners",
    "rules_to_offer",
    "safety_rules_missing",
    "steps_of_concern",
    "task_of",
    "tasks_of",
    "told_by",
    "told_to",
    "told_with",
]
