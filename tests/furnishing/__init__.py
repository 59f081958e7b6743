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
from tests.furnishing.team import furnish_team
from tests.furnishing.telling import furnish_decisions, furnish_media, furnish_outbox, furnish_updates
from tests.furnishing.venues import furnish_venues


def furnish(cast):
    """Put something in every room."""
    gaps = first_steps() | furnish_project(cast) | furnish_groups(cast) | furnish_team(cast)
    gaps |= furnish_barriers(cast, gaps["pk"]) | furnish_needs(cast) | furnish_form(cast)
    furnish_organisation(cast)
    gaps |= furnish_media(cast)
    gaps |= furnish_decisions(cast)
    gaps |= furnish_support(cast)
    gaps |= furnish_venues(cast)
    gaps |= furnish_sessions(cast)
    gaps |= furnish_availability(cast)
    gaps |= furnish_plans(cast)
    gaps |= furnish_updates(cast)
    gaps |= furnish_easy_read(cast, gaps["update_id"])
    gaps |= furnish_search(cast, gaps["group_id"], gaps["pk"])
    furnish_choosing(cast)
    gaps |= furnish_finding(cast)
    gaps |= furnish_draws(cast, gaps)
    furnish_outbox(cast)
    return gaps | {("stakeholders:judge_all", "step"): f"g{gaps['pk']}"}


def first_steps():
    """The first step of every form that has steps."""
    return {
        (page_name(form_class), "step"): form_class.sheet.steps[0].slug
        for form_class in declared().values()
        if form_class.sheet.steps
    }
