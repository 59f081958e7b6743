"""Finding people until the right ones are in the room, and choosing between them in the open."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav

# What stands at each sealed place, as the page "who has seen my details" says it.
SAID_OF_PLACES = {
    "recruitment.comingforward:words": _("words when you came forward"),
    "recruitment.mixanswer:about_you": _("what you said of yourself, for a fair mix"),
    "recruitment.contactnote:words": _("notes of what was said with you before you joined"),
    "recruitment.connector:contact": _("how you can be asked to pass a call-out on"),
    "recruitment.drawplace:code": _("your code in a draw"),
    "recruitment.drawplace:chance": _("your chance in a draw"),
    "recruitment.draw:question": _("what a draw is about, under codes"),
    "recruitment.draw:transcript": _("the whole record of a draw, under codes"),
    "recruitment.draw:reasons": _("why a draw was not possible"),
}


class RecruitmentConfig(AppConfig):
    name = "intheroom.recruitment"
    label = "recruitment"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.easyread.kinds import register_kind
        from intheroom.kit.keep.queries import words_of_places
        from intheroom.people.keeping import keep
        from intheroom.people.permissions import may_help_sources, standing_sources
        from intheroom.people.queries.people import lists_with, pages_about
        from intheroom.people.queries.requests import known_to_sources
        from intheroom.people.services import erasing
        from intheroom.people.services.sweeping import still_here
        from intheroom.projects.queries import register_step
        from intheroom.recruitment import advice, services  # noqa: F401
        from intheroom.recruitment.easy import call_outs_found
        from intheroom.recruitment.papers import LINES
        from intheroom.recruitment.queries import coming
        from intheroom.recruitment.queries.steps import OWN_STEPS
        from intheroom.recruitment.services import leaving, leaving_draws
        from intheroom.recruitment.tables import TABLES
        from intheroom.recruitment.tasks import register_tasks
        from intheroom.team.papers import promise_more

        # Somebody who came forward is in no team yet: whoever leads where they came looks after them.
        for registry, ours in (
            (may_help_sources, coming.leads_where_they_come),
            (standing_sources, coming.standings_of_coming),
            (lists_with, coming.page_of_coming),
            (pages_about, coming.page_of_coming),
            (known_to_sources, coming.known_as_coming),
            (still_here, coming.still_comes_forward),
        ):
            if ours not in registry:
                registry.append(ours)
        register_kind("callout", call_outs_found)
        keep(*TABLES)
        register_tasks()
        promise_more(*LINES)
        erasing.join(act=leaving.forget_coming_of)
        erasing.join(act=leaving_draws.forget_mix_of)
        words_of_places.update(SAID_OF_PLACES)
        for step in OWN_STEPS:
            register_step(step)
        nav.register("project", _("Finding people"), "recruitment:recruitment", 42)
