"""What people are asked about themselves."""

from intheroom.people.forms.details import ChangeDetailsForm
from intheroom.people.forms.inclusion import InclusionForm, in_words
from intheroom.people.forms.links import TypeFormCodeForm
from intheroom.people.forms.requests import (
    AskAboutDataForm,
    FinishRequestForm,
    ForgetMeForm,
    TakeLongerForm,
)

__all__ = [
    "AskAboutDataForm",
    "ChangeDetailsForm",
    "FinishRequestForm",
    "ForgetMeForm",
    "InclusionForm",
    "TakeLongerForm",
    "TypeFormCodeForm",
    "in_words",
]
