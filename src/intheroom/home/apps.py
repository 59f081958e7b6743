"""The pages that cut across rooms: front page, project home, what next. Reads only."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "intheroom.home"
    label = "home"
