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
from intheroom.decisions.forms.tasks import AddTaskForm, AnswerTaskForm, EditTaskForm

__all__ = [
    "AddRulesForm",
    "AddTaskForm",
    "AgreeRuleChangeForm",
    "AnswerConcernForm",
    "AnswerTaskForm",
    "ChangeRuleForm",
    "EditTaskForm",
    "NameListenerForm",
    "RaiseConcernForm",
    "RaiseUnnamedForm",
    "SayAboutRulesForm",
    "SayOfConcernForm",
]
