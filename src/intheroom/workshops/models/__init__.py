"""The rows of sessions."""

from intheroom.workshops.models.agenda import AgendaItem
from intheroom.workshops.models.availability import Availability, BusyTimes, ProposedTime
from intheroom.workshops.models.coming import Coming
from intheroom.workshops.models.inviting import ReminderWish, SessionNotice
from intheroom.workshops.models.needs_here import NeedHere, OfferWord
from intheroom.workshops.models.packs import Pack
from intheroom.workshops.models.plan import DatePlan, PlanLine, PlannedSession
from intheroom.workshops.models.plan_told import DatesNotice
from intheroom.workshops.models.sessions import USUAL_MINUTES, Session, StateChange
from intheroom.workshops.models.support_plan import SupportPlan
from intheroom.workshops.models.told import ToldModel
from intheroom.workshops.models.turns import FirstRoundOpened, FirstWord, Turn, TurnKeeper
from intheroom.workshops.models.venues import Venue, VenueWord

__all__ = [
    "USUAL_MINUTES",
    "AgendaItem",
    "Availability",
    "BusyTimes",
    "Coming",
    "DatePlan",
    "DatesNotice",
    "FirstRoundOpened",
    "FirstWord",
    "NeedHere",
    "OfferWord",
    "Pack",
    "PlanLine",
    "PlannedSession",
    "ProposedTime",
    "ReminderWish",
    "Session",
    "SessionNotice",
    "StateChange",
    "SupportPlan",
    "ToldModel",
    "Turn",
    "TurnKeeper",
    "Venue",
    "VenueWord",
]
