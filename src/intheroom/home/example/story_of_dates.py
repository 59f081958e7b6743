"""Two plans of dates in the example: one that was chosen, and one that the team has yet to decide on."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from intheroom.home.example.story_of_venues import HALL
from intheroom.workshops import services as workshops
from intheroom.workshops import tasks
from intheroom.workshops.choices.plan import PlanKind
from intheroom.workshops.models import DatePlan, Venue

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play

TUESDAY, THURSDAY = "1", "3"
STARTS_IN, LASTS = timedelta(days=84), timedelta(days=56)
# The two that were chosen: from when, for how long, and what they are about.
CHOSEN_IN, CHOSEN_FOR = timedelta(days=49), timedelta(days=20)
NAMES = ("Ideas for the boat and the nights", "Trying one of them out")


def choose_dates(play: "Play", places: Mapping[str, Venue]) -> None:
    """Two meetings in the hall, chosen by the team. So small a plan is worked out at once."""
    first = timezone.localdate() + CHOSEN_IN
    asked = {
        "sessions": len(NAMES),
        "minutes": "120",
        "first": first,
        "last": first + CHOSEN_FOR,
        "weekdays": [TUESDAY],
        "times": [10 * 60, 12 * 60 + 30],
        "min_gap_days": 7,
        "venues": [str(places[HALL].pk)],
    }
    plan = workshops.plan_dates(by=play.by, project=play.project, answers=asked)
    facts = {"plan": plan.pk}
    tasks.keep(facts, tasks.work_out(facts, lambda: None))
    plan = DatePlan.objects.get(pk=plan.pk)
    workshops.choose_plan(by=play.by, plan=plan, kind=PlanKind.FAIREST)
    for row, name in zip(plan.planned.order_by("session__starts_at"), NAMES, strict=True):
        workshops.edit_session(by=play.by, session=row.session, answers={"title": name})


def plan_the_dates(play: "Play", places: Mapping[str, Venue]) -> None:
    """Four meetings on Tuesdays and Thursdays; worked out beside the pages, like every plan."""
    first = timezone.localdate() + STARTS_IN
    asked = {
        "sessions": 4,
        "minutes": "120",
        "first": first,
        "last": first + LASTS,
        "weekdays": [TUESDAY, THURSDAY],
        "times": [10 * 60, 14 * 60],
        "min_gap_days": 7,
        "budget": 20000,
        "venues": [str(one.pk) for one in places.values() if one.kind != "own_way"],
    }
    workshops.plan_dates(by=play.by, project=play.project, answers=asked)
