"""Keeping everyone told between meetings."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav

# What stands at each sealed place, as the page "who has seen my details" says it.
SAID_OF_PLACES = {"updates.updatereply:words": _("words to an update")}


class UpdatesConfig(AppConfig):
    name = "intheroom.updates"
    label = "updates"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.easyread.kinds import register_kind
        from intheroom.kit.keep.queries import words_of_places
        from intheroom.kit.outbox.replies import takers
        from intheroom.people.keeping import keep
        from intheroom.people.services import erasing
        from intheroom.projects import queries as projects
        from intheroom.team.queries.signs import register_sign
        from intheroom.updates import advice, services  # noqa: F401
        from intheroom.updates.easy import KINDS
        from intheroom.updates.services import leaving
        from intheroom.updates.signs import SIGNS
        from intheroom.updates.steps import OWN_STEPS
        from intheroom.updates.tables import TABLES

        takers["updates.telling"] = services.hear_reply
        keep(*TABLES)
        register_sign(*SIGNS)
        erasing.join(act=leaving.forget_updates_of, words=leaving.WORDS)
        words_of_places.update(SAID_OF_PLACES)
        for code, find in KINDS.items():
            register_kind(code, find)
        for step in OWN_STEPS:
            projects.register_step(step)
        nav.register("project", _("Updates"), "updates:updates", 58)
