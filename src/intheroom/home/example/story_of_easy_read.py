"""The update of the example in easy read, as two people of the team checked it."""

from typing import TYPE_CHECKING

from intheroom.easyread import services as easyread
from intheroom.easyread.adapter import words_now
from intheroom.updates.notices import update_notice

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play

LINES = (
    ("place", "The kirk hall is ours."),
    ("calendar", "We have it every second Friday."),
    ("private", "The key is at the shop."),
    ("people", "Six more people want to come."),
    ("bus", "They need the bus to wait."),
    ("phone", "Morag asks the bus company by Tuesday."),
    ("tick", "You need do nothing before we meet."),
)
CHECKED_BY = "two people of the team"


def say_it_in_easy_words(play: "Play") -> None:
    notice = update_notice(play.project.updates.exclude(began_at=None).latest("pk"))
    sheet = easyread.save_lines(by=play.by, notice=notice, lines=LINES)
    answers = {"named": CHECKED_BY, "words_seen": words_now(notice, sheet)}
    easyread.check_lines(by=play.by, notice=notice, answers=answers)
