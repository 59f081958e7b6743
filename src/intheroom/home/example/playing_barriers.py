"""Plays the barriers of the example: what keeps people out, and what is done about it."""

from typing import TYPE_CHECKING

from django.utils import timezone

from intheroom.home.example import story_of_barriers
from intheroom.kit.ask.forms import Said
from intheroom.stakeholders import services as stakeholders
from intheroom.stakeholders.choices import Belongs

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play


def review_barriers(play: "Play") -> None:
    told, today = story_of_barriers, timezone.localdate()
    for name, keys, words in told.BARRIERS:
        group = play.group(name) if name else None
        stakeholders.add_barriers(
            project=play.project, by=play.by, group=group, keys=keys, own_words=words, said=Said()
        )
    rows = {row.key: row for row in play.project.barriers.exclude(key="")}
    for key, ideas, who, pounds, cost_for, due_in, answers in told.PLANS:
        owner = play.people[who] if who else play.by
        given = {
            "owner": str(owner.pk),
            "cost_pounds": pounds,
            "cost_for": cost_for,
            "due_on": today + due_in,
        }
        plan = stakeholders.plan_barrier(
            barrier=rows[key], by=play.by, ideas=ideas, answers=given, said=Said()
        )
        if answers is not None and due_in.days < 0:
            stakeholders.finish_barrier_plan(plan=plan, by=play.by, today=today)
        for name, (works, words) in (answers or {}).items():
            said = {"works": works, "words": words, "belongs": Belongs.YES}
            stakeholders.say_if_it_works(plan=plan, by=play.by, answers=said, said=play.said(name))
    key, why = told.STRUCK
    stakeholders.strike_barrier(barrier=rows[key], by=play.by, why=why, said=Said())
    for name, reach in told.REACH.items():
        stakeholders.plan_ways(group=play.group(name), by=play.by, answers=reach, said=Said())
