"""Clear away the sessions of an example project, which is nobody's real work."""

from django.db import transaction

from intheroom.projects.models import Project
from intheroom.workshops.models import (
    AgendaItem,
    Availability,
    BusyTimes,
    Coming,
    NeedHere,
    OfferWord,
    Pack,
    ProposedTime,
    ReminderWish,
    Session,
    SessionNotice,
    StateChange,
    SupportPlan,
    Venue,
    VenueWord,
)

# Rows that lean on others go first.
IN_ORDER = (
    *(SessionNotice, ReminderWish, Pack),
    *(AgendaItem, OfferWord, NeedHere, Coming, StateChange, SupportPlan, Session, VenueWord, Venue),
    *(BusyTimes, Availability, ProposedTime),
)


@transaction.atomic
def remove_example_rows(project: Project) -> int:
    """Remove every session of an example project; refused for any other."""
    project.venues.filter(project__is_example=True).update(joined_with=None)
    return sum(model.objects.remove_with_example(project) for model in IN_ORDER)
