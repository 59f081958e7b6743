"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, WHILE_HERE, WITH_STORY, Kept

TABLES = (
    Kept("projects.Project", _("Projects you started"), DECIDED, ("started_by",)),
    Kept("projects.ProjectRole", _("What you may open"), WHILE_HERE, ("person",)),
    Kept("projects.Idea", _("The idea of a project"), DECIDED, why_not_told="It belongs to the whole team."),
    Kept("projects.KindChange", _("What you said a project became"), DECIDED, ("by",)),
    Kept("projects.NamesChange", _("That you changed a project’s names"), DECIDED, ("by",)),
    Kept("projects.StepMark", _("What you said of how far a step is"), DECIDED, ("by",)),
    Kept("projects.LimitSetter", _("Limits you wrote down"), DECIDED, ("by",)),
    Kept("projects.AgendaItem", _("Hopes and subjects you put forward"), WITH_STORY, ("by",)),
    Kept("projects.FixedOrOpenItem", _("What you said is fixed or open"), DECIDED, ("by",)),
    Kept("projects.FixedOrOpenChange", _("What you changed of that"), DECIDED, ("by",)),
    Kept("projects.Commitment", _("Promises you wrote down"), DECIDED, ("by",)),
    Kept("projects.CommitmentOutcome", _("What you said came of a promise"), WITH_STORY, ("person",)),
    Kept("projects.QuestionVersion", _("Questions you proposed"), DECIDED, ("by",)),
    Kept("projects.QuestionVoice", _("What you said of the question"), WITH_STORY, ("person",)),
    Kept("projects.QuestionDecision", _("Decisions you wrote down"), DECIDED, ("by",)),
    Kept("projects.DecisionPart", _("Decisions you took part in"), DECIDED, ("person",)),
    Kept("projects.ReadinessRound", _("Rounds you began"), DECIDED, ("started_by",)),
    Kept("projects.ReadinessAnswer", _("What you said about whether it fits"), WITH_STORY, ("person",)),
    Kept("projects.StageChange", _("Stages you moved"), DECIDED, ("by",)),
    Kept("projects.StagePart", _("Your part in a stage"), WITH_STORY, ("person",)),
    Kept("projects.TeamWord", _("Words you put on the team’s list"), DECIDED, ("by",)),
    Kept("projects.WhereItIs", _("That you said where a project is"), DECIDED, ("by",)),
    Kept("projects.AskedDays", _("Days you asked to be minded"), DECIDED, ("by", "struck_by")),
    Kept("projects.LocalDate", _("Days you added to mind"), DECIDED, ("by", "struck_by")),
    Kept("projects.RungJudgement", _("How you judged a stage"), WITH_STORY, ("person",)),
)
