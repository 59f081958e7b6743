"""Every question this room asks, each declared once for web, paper, phone and someone else's hand."""

from intheroom.projects.forms.dates import (
    AddDateForm,
    AskForDaysForm,
    ChooseCalendarsForm,
    EditDateForm,
    ImportDaysForm,
    SentCalendarForm,
)
from intheroom.projects.forms.idea import (
    ChangeKindForm,
    EditIdeaForm,
    EditNamesForm,
    MarkProgressForm,
    StartProjectForm,
)
from intheroom.projects.forms.limits import (
    AddFixedOrOpenForm,
    AddLimitSetterForm,
    ChangeFixedOrOpenForm,
    ProposeItemForm,
    StrikeFixedOrOpenForm,
)
from intheroom.projects.forms.promises import AddCommitmentForm, EditCommitmentForm, SayWhatCameForm
from intheroom.projects.forms.question import (
    ProposeQuestionForm,
    RecordQuestionDecisionForm,
    SayAboutQuestionForm,
)
from intheroom.projects.forms.readiness import AnswerReadinessForm, StartReadinessRoundForm
from intheroom.projects.forms.stages import AddStagePartForm, JudgeStageForm, SetStageForm
from intheroom.projects.forms.words import AddWordForm

__all__ = [
    "AddCommitmentForm",
    "AddDateForm",
    "AddFixedOrOpenForm",
    "AddLimitSetterForm",
    "AddStagePartForm",
    "AddWordForm",
    "AnswerReadinessForm",
    "AskForDaysForm",
    "ChangeFixedOrOpenForm",
    "ChangeKindForm",
    "ChooseCalendarsForm",
    "EditCommitmentForm",
    "EditDateForm",
    "EditIdeaForm",
    "EditNamesForm",
    "ImportDaysForm",
    "JudgeStageForm",
    "MarkProgressForm",
    "ProposeItemForm",
    "ProposeQuestionForm",
    "RecordQuestionDecisionForm",
    "SayAboutQuestionForm",
    "SayWhatCameForm",
    "SentCalendarForm",
    "SetStageForm",
    "StartProjectForm",
    "StartReadinessRoundForm",
    "StrikeFixedOrOpenForm",
]
