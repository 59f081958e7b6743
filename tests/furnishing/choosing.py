"""Targets, what people said of themselves for a fair mix, and draws."""

from intheroom.recruitment.services.mix import say_for_mix
from intheroom.recruitment.services.targets import set_target


def furnish_choosing(cast):
    """A target of each sort, one that was dropped, and two who said something of themselves."""
    for about, more in (
        ("kind.funder", {}),
        ("age.young", {"at_least": 2, "at_most": 4, "team_said": "yes"}),
        ("reach.low_income", {}),
        ("own.new", {"own_words": "I live on one of the north isles"}),
        ("reach.low_income", {"at_least": None}),
    ):
        answers = {"about": about, "at_least": 1, "reason": "So that the room is fair.", **more}
        set_target(by=cast.ailsa, project=cast.project, answers=answers)
    for name, answers in (("isa", {"age": "young"}), ("erlend", {"age": "older", "reach": ["minority"]})):
        person = cast.people[name]
        say_for_mix(by=person, project=cast.project, person=person, answers=answers)
