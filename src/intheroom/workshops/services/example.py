"""Clear away the sessions of an example project, which is nobody's real work."""

from django.db import transaction

from intheroom.kit.jobs.models import Task
from intheroom.projects.models import Project
from intheroom.workshops.models import (
    AgendaItem,
    Availability,
    BusyTimes,
    Coming,
    DatePlan,
    DatesNotice,
    FirstRoundOpened,
    FirstWord,
    NeedHere,
    OfferWord,
    Pack,
    PlanLine,
    PlannedSession,
    ProposedTime,
    ReminderWish,
    Session,
    SessionNotice,
    StateChange,
    SupportPlan,
    Turn,
    TurnKeeper,
    Venue,
    VenueWord,
)
from intheroom.workshops.services.plan import TASK

# Rows that lean on others go first.
IN_ORDER = (
    *(SessionNotice, ReminderWish, Pack),
    *(DatesNotice, PlannedSession, PlanLine, DatePlan),
    *(FirstWord, FirstRoundOpened, Turn, TurnKeeper),
    *(AgendaItem, OfferWord, NeedHere, Coming, StateChange, SupportPlan, Session, VenueWord, Venue),
    *(BusyTimes, Availability, ProposedTime),
)


@transaction.atomic
def remove_example_rows(project: Project) -> int:
    """Remove every session of an example project; refused for any other."""
    project.venues.filter(project__is_example=True).update(joined_with=None)
    plans = project.date_plans.filter(project__is_example=True)
    for plan in plans.values_list("pk", flat=True):
        Task.objects.filter(kind=TASK, key__startswith=f"{TASK}:{plan}:").delete()
    plans.update(follows=None)
    return sum(model.objects.remove_with_example(project) for model in IN_ORDER)
