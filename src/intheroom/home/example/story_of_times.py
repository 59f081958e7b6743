"""When people in the example can come: three wrote it on paper, four said it by phone, two have not said yet."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from intheroom.kit.ask.models import Way
from intheroom.workshops import services as workshops
from intheroom.workshops.adapter.availability import week_field

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play

MONDAY_TO_FRIDAY = range(5)
TUESDAY = 1


def on(days: range, part: str, can: str) -> dict[str, str]:
    """The same answer for a part of several days."""
    return {week_field(day, part): can for day in days}


ON_PAPER: dict[str, dict[str, Any]] = {
    "Isa": {**on(MONDAY_TO_FRIDAY, "morning", "no"), **on(MONDAY_TO_FRIDAY, "afternoon", "yes")},
    # Days from today that a span begins and ends.
    "Erlend": {
        **on(range(7), "evening", "yes"),
        week_field(TUESDAY, "morning"): "no",
        "span": (0, 4, {"hours": "06:00 to 14:00", "every": "2"}),
        "reason": "I crew the boat.",
        "see_reason": "team",
    },
    "Jessie": {**on(MONDAY_TO_FRIDAY, "morning", "yes"), "afternoon_hours": "12:00 to 15:00", "rest": "no"},
}
BY_PHONE: dict[str, dict[str, Any]] = {
    "Morag": {
        **on(MONDAY_TO_FRIDAY, "morning", "yes"),
        **on(range(7), "evening", "no"),
        "reason": "My mother’s sitter comes in the mornings.",
        "see_reason": "keyholders",
    },
    "Tam": {**on(range(7), "afternoon", "if_need_be"), **on(range(7), "evening", "yes")},
    "Magnus": {**on(MONDAY_TO_FRIDAY, "morning", "yes"), **on(MONDAY_TO_FRIDAY, "afternoon", "yes")},
    "Dr Rendall": {
        week_field(3, "afternoon"): "yes",
        week_field(3, "evening"): "if_need_be",
        "span": (20, 34, {}),
    },
}
# A week, three weeks from now: mornings, afternoons and evenings, and the Saturday.
LOOKED_AT = {"weekdays": ["1", "3", "5"], "times": [600, 840, 1110], "minutes": "120"}
LOOKED_AT_IN, FOR = timedelta(days=21), timedelta(days=6)


def say_when_they_can(play: "Play") -> None:
    """Played through the services of the room, like everything in the example."""
    for way, told in ((Way.PAPER, ON_PAPER), (Way.PHONE, BY_PHONE)):
        for name, answers in told.items():
            workshops.say_when(
                by=play.by, member=play.place(name), answers=_in_days(answers), said=play.said(name, way)
            )
    first = timezone.localdate() + LOOKED_AT_IN
    workshops.propose_times(
        by=play.by, project=play.project, answers={**LOOKED_AT, "first": first, "last": first + FOR}
    )


def _in_days(answers: dict[str, Any]) -> dict[str, Any]:
    """The answers, with the days of a span counted from today."""
    answers = dict(answers)
    if "span" in answers:
        begins, ends, more = answers.pop("span")
        today = timezone.localdate()
        answers |= {"span1_can": "no", "span1_first": today + timedelta(days=begins)}
        answers |= {"span1_last": today + timedelta(days=ends)}
        answers |= {f"span1_{name}": value for name, value in more.items()}
    return answers
