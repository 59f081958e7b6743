"""The team agreement, shared tasks, and telling somebody that something was wrong."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav

# What stands at each sealed place, as the page "who has seen my details" says it.
SAID_OF_PLACES = {
    "decisions.concern:words": _("words to a listener"),
    "decisions.unnamedconcern:words": _("words to a listener"),
    "decisions.concernstep:words": _("words to or from a listener"),
    "decisions.listener:key": _("key of a listener"),
}


class DecisionsConfig(AppConfig):
    name = "intheroom.decisions"
    label = "decisions"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.decisions import advice, promised, services, steps  # noqa: F401
        from intheroom.decisions.notices import rules_found
        from intheroom.decisions.queries.tasks import JOBS
        from intheroom.decisions.services import leaving
        from intheroom.decisions.tables import TABLES
        from intheroom.easyread.kinds import register_kind
        from intheroom.kit.keep.queries import words_of_places
        from intheroom.people.keeping import keep
        from intheroom.people.services import erasing
        from intheroom.projects import queries as projects
        from intheroom.projects import services as starting
        from intheroom.team import papers
        from intheroom.team.queries.sharing import register_jobs

        if services.start_rules not in starting.on_started:
            starting.on_started.append(services.start_rules)
        if promised.LINE not in papers.lines:
            papers.lines.append(promised.LINE)
        keep(*TABLES)
        erasing.join(act=leaving.forget_concerns_of, words=leaving.WORDS)
        erasing.join(act=leaving.forget_tasks_of)
        register_jobs(JOBS)
        words_of_places.update(SAID_OF_PLACES)
        for step in steps.OWN_STEPS:
            projects.register_step(step)
        register_kind("rules", rules_found)
        nav.register("project", _("Ground rules and concerns"), "decisions:rules", 52)
        nav.register("project", _("Who does what"), "decisions:tasks", 54)
