"""Something in every room of the cast's project: groups, judgements, suggestions, removals, roles.

Returns what stands in each gap of an address, by the gap's name or by address and gap.
"""

from intheroom.kit.ask.forms import declared, page_name
from tests.furnishing.availability import furnish_availability
from tests.furnishing.choosing import furnish_choosing, furnish_draws
from tests.furnishing.easyread import furnish_easy_read
from tests.furnishing.finding import furnish_finding
from tests.furnishing.groups import furnish_barriers, furnish_groups
from tests.furnishing.needs import furnish_form, furnish_needs, furnish_support
from tests.furnishing.plans import furnish_plans
from tests.furnishing.project import furnish_organisation, furnish_project
from tests.furnishing.searching import furnish_search
from tests.furnishing.sessions import furnish_sessions
from tests.furnishing.tasks import furnish_tasks
from tests.furnishing.team import furnish_team
from tests.furnishing.telling import furnish_decisions, furnish_media, furnish_outbox, furnish_updates
from tests.furnishing.venues import furnish_venues


def furnish(cast):
    """Put something in every room."""
    gaps = Gaps(first_steps())
    gaps.add(furnish_project(cast), furnish_groups(cast), furnish_team(cast))
    gaps.add(furnish_barriers(cast, gaps["pk"]), furnish_needs(cast), furnish_form(cast))
    furnish_organisation(cast)
    gaps.add(furnish_media(cast), furnish_decisions(cast), furnish_support(cast), furnish_venues(cast))
    gaps.add(furnish_sessions(cast), furnish_availability(cast), furnish_plans(cast), furnish_updates(cast))
    gaps.add(furnish_tasks(cast))
    gaps.add(furnish_easy_read(cast, gaps["update_id"]), furnish_search(cast, gaps["group_id"], gaps["pk"]))
    furnish_choosing(cast)
    gaps.add(furnish_finding(cast))
    gaps.add(furnish_draws(cast, gaps))
    furnish_outbox(cast)
    gaps.add({("stakeholders:judge_all", "step"): f"g{gaps['pk']}"})
    return gaps


class Gaps(dict):
    """What fills each gap. Two rooms that give one gap two meanings would work or not by the day's numbers."""

    def add(self, *filled):
        for one in filled:
            twice = [gap for gap in one if gap in self]
            assert not twice, f"Two rooms fill {twice}: name the gap after what stands in it."
            self.update(one)


def first_steps():
    """The first step of every form that has steps."""
    return {
        (page_name(form_class), "step"): form_class.sheet.steps[0].slug
        for form_class in declared().values()
        if form_class.sheet.steps
    }
