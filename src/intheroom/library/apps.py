"""Words and facts the planner carries, each with its source: data files only."""

from django.apps import AppConfig

from intheroom.kit.ui import nav


class LibraryConfig(AppConfig):
    name = "intheroom.library"
    label = "library"

    def ready(self):
        nav.register("footer", "Words we use", "library:words", 10)
        nav.register("footer", "What keeps people out", "library:barriers", 15)
        nav.register("footer", "Taking care", "library:cards", 16)
        nav.register("footer", "Sources", "library:sources", 30)
