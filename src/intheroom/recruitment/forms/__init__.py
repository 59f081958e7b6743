"""What is asked while people are being found."""

from intheroom.recruitment.forms.callouts import SeeToLanguageForm, WriteCallOutForm
from intheroom.recruitment.forms.coming import NoteContactForm, ReplyToCallOutForm, WelcomePersonForm
from intheroom.recruitment.forms.declining import (
    AgreeNotNowForm,
    DecideNotNowForm,
    ProposeNotNowForm,
    TellNotNowForm,
)
from intheroom.recruitment.forms.draws import PickByHandForm, PublishDrawForm, TypeSeedForm
from intheroom.recruitment.forms.mix import SayForMixForm
from intheroom.recruitment.forms.plan import AdjustForm, PlanRecruitmentForm, SayWhatFollowedForm
from intheroom.recruitment.forms.searching import (
    AddAvenueForm,
    AddConnectorForm,
    CloseSearchForm,
    EditAvenueForm,
    EditConnectorForm,
)
from intheroom.recruitment.forms.targets import SetTargetForm
from intheroom.recruitment.forms.way_out import TakeWayOutForm
from intheroom.recruitment.forms.withdrawing import WithdrawForm

__all__ = [
    "AddAvenueForm",
    "AddConnectorForm",
    "AdjustForm",
    "AgreeNotNowForm",
    "CloseSearchForm",
    "DecideNotNowForm",
    "EditAvenueForm",
    "EditConnectorForm",
    "NoteContactForm",
    "PickByHandForm",
    "PlanRecruitmentForm",
    "ProposeNotNowForm",
    "PublishDrawForm",
    "ReplyToCallOutForm",
    "SayForMixForm",
    "SayWhatFollowedForm",
    "SeeToLanguageForm",
    "SetTargetForm",
    "TakeWayOutForm",
    "TellNotNowForm",
    "TypeSeedForm",
    "WelcomePersonForm",
    "WithdrawForm",
    "WriteCallOutForm",
]
