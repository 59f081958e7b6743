"""A plan of dates that the team of the example has yet to decide on."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from intheroom.workshops import services as workshops
from intheroom.workshops.models import Venue

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play

TUESDAY, THURSDAY = "1", "3"
STARTS_IN, LASTS = timedelta(days=42), timedelta(days=56)


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
