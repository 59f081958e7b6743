"""Words and facts the planner carries, each with its source: data files only."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav


class LibraryConfig(AppConfig):
    name = "intheroom.library"
    label = "library"

    def ready(self):
        nav.register("footer", _("Words we use"), "library:words", 10)
        nav.register("footer", _("What keeps people out"), "library:barriers", 15)
        nav.register("footer", _("Taking care"), "library:cards", 16)
        nav.register("footer", _("Sources"), "library:sources", 30)
