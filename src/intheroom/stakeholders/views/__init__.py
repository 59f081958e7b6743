"""Pages about the people a project touches."""

from intheroom.stakeholders.views.barriers import (
    barriers,
    finish_barrier_plan,
    pick_barriers,
    plan_barrier,
    say_if_it_works,
    strike_barrier,
    write_barriers,
)
from intheroom.stakeholders.views.groups import (
    add_group,
    add_viewpoint,
    describe_group,
    group,
    groups,
    mark_not_touched,
    think_again,
)
from intheroom.stakeholders.views.listing import list_groups, merge_listings
from intheroom.stakeholders.views.mapping import (
    confirm_place,
    finish_gap_action,
    gaps,
    judge_all,
    judge_group,
    plan_gap_action,
    say_map,
)
from intheroom.stakeholders.views.reach import plan_ways
from intheroom.stakeholders.views.setting_aside import (
    agree_set_aside,
    bring_back_group,
    set_aside,
    set_aside_group,
)

__all__ = [
    "add_group",
    "add_viewpoint",
    "agree_set_aside",
    "barriers",
    "bring_back_group",
    "confirm_place",
    "describe_group",
    "finish_barrier_plan",
    "finish_gap_action",
    "gaps",
    "group",
    "groups",
    "judge_all",
    "judge_group",
    "list_groups",
    "mark_not_touched",
    "merge_listings",
    "pick_barriers",
    "plan_barrier",
    "plan_gap_action",
    "plan_ways",
    "say_if_it_works",
    "say_map",
    "set_aside",
    "set_aside_group",
    "strike_barrier",
    "think_again",
    "write_barriers",
]
