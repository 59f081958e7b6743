"""Whom the example's team aims for, what some said of themselves, and a draw that waits for its number."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from intheroom.recruitment.models import ComingForward
from intheroom.recruitment.services import draws, mix, targets
from intheroom.team.choices import TeamSaid

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play

# Kept already, so a draw can be published before the rest is aimed for.
FIRST: tuple[str, dict[str, Any]] = (
    "kind.frontline",
    {"at_least": 1, "reason": "Whoever is there every day sees what goes wrong."},
)
TARGETS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("kind.funder", {"at_least": 1, "reason": "Without money nothing changes."}),
    ("age.young", {"at_least": 2, "reason": "Young carers are on our list, and nobody here is under 26."}),
    ("reach.low_income", {"at_least": 2, "reason": "Whoever counts each fare sees other things."}),
    (
        "own.new",
        {"at_least": 1, "own_words": "I live on one of the north isles", "reason": "The boat decides."},
    ),
)
SAID = {"Isa": {"reach": ["low_income"]}, "Tam": {"age": "older"}}
NUMBER = "All numbers of the Lotto draw of that evening, lowest first"
DRAW_IN = timedelta(days=12)


def choose_fairly(play: "Play") -> None:
    """Played through the services of the room, like everything in the example."""
    project, by = play.project, play.by

    def aim(about: str, answers: dict[str, Any]) -> None:
        told = {"about": about, "team_said": TeamSaid.YES, **answers}
        targets.set_target(by=by, project=project, answers=told)

    aim(*FIRST)
    if ComingForward.objects.filter(project=project, state="wishes").count() > 1:
        rules = {"places": 1, "draw_on": timezone.localdate() + DRAW_IN, "seed_source": NUMBER}
        draws.publish_draw(by=by, project=project, answers=rules)
    for about, answers in TARGETS:
        aim(about, answers)
    for name, said in SAID.items():
        mix.say_for_mix(by=by, project=project, person=play.people[name], answers=said, said=play.said(name))
