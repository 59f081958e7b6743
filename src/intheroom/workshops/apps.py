"""Sessions that everyone can reach: where, when, and whether everything is ready."""

import datetime

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav

# What stands at each sealed place, as the page "who has seen my details" says it.
SAID_OF_PLACES = {
    "workshops.venue:where": _("where you meet, while it is told late"),
    "workshops.venue:joining": _("how you join from afar"),
    "workshops.venue:helper_phone": _("the number of whoever helps with joining"),
    "workshops.availability:times": _("when you can come"),
    "workshops.availability:reason": _("your reason for when you can come"),
    "workshops.busytimes:busy": _("busy times from your calendar"),
    "workshops.busytimes:address": _("the address of your calendar"),
    "workshops.venueword:words": _("your words about a place or a way to meet"),
    "workshops.coming:badge": _("what stands on your badge"),
    "workshops.coming:taste": _("what you would like to eat at a session"),
    "workshops.needhere:what_is_arranged": _("what is arranged for you at a session"),
    "workshops.planline:line": _("what a plan of dates means for you"),
    "workshops.dateplan:found": _("what is counted of plans of dates"),
    "workshops.firstword:words": _("what you put in before a round"),
    "workshops.needhere:why_something_else": _("what you were offered instead at a session, and why"),
}


class WorkshopsConfig(AppConfig):
    name = "intheroom.workshops"
    label = "workshops"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.easyread.kinds import register_kind
        from intheroom.inclusion.services.words import on_word
        from intheroom.kit.advise.places import register_things
        from intheroom.kit.jobs import kinds
        from intheroom.kit.keep.queries import words_of_places
        from intheroom.people.keeping import keep
        from intheroom.people.services import erasing
        from intheroom.people.services.inclusion import on_needs_changed
        from intheroom.projects import queries as project_queries
        from intheroom.team.papers import promise_more
        from intheroom.team.queries.sharing import register_jobs
        from intheroom.team.services.members import on_joined
        from intheroom.workshops import advice, queries, services  # noqa: F401
        from intheroom.workshops.easy import packs_found
        from intheroom.workshops.papers import LINES
        from intheroom.workshops.queries.steps import OWN_STEPS
        from intheroom.workshops.queries.who_does_what import JOBS
        from intheroom.workshops.services import leaving
        from intheroom.workshops.services.following import follow_needs, follow_newcomer, follow_word
        from intheroom.workshops.tables import TABLES
        from intheroom.workshops.tasks import register_tasks

        for registry, ours in (
            (on_needs_changed, follow_needs),
            (on_joined, follow_newcomer),
            (on_word, follow_word),
        ):
            if ours not in registry:
                registry.append(ours)
        keep(*TABLES)
        promise_more(*LINES)
        register_tasks()
        register_jobs(*JOBS)
        erasing.join(act=leaving.forget_at_sessions)
        register_things("venue", queries.advised_venue)
        register_things("session", queries.sessions.advised_session)
        erasing.join(act=leaving.forget_words_on_venues_of)
        erasing.join(act=leaving.forget_on_agendas)
        erasing.join(act=leaving.forget_turns)
        words_of_places.update(SAID_OF_PLACES)
        for step in OWN_STEPS:
            project_queries.register_step(step)
        kinds.register(
            "workshops.reminders", lambda _facts: services.remind_those_due(), datetime.timedelta(hours=1)
        )
        register_kind("pack", packs_found)
        nav.register("project", _("Sessions"), "workshops:sessions", 53)
