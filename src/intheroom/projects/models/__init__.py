"""A project: its names, its idea, its limits, its question, its readiness, its stages."""

from intheroom.projects.models.dates import AskedDays, LocalDate, WhereItIs
from intheroom.projects.models.idea import Idea, KindChange, NamesChange, StepMark
from intheroom.projects.models.limits import (
    AgendaItem,
    FixedOrOpenChange,
    FixedOrOpenItem,
    LimitSetter,
)
from intheroom.projects.models.project import Project, ProjectRole, new_ref
from intheroom.projects.models.promises import Commitment, CommitmentOutcome
from intheroom.projects.models.question import (
    DecisionPart,
    QuestionDecision,
    QuestionVersion,
    QuestionVoice,
)
from intheroom.projects.models.readiness import ReadinessAnswer, ReadinessRound
from intheroom.projects.models.stages import RungJudgement, Stage, StageChange, StagePart
from intheroom.projects.models.words import TeamWord

__all__ = [
    "AgendaItem",
    "AskedDays",
    "Commitment",
    "CommitmentOutcome",
    "DecisionPart",
    "FixedOrOpenChange",
    "FixedOrOpenItem",
    "Idea",
    "KindChange",
    "LimitSetter",
    "LocalDate",
    "NamesChange",
    "Project",
    "ProjectRole",
    "QuestionDecision",
    "QuestionVersion",
    "QuestionVoice",
    "ReadinessAnswer",
    "ReadinessRound",
    "RungJudgement",
    "Stage",
    "StageChange",
    "StagePart",
    "StepMark",
    "TeamWord",
    "WhereItIs",
    "new_ref",
]
