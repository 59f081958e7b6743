"""Which rows: always from the project."""

from intheroom.recruitment.queries.front import front_of
from intheroom.recruitment.queries.plan import plan_of, plans_of
from intheroom.recruitment.queries.searching import (
    Tried,
    adjustments_of,
    avenue_of,
    avenues_of,
    connector_of,
    connectors_of,
    grouped,
    sought_groups,
    ways_for_groups,
)

__all__ = [
    "Tried",
    "adjustments_of",
    "avenue_of",
    "avenues_of",
    "connector_of",
    "connectors_of",
    "front_of",
    "grouped",
    "plan_of",
    "plans_of",
    "sought_groups",
    "ways_for_groups",
]
