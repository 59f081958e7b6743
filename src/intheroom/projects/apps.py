"""A project: its two names, its idea, its limits, its question, its readiness, its stages."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.advise.places import register_guard
from intheroom.kit.ask import reading
from intheroom.kit.ui import nav


class ProjectsConfig(AppConfig):
    name = "intheroom.projects"
    label = "projects"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.accounts.permissions import signed_in
        from intheroom.library.permissions import register_editors
        from intheroom.people.keeping import keep
        from intheroom.people.permissions import may_help_sources
        from intheroom.people.services import erasing
        from intheroom.people.services.sweeping import still_here
        from intheroom.projects import adapter, advice, permissions, queries  # noqa: F401
        from intheroom.projects.services import leaving
        from intheroom.projects.tables import TABLES

        if queries.leads_all_of not in may_help_sources:
            may_help_sources.append(queries.leads_all_of)

        keep(*TABLES)
        if leaving.still_in_a_project not in still_here:
            still_here.append(leaving.still_in_a_project)
        erasing.join(act=leaving.forget_in_projects, words=leaving.WORDS, hinders=leaving.leads_alone)
        for step in queries.OWN_STEPS:
            queries.register_step(step)
        register_guard(permissions.project_page(permissions.Permission.PLAN))
        reading.register_own_words(adapter.own_words)
        reading.register_words_page("projects:words")
        register_editors(signed_in, permissions.may_edit_library)
        nav.register("project", _("Idea"), "projects:idea", 10)
        nav.register("project", _("Stages"), "projects:stages", 12)
        nav.register("project", _("Days to mind"), "projects:dates", 14)
