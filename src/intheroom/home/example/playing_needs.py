"""Plays what people of the example need, and who sees to it."""

from typing import TYPE_CHECKING

from django.utils import timezone

from intheroom.home.example import story_of_needs
from intheroom.inclusion import services as inclusion
from intheroom.inclusion.models import Arrangement
from intheroom.people.services.inclusion import save_inclusion

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play


def say_what_they_need(play: "Play") -> None:
    for way, names in story_of_needs.ASKED.items():
        answers = {"members": [str(play.place(name).pk) for name in names], "asked_by_way": way}
        inclusion.ask_everyone(by=play.by, project=play.project, answers=answers)
    for name, answers in story_of_needs.NEEDS.items():
        save_inclusion(by=play.by, person=play.people[name], answers=answers, said=play.said(name))


def _job(play: "Play", name: str, kind: str) -> Arrangement:
    return play.project.arrangements.get(need__person=play.people[name], need__kind=kind)


def see_to_it(play: "Play") -> None:
    for name, kind, owner, due_in, what, pounds, says in story_of_needs.JOBS:
        answers = {
            "owner": str(play.place(owner).pk),
            "due_on": timezone.localdate() + due_in,
            "what": what,
            "cost": pounds and pounds * 100,
        }
        job = inclusion.plan_job(by=play.by, job=_job(play, name, kind), answers=answers)
        if says:
            inclusion.finish_job(by=play.by, job=job)
            inclusion.say_if_it_works(by=play.by, job=job, answers=says, said=play.said(name))
    for first, second, answers in story_of_needs.APART:
        needs = {"first": _job(play, *first).need, "second": _job(play, *second).need}
        inclusion.record_conflict(by=play.by, project=play.project, answers=answers, **needs)
