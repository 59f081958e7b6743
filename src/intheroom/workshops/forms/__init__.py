"""What is asked about sessions."""

from intheroom.workshops.forms.agenda import AddAgendaItemForm, EditAgendaItemForm
from intheroom.workshops.forms.availability import ProposeTimesForm, SayWhenForm
from intheroom.workshops.forms.availability_calendar import MyCalendarForm
from intheroom.workshops.forms.needs_here import SayHowIJoinForm, SeeToNeedForm
from intheroom.workshops.forms.packs import WritePackForm
from intheroom.workshops.forms.plan import PlanDatesForm
from intheroom.workshops.forms.sessions import (
    AddSessionForm,
    CancelSessionForm,
    EditSessionForm,
    NoteAttendanceForm,
    PlanSupportForm,
)
from intheroom.workshops.forms.turns import NoteTurnsForm, OpenFirstRoundForm, PutInFirstForm
from intheroom.workshops.forms.venues import AddVenueForm, CheckVenueForm, JudgeVenueForm

__all__ = [
    "AddAgendaItemForm",
    "AddSessionForm",
    "AddVenueForm",
    "CancelSessionForm",
    "CheckVenueForm",
    "EditAgendaItemForm",
    "EditSessionForm",
    "JudgeVenueForm",
    "MyCalendarForm",
    "NoteAttendanceForm",
    "NoteTurnsForm",
    "OpenFirstRoundForm",
    "PlanDatesForm",
    "PlanSupportForm",
    "ProposeTimesForm",
    "PutInFirstForm",
    "SayHowIJoinForm",
    "SayWhenForm",
    "SeeToNeedForm",
    "WritePackForm",
]
