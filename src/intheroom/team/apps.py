"""Who is in the room: members, sides, balance, and how leaving is kept fair."""

from django.apps import AppConfig


class TeamConfig(AppConfig):
    name = "intheroom.team"
    label = "team"
