"""One rule, one function, one source: advice that remembers, and the few hard stops."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav


class AdviseConfig(AppConfig):
    name = "intheroom.kit.advise"
    label = "advise"

    def ready(self):
        nav.register("footer", _("What this planner is built on"), "advise:built_on", 20)
