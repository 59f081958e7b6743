"""Plays ground rules and concerns of the example."""

from typing import TYPE_CHECKING

from django.utils import timezone

from intheroom.decisions import services as decisions
from intheroom.home.example import story_of_rules

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play


def agree_on_rules(play: "Play") -> None:
    told, project = story_of_rules, play.project
    decisions.add_rules(by=play.by, project=project, answers=told.PICKED)
    proposer, second, answers = told.SAID_YES
    rule = project.ground_rules.get(key="names")
    change = decisions.change_rule(by=play.by, rule=rule, answers=told.SHORTER, said=play.said(proposer))
    decisions.agree_rule_change(by=play.by, change=change, answers=answers, said=play.said(second))
    for name, answers in told.HEARD.items():
        decisions.say_about_rules(by=play.by, project=project, answers=answers, said=play.said(name))


def tell_a_listener(play: "Play") -> None:
    """What Tam told the asker, and something told without a name: only the asker can open them."""
    told, project = story_of_rules, play.project
    yes = {"team_said": "yes", "has_agreed": "yes"}
    to, *_others = [
        decisions.name_listener(by=play.by, project=project, answers={**yes, "member": play.place(name)})
        for name in told.LISTENERS
    ]
    answers, tam = {"listener": str(to.pk)}, play.said(told.TOLD_BY)
    concern = decisions.raise_concern(by=play.by, project=project, answers={**told.TOLD, **answers}, said=tam)
    decisions.answer_concern(by=play.by, told=concern, answers=told.DID)
    decisions.say_of_concern(by=play.by, concern=concern, answers=told.THEN, said=tam)
    decisions.raise_unnamed(project=project, answers={**told.UNNAMED, **answers}, today=timezone.localdate())
