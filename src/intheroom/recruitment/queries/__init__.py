"""Which rows: always from the project."""

from intheroom.recruitment.queries.plan import discover_began, earlier_plans, plan_of
from intheroom.recruitment.queries.searching import (
    Tried,
    adjustments_of,
    avenue_of,
    avenues_of,
    closed_searches,
    connector_of,
    connectors_of,
    grouped,
)

__all__ = [
    "Tried",
    "adjustments_of",
    "avenue_of",
    "avenues_of",
    "closed_searches",
    "connector_of",
    "connectors_of",
    "discover_began",
    "earlier_plans",
    "grouped",
    "plan_of",
]
