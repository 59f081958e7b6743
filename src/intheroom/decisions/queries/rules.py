"""The rules as they stand, what happened to them, and who agreed."""

from dataclasses import dataclass

from django.db.models import Max, QuerySet

from intheroom.decisions.choices import ChangeState, Stance
from intheroom.decisions.models import GroundRule, RuleChange, RulesAnswer
from intheroom.library.queries import StartingRule, starting_rules
from intheroom.projects.models import Project


def live_rules(project: Project) -> QuerySet[GroundRule]:
    """The rules that hold now, the oldest first."""
    return project.ground_rules.filter(struck_at__isnull=True)


def changes_of(project: Project) -> QuerySet[RuleChange]:
    """Everything that happened to the rules, the newest first."""
    changes = RuleChange.objects.filter(rule__project=project).select_related("rule", "person", "recorded_by")
    return changes.prefetch_related("answers__person", "answers__recorded_by").order_by("-pk")


def changes_waiting(project: Project) -> QuerySet[RuleChange]:
    """Changes of rules that keep people safe, until somebody with lived experience has answered."""
    return changes_of(project).filter(state=ChangeState.WAITING)


def change_with(project: Project, pk: int) -> RuleChange | None:
    """One change of this project that had to wait for a second person."""
    found = changes_of(project).filter(pk=pk).first()
    return found if found and found.rule.is_safety else None


def rules_to_offer(project: Project) -> list[StartingRule]:
    """Rules to start from that do not hold here now."""
    held = set(live_rules(project).values_list("key", flat=True))
    return [rule for key, rule in starting_rules().items() if key not in held]


def safety_rules_missing(rules: list[GroundRule]) -> bool:
    """Whether a rule that keeps people safe is not among these."""
    held = {rule.key for rule in rules}
    return any(rule.is_safety and key not in held for key, rule in starting_rules().items())


@dataclass(frozen=True, slots=True)
class Heard:
    """The newest word of one member, and whether the rules have changed since."""

    answer: RulesAnswer
    is_of_now: bool

    @property
    def agrees(self) -> bool:
        return self.answer.stance == Stance.AGREE


def heard_of(project: Project) -> list[Heard]:
    """What each member said last, the newest first. Two queries."""
    changed = project.ground_rules.filter(changes__state=ChangeState.MADE)
    changed_at = changed.aggregate(last=Max("changes__answered_at"))["last"]
    rows = project.rules_answers.select_related("person", "recorded_by").order_by("pk")
    newest = {answer.person_id: answer for answer in rows}
    heard = [Heard(one, changed_at is None or one.answered_at >= changed_at) for one in newest.values()]
    return sorted(heard, key=lambda one: one.answer.pk, reverse=True)
