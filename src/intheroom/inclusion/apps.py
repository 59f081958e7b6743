"""What people need, as jobs: someone takes each one on, by a day, and the person says whether it works."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav

# What stands at each sealed place, as the page "who has seen my details" says it.
SAID_OF_PLACES = {
    "inclusion.ownword:whether_it_works": _("words on whether it works"),
    "inclusion.arrangement:what_will_be_done": _("plan for what you need"),
    "inclusion.needconflict:why_one_need_led": _("reason why one need came first"),
}


class InclusionConfig(AppConfig):
    name = "intheroom.inclusion"
    label = "inclusion"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.inclusion import advice, services  # noqa: F401
        from intheroom.inclusion.promise import LINES
        from intheroom.inclusion.queries.asking import list_with
        from intheroom.inclusion.queries.signs import SIGNS
        from intheroom.inclusion.queries.steps import OWN_STEPS
        from intheroom.inclusion.queries.who_does_what import JOBS
        from intheroom.inclusion.services import leaving
        from intheroom.inclusion.tables import TABLES
        from intheroom.kit.keep.queries import words_of_places
        from intheroom.people.keeping import keep
        from intheroom.people.queries.people import lists_with
        from intheroom.people.services import erasing
        from intheroom.people.services.inclusion import on_needs_changed
        from intheroom.projects import queries as projects
        from intheroom.team.papers import promise_more
        from intheroom.team.queries.sharing import register_jobs
        from intheroom.team.queries.signs import register_sign
        from intheroom.team.services.members import on_joined

        joined = (
            (on_needs_changed, services.keep_up),
            (on_joined, services.open_jobs_of),
            (lists_with, list_with),
        )
        for registry, ours in joined:
            if ours not in registry:
                registry.append(ours)
        keep(*TABLES)
        promise_more(*LINES)
        register_sign(*SIGNS)
        register_jobs(JOBS)
        erasing.join(act=leaving.forget_jobs_of)
        words_of_places.update(SAID_OF_PLACES)
        for step in OWN_STEPS:
            projects.register_step(step)
        nav.register("project", _("What people need"), "inclusion:jobs", 55)
