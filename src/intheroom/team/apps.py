"""Who is in the room: members, sides, balance, and how leaving is kept fair."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import who_sees
from intheroom.kit.ui import nav


class TeamConfig(AppConfig):
    name = "intheroom.team"
    label = "team"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.kit.keep.queries import words_of_places
        from intheroom.people.keeping import keep
        from intheroom.people.permissions import may_help_sources, standing_sources
        from intheroom.people.queries.people import pages_about
        from intheroom.people.queries.requests import known_to_sources
        from intheroom.people.services import erasing
        from intheroom.projects import queries as projects
        from intheroom.projects import services as starting
        from intheroom.stakeholders import permissions as stakeholder_sides
        from intheroom.stakeholders import queries as stakeholders
        from intheroom.team import advice, services  # noqa: F401
        from intheroom.team.queries import coverage, members, reaching, steps, trust
        from intheroom.team.services import leaving
        from intheroom.team.tables import TABLES

        joined = (
            (starting.on_started, services.members.start_team),
            (may_help_sources, members.leads_all_teams_of),
            (pages_about, members.page_about),
            (known_to_sources, members.known_in_teams),
            (standing_sources, trust.standings_in_teams),
            (projects.sources_of_people, coverage.team_with_sides),
            (stakeholder_sides.sides, members.side_in_project),
            (stakeholders.count_members, coverage.members_by_group),
        )
        for registry, ours in joined:
            if ours not in registry:
                registry.append(ours)
        keep(*TABLES)
        erasing.join(act=leaving.forget_in_teams, words=leaving.WORDS)
        words_of_places.update(reaching.SAID_OF_PLACES)
        for step in steps.OWN_STEPS:
            projects.register_step(step)
        who_sees.register_page("team:who_sees_what")
        nav.register("project", _("Who sees what"), "team:who_sees_what", 90)
        nav.register("project", _("The team"), "team:members", 45)
        nav.register("project", _("Who is in the room"), "team:room", 50)
