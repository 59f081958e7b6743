"""Ground rules, what happened to each, and who agreed to them."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.decisions.choices import ChangeState, RuleAct, Stance
from intheroom.kit.ask.models import Answered, Versioned
from intheroom.kit.keep import kept
from intheroom.kit.refusal import Refused
from intheroom.kit.words import Words
from intheroom.library.queries import starting_rules
from intheroom.people.models import Person
from intheroom.projects.models import Project

SAFETY_STAYS = _("This rule keeps people safe, so it is not changed quietly.")
HOW_TO_CHANGE = _("Say why. Then another person with lived experience says yes or no.")


class _Words:
    why_kept: ClassVar[Words] = _("The team agreed on this together, so it stays in its story.")
    how_to_go_on: ClassVar[Words] = _("Strike the rule, and say why.")


class GroundRule(_Words, Versioned, kept.KeptModel):
    """One short rule the team agreed on. A struck one stays, with the reason."""

    stays_with = ("project", "project_id", "key", "words", "struck_at")

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="ground_rules")
    # The key of a rule to start from; blank where the team wrote it.
    key = models.CharField(max_length=20, blank=True)
    words = models.TextField()
    struck_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["project", "key"],
                condition=~Q(key="") & Q(struck_at__isnull=True),
                name="one_live_rule_for_a_key",
            ),
        )

    def __str__(self) -> str:
        return self.words

    @property
    def is_safety(self) -> bool:
        """Whether it keeps people safe: names and pronouns, and no hateful remarks."""
        known = starting_rules().get(self.key)
        return known is not None and known.is_safety

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A rule that keeps people safe changes only in the way a second person said yes to."""
        if self.pk and self.is_safety:
            before = type(self).objects.get(pk=self.pk)
            becomes = "" if self.struck_at else self.words
            agreed = self.changes.filter(becomes=becomes, answers__agrees=True)
            is_changed = (before.words, before.struck_at) != (self.words, self.struck_at)
            if is_changed and not agreed.exists():
                raise Refused(SAFETY_STAYS, how=HOW_TO_CHANGE)
        super().save(*args, **kwargs)


class RuleChange(_Words, Answered, kept.KeptModel):
    """One thing that happened to a rule, or waits to happen: in which words, and why."""

    path_to_place = "rule__project"
    stays_with = ("rule", "rule_id", "act", "was", "becomes")

    rule = models.ForeignKey(GroundRule, on_delete=models.PROTECT, related_name="changes")
    act = models.CharField(max_length=10, choices=RuleAct.choices)
    was = models.TextField(blank=True)
    # Blank where the rule is struck.
    becomes = models.TextField(blank=True)
    why = models.TextField(blank=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=ChangeState.choices, default=ChangeState.MADE)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["rule"], condition=Q(state="waiting"), name="one_waiting_change_of_a_rule"
            ),
        )

    def __str__(self) -> str:
        return self.get_act_display()

    @property
    def waits(self) -> bool:
        return self.state == ChangeState.WAITING


class ChangeAnswer(_Words, Answered, kept.WrittenOnceModel):
    """The yes or no of another person with lived experience."""

    path_to_place = "change__rule__project"

    change = models.ForeignKey(RuleChange, on_delete=models.PROTECT, related_name="answers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    agrees = models.BooleanField()
    words = models.TextField(blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return "agreed" if self.agrees else gettext("did not agree")


class RulesAnswer(_Words, Answered, kept.WrittenOnceModel):
    """What a member says of the rules as they stand. Saying more adds a row, and the newest counts."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="rules_answers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    stance = models.CharField(max_length=8, choices=Stance.choices)
    words = models.TextField(blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.get_stance_display()
