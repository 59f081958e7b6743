"""Places and ways to meet that are on the list."""

from intheroom.projects.models import Project
from intheroom.workshops.models import Venue


def venues_of(project: Project) -> list[Venue]:
    """Everything on the list, with the way in from afar beside each place. One query."""
    return list(project.venues.filter(ended_at=None).select_related("joined_with"))
