"""What this room keeps about people, and for how long."""

from intheroom.people.keeping import DECIDED, WHILE_HERE, WITH_STORY, Kept

TABLES = (
    Kept("projects.Project", "Projects you started", DECIDED, ("started_by",)),
    Kept("projects.ProjectRole", "What you may open", WHILE_HERE, ("person",)),
    Kept("projects.Idea", "The idea of a project", DECIDED, why_not_told="It belongs to the whole team."),
    Kept("projects.KindChange", "What you said a project became", DECIDED, ("by",)),
    Kept("projects.NamesChange", "That you changed a project’s names", DECIDED, ("by",)),
    Kept("projects.StepMark", "What you said of how far a step is", DECIDED, ("by",)),
    Kept("projects.LimitSetter", "Limits you wrote down", DECIDED, ("by",)),
    Kept("projects.AgendaItem", "Hopes and subjects you put forward", WITH_STORY, ("by",)),
    Kept("projects.FixedOrOpenItem", "What you said is fixed or open", DECIDED, ("by",)),
    Kept("projects.FixedOrOpenChange", "What you changed of that", DECIDED, ("by",)),
    Kept("projects.Commitment", "Promises you wrote down", DECIDED, ("by",)),
    Kept("projects.CommitmentOutcome", "What you said came of a promise", WITH_STORY, ("person",)),
    Kept("projects.QuestionVersion", "Questions you proposed", DECIDED, ("by",)),
    Kept("projects.QuestionVoice", "What you said of the question", WITH_STORY, ("person",)),
    Kept("projects.QuestionDecision", "Decisions you wrote down", DECIDED, ("by",)),
    Kept("projects.DecisionPart", "Decisions you took part in", DECIDED, ("person",)),
    Kept("projects.ReadinessRound", "Rounds you began", DECIDED, ("started_by",)),
    Kept("projects.ReadinessAnswer", "What you said about whether it fits", WITH_STORY, ("person",)),
    Kept("projects.StageChange", "Stages you moved", DECIDED, ("by",)),
    Kept("projects.StagePart", "Your part in a stage", WITH_STORY, ("person",)),
    Kept("projects.TeamWord", "Words you put on the team’s list", DECIDED, ("by",)),
    Kept("projects.RungJudgement", "How you judged a stage", WITH_STORY, ("person",)),
)
