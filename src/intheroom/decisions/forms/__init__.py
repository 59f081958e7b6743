"""What we ask about ground rules, listeners and concerns."""

from intheroom.decisions.forms.concerns import (
    AnswerConcernForm,
    RaiseConcernForm,
    RaiseUnnamedForm,
    SayOfConcernForm,
)
from intheroom.decisions.forms.listeners import NameListenerForm
from intheroom.decisions.forms.rules import (
    AddRulesForm,
    AgreeRuleChangeForm,
    ChangeRuleForm,
    SayAboutRulesForm,
)

__all__ = [
    "AddRulesForm",
    "AgreeRuleChangeForm",
    "AnswerConcernForm",
    "ChangeRuleForm",
    "NameListenerForm",
    "RaiseConcernForm",
    "RaiseUnnamedForm",
    "SayAboutRulesForm",
    "SayOfConcernForm",
]
