"""Everything that changes who is on the list, where they stand, and what is done about it."""

from intheroom.stakeholders.services.barriers import (
    add_barriers,
    finish_barrier_plan,
    plan_barrier,
    say_if_it_works,
    strike_barrier,
    write_barriers,
)
from intheroom.stakeholders.services.example import remove_example_rows
from intheroom.stakeholders.services.groups import (
    add_group,
    add_viewpoint,
    describe_group,
    mark_not_touched,
    think_again,
)
from intheroom.stakeholders.services.judging import confirm_place, judge_all, judge_group
from intheroom.stakeholders.services.listing import list_groups, merge_listings
from intheroom.stakeholders.services.planning import finish_gap_action, plan_gap_action
from intheroom.stakeholders.services.reach import plan_ways
from intheroom.stakeholders.services.setting_aside import (
    agree_set_aside,
    bring_back_group,
    set_aside_group,
)

__all__ = [
    "add_barriers",
    "add_group",
    "add_viewpoint",
    "agree_set_aside",
    "bring_back_group",
    "confirm_place",
    "describe_group",
    "finish_barrier_plan",
    "finish_gap_action",
    "judge_all",
    "judge_group",
    "list_groups",
    "mark_not_touched",
    "merge_listings",
    "plan_barrier",
    "plan_gap_action",
    "plan_ways",
    "remove_example_rows",
    "say_if_it_works",
    "set_aside_group",
    "strike_barrier",
    "think_again",
    "write_barriers",
]
