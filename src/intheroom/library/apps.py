"""Words and facts the planner carries, each with its source: data files only."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "intheroom.library"
    label = "library"
