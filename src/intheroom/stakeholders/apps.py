"""Everyone a project touches: who is listed, who has a say, who is affected."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.advise.places import register_things
from intheroom.kit.ui import nav


class StakeholdersConfig(AppConfig):
    name = "intheroom.stakeholders"
    label = "stakeholders"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.people.keeping import keep
        from intheroom.people.services import erasing
        from intheroom.projects.queries import register_step
        from intheroom.stakeholders import advice, queries  # noqa: F401
        from intheroom.stakeholders.services import leaving
        from intheroom.stakeholders.tables import TABLES

        keep(*TABLES)
        erasing.join(words=leaving.WORDS)
        for step in queries.OWN_STEPS:
            register_step(step)
        register_things("group", queries.advised_group)
        nav.register("project", _("Who it touches"), "stakeholders:groups", 30)
        nav.register("project", _("Map"), "stakeholders:say_map", 31)
        nav.register("project", _("Barriers"), "stakeholders:barriers", 32)
