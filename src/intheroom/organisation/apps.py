"""What people say about their background, apart from who they are, and what may be told of it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav


class OrganisationConfig(AppConfig):
    name = "intheroom.organisation"
    label = "organisation"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.accounts.apps import is_host
        from intheroom.organisation import advice, steps  # noqa: F401
        from intheroom.organisation.queries import share_around
        from intheroom.organisation.tables import TABLES
        from intheroom.people.keeping import keep
        from intheroom.projects import queries as projects
        from intheroom.recruitment.queries.targets import shares

        keep(*TABLES)
        if share_around not in shares:
            shares.append(share_around)
        for step in steps.OWN_STEPS:
            projects.register_step(step)
        nav.register("top", _("Across projects"), "organisation:picture", 70, shows=is_host)
