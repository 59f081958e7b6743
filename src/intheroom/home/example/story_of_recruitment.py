"""How the people of the example are looked for: the days, the ways, who passes it on, and what was made easier."""

import datetime
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from intheroom.projects import services as projects
from intheroom.recruitment import services as recruitment

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play

AREAS = {"areas": ["island", "rural"], "left_out": ["winter_boats"]}
SHOW = {
    "name": "The county show",
    "uses": ["recruit_at", "no_meeting"],
    "every_year": True,
    "means": "The carers' centre has a table in the big tent.",
    "asked_by": "The carers' centre",
}
# In the same week each year, so that the page has something to show whenever the example is loaded.
SHOW_ON = (8, 14)
BEGAN, ENDS, MEETING = timedelta(weeks=-3), timedelta(weeks=10), timedelta(weeks=12)
PLAN = {"trust_weeks": 4, "effort": "Morag and Magnus, three hours a week each, and money for taxis."}
# By whom, to reach which group, the way, and how many days ago.
WAYS = (
    ("Morag", "People who are cared for", {
        "by_way": "visit", "place": "The lunch club", "who": "Morag and Magnus", "cost_pence": 1850,
        "is_done": True, "came_of": "talked",
        "words": "Come for the soup, not after it. They want to meet us twice before we ask."}, 12),
    ("Magnus", "Carers", {
        "by_way": "visit", "place": "The mart", "who": "Magnus and Tam", "is_done": True, "came_of": "nobody",
        "words": "Come after the sale, not before."}, 9),
    ("Magnus", "Carers", {
        "by_way": "visit", "place": "The mart", "who": "Magnus and Tam", "is_done": True, "came_of": "talked"}, 2),
    ("Morag", "Young carers", {
        "by_way": "school", "place": "The youth café", "who": "Morag and a youth worker"}, -6),
)  # fmt: skip
HELPER_FOR = "Young carers"
HELPER = {
    "name": "Kirsty at the youth café",
    "role": "A youth worker. The young people know Kirsty well.",
    "contact": "01856 555 171",
    "agreed": "yes",
}
EASIER = {
    "lever": "times",
    "what": "Meetings from eleven to one, with a meal. The last boat is at three.",
    "why": "Carers told us that evenings do not work.",
    "decided_by": "team",
}
FOLLOWED = {"followed": "Two carers who could not come before said yes."}


def look_for_people(play: "Play") -> None:
    """Played through the services of the room, like everything in the example."""
    today, project = timezone.localdate(), play.project
    projects.choose_calendars(by=play.by, project=project, answers=AREAS)
    show_on = datetime.date(today.year, *SHOW_ON)
    projects.add_date(by=play.people["Morag"], project=project, answers={**SHOW, "begins_on": show_on})
    days = {"begins_on": today + BEGAN, "ends_on": today + ENDS, "first_meeting_on": today + MEETING}
    recruitment.plan_recruitment(by=play.by, project=project, answers={**PLAN, **days})
    for name, group, way, ago in WAYS:
        answers = {**way, "groups": _ticked(play, group), "on_day": today - timedelta(days=ago)}
        recruitment.add_avenue(by=play.people[name], project=project, answers=answers)
    helper = {**HELPER, "groups": _ticked(play, HELPER_FOR)}
    recruitment.add_connector(by=play.by, project=project, answers=helper)
    on_day = {"on_day": today - timedelta(days=5)}
    easier = recruitment.adjust(by=play.people["Morag"], project=project, answers={**EASIER, **on_day})
    recruitment.say_what_followed(by=play.by, adjustment=easier, answers=FOLLOWED)


def _ticked(play: "Play", group: str) -> list[str]:
    return [str(play.group(group).pk)]
