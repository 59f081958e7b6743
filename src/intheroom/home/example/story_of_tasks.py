"""What the people of the example share between them to do: some of it is free, some taken on, and one thing is done."""

import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from intheroom.decisions import services as decisions

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play

# By whom, what, for whom, in how many days, and whether it is done.
TASKS = (
    ("Isa", "Ask at the lunch club who would come along", "Isa", 12, False),
    ("", "Ring the ferry office about the late boat", "Magnus", 5, False),
    ("Morag", "Find a second hall in case of snow", "", 20, False),
    ("", "Print the pack in large letters", "", None, True),
)


def share_the_work(play: "Play") -> None:
    """Whoever writes a task down for themselves has said yes; Magnus is asked, and has not answered."""
    for name, what, who, days, is_done in TASKS:
        due = timezone.localdate() + datetime.timedelta(days=days) if days else None
        answers = {"what": what, "due_on": due, "who": str(play.place(who).pk) if who or is_done else ""}
        task = decisions.add_task(by=play.by, project=play.project, answers=answers, said=play.said(name))
        if is_done:
            decisions.move_task(by=play.by, task=task, place=play.place(""), move="done")
