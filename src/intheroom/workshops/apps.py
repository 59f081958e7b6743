"""Sessions that everyone can reach: where, when, and whether everything is ready."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav

# What stands at each sealed place, as the page "who has seen my details" says it.
SAID_OF_PLACES = {
    "workshops.venue:where": _("where you meet, while it is told late"),
    "workshops.venue:joining": _("how you join from afar"),
    "workshops.venue:helper_phone": _("the number of whoever helps with joining"),
    "workshops.venueword:words": _("your words about a place or a way to meet"),
    "workshops.coming:taste": _("what you would like to eat at a session"),
    "workshops.needhere:what_is_arranged": _("what is arranged for you at a session"),
    "workshops.needhere:why_something_else": _("what you were offered instead at a session, and why"),
}


class WorkshopsConfig(AppConfig):
    name = "intheroom.workshops"
    label = "workshops"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.kit.advise.places import register_things
        from intheroom.kit.keep.queries import words_of_places
        from intheroom.people.keeping import keep
        from intheroom.people.services import erasing
        from intheroom.workshops import advice, queries, services  # noqa: F401
        from intheroom.workshops.services import leaving
        from intheroom.workshops.tables import TABLES

        keep(*TABLES)
        erasing.join(act=leaving.forget_at_sessions)
        register_things("venue", queries.advised_venue)
        erasing.join(act=leaving.forget_words_on_venues_of)
        words_of_places.update(SAID_OF_PLACES)
        nav.register("project", _("Sessions"), "workshops:sessions", 53)
