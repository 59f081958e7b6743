"""Finding people until the right ones are in the room, and choosing between them in the open."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav

# What stands at each sealed place, as the page "who has seen my details" says it.
SAID_OF_PLACES = {
    "recruitment.comingforward:words": _("words when you came forward"),
    "recruitment.mixanswer:about_you": _("what you said of yourself, for a fair mix"),
}


class RecruitmentConfig(AppConfig):
    name = "intheroom.recruitment"
    label = "recruitment"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.kit.keep.queries import words_of_places
        from intheroom.people.keeping import keep
        from intheroom.people.services import erasing
        from intheroom.recruitment import advice, services  # noqa: F401
        from intheroom.recruitment.services import leaving, leaving_draws
        from intheroom.recruitment.tables import TABLES

        keep(*TABLES)
        erasing.join(act=leaving.forget_coming_of)
        erasing.join(act=leaving_draws.forget_mix_of)
        words_of_places.update(SAID_OF_PLACES)
        nav.register("project", _("Finding people"), "recruitment:recruitment", 42)
