"""Finding people until the right ones are in the room, and choosing between them in the open."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav


class RecruitmentConfig(AppConfig):
    name = "intheroom.recruitment"
    label = "recruitment"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.people.keeping import keep
        from intheroom.recruitment import advice, services  # noqa: F401
        from intheroom.recruitment.tables import TABLES

        keep(*TABLES)
        nav.register("project", _("Finding people"), "recruitment:recruitment", 42)
