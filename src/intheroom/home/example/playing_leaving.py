"""Plays the parts of the example about a break, and about what is kept of somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from intheroom.home.example import story_of_leaving
from intheroom.people.services import requests
from intheroom.team import services as team

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play


def leave_for_a_while(play: Play) -> None:
    """A break, said by phone, with a note for the day of coming back."""
    away = team.members.add_member(project=play.project, by=play.by, answers=story_of_leaving.AWAY)
    play.people[away.person.name] = away.person
    team.places.pause_place(member=away, by=play.by, said=play.said(away.person.name))
    team.places.write_catch_up(member=away, by=play.by, note=story_of_leaving.WHILE_AWAY)


def ask_what_is_kept(play: Play) -> None:
    """A request that somebody heard on the phone some days ago, with its month running."""
    name, kind, words, ago = story_of_leaving.ASKS
    requests.take_request(
        by=play.by,
        person=play.people[name],
        kind=kind,
        words=words,
        asked_on=timezone.localdate() - ago,
        said=play.said(name),
    )
