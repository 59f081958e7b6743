"""Support for both sides: training, and somebody to go along with."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav

# What stands at each sealed place, as the page "who has seen my details" says it.
SAID_OF_PLACES = {
    "support.supportwish:what_would_support": _("words on what would support you"),
    "support.checkin:what_came_of_it": _("words on what came of a call to you"),
}


class SupportConfig(AppConfig):
    name = "intheroom.support"
    label = "support"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.kit.keep.queries import words_of_places
        from intheroom.people.keeping import keep
        from intheroom.people.services import erasing
        from intheroom.projects import queries as projects
        from intheroom.support import advice, services  # noqa: F401
        from intheroom.support.papers import LINES
        from intheroom.support.queries.pairs import buddies_of
        from intheroom.support.queries.signs import SIGNS
        from intheroom.support.queries.steps import own_steps
        from intheroom.support.queries.who_does_what import JOBS
        from intheroom.support.services import leaving
        from intheroom.support.tables import TABLES
        from intheroom.team.papers import lines
        from intheroom.team.queries.sharing import register_jobs
        from intheroom.team.queries.signs import register_sign
        from intheroom.workshops.queries.passing_on import register_buddies

        keep(*TABLES)
        erasing.join(act=leaving.forget_support_of)
        words_of_places.update(SAID_OF_PLACES)
        lines.extend(line for line in LINES if line not in lines)
        register_sign(*SIGNS)
        register_buddies(buddies_of)
        register_jobs(JOBS)
        # Now that every room below and beside has said which signs it knows of.
        for step in own_steps():
            projects.register_step(step)
        nav.register("project", _("Support and training"), "support:support", 57)
