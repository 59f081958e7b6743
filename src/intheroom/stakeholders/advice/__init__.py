"""What the planner advises about who is touched, what keeps people out, and how people are reached."""

from intheroom.stakeholders.advice import barriers, reach
from intheroom.stakeholders.advice.barriers import they_say_if_it_works
from intheroom.stakeholders.advice.groups import (
    assumptions,
    can_make_it_happen,
    few_lists,
    gaps_planned,
    keep_groups,
    lose_no_name,
    opposing_views,
    review_set_aside,
    set_aside_together,
)

__all__ = [
    "assumptions",
    "barriers",
    "can_make_it_happen",
    "few_lists",
    "gaps_planned",
    "keep_groups",
    "lose_no_name",
    "opposing_views",
    "reach",
    "review_set_aside",
    "set_aside_together",
    "they_say_if_it_works",
]
