"""Who a project touches, what people judged about it, and what was set aside, for how long and why."""

from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.kit.keep import kept
from intheroom.kit.refusal import Refused
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.choices import (
    GROUPS_ARE_KEPT,
    HOW_TO_SET_ASIDE,
    LONGEST_NAME,
    Belongs,
    Deciding,
    Leaning,
    Scale,
    Step,
    name_key,
)

LIVED = (Side.LIVED, Side.BOTH)


class KeptModel(kept.KeptModel):
    """A row about a group: it stays."""

    why_kept = GROUPS_ARE_KEPT
    how_to_go_on = HOW_TO_SET_ASIDE
    path_to_place = "group__project"
    stays_with = ("project", "project_id", "group", "group_id")

    class Meta(kept.KeptModel.Meta):
        abstract = True


class Groups(kept.KeptRows):
    """Groups of a project, and which of them are set aside."""

    def with_set_aside(self) -> Self:
        """Each group with ``is_set_aside``, worked out from rows: there is no flag to flip."""
        return self.annotate(is_set_aside=Exists(SetAside.objects.in_force().filter(group=OuterRef("pk"))))

    def live(self) -> Self:
        return self.with_set_aside().filter(is_set_aside=False)


class StakeholderGroup(KeptModel, Versioned):
    """Some people the project touches. Once here, it stays."""

    path_to_place = "project"

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="stakeholder_groups")
    name = models.CharField(max_length=LONGEST_NAME)
    name_key = models.CharField(max_length=LONGEST_NAME, editable=False)
    was_called = models.TextField(blank=True)
    who_they_are = models.TextField(blank=True)
    places = models.TextField(blank=True)
    prompt = models.CharField(max_length=30, blank=True)
    decides = models.CharField(max_length=12, choices=Deciding.choices, blank=True)
    who_else_to_ask = models.TextField(blank=True)
    can_decide = models.BooleanField(default=False)
    can_fund = models.BooleanField(default=False)
    can_make_it_happen = models.BooleanField(default=False)
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = Groups.as_manager()

    class Meta:
        base_manager_name = "objects"
        ordering = ["name_key", "pk"]
        constraints = [models.UniqueConstraint(fields=["project", "name_key"], name="one_group_of_each_name")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_key = name_key(self.name)
        if self.pk and type(self).objects.filter(pk=self.pk).exclude(project=self.project_id):
            raise Refused(GROUPS_ARE_KEPT, how=HOW_TO_SET_ASIDE)
        super().save(*args, **kwargs)

    @property
    def advised_as(self) -> str:
        """How advice about this group alone names it."""
        return f"group{self.pk}"

    def place_list(self) -> list[str]:
        """Where these people already are, one place each."""
        return [line.strip() for line in self.places.splitlines() if line.strip()]

    def former_names(self) -> list[str]:
        return self.was_called.splitlines()


class Judgement(KeptModel, Answered):
    """How one person sees a group: how far it is affected, its say now, and the say it should have."""

    group = models.ForeignKey(StakeholderGroup, on_delete=models.PROTECT, related_name="judgements")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    impact = models.CharField(max_length=10, choices=Scale.choices, blank=True)
    say_now = models.CharField(max_length=10, choices=Scale.choices, blank=True)
    say_wanted = models.CharField(max_length=10, choices=Scale.choices, blank=True)
    belongs = models.CharField(max_length=4, choices=Belongs.choices, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        base_manager_name = "objects"
        constraints = [
            models.UniqueConstraint(
                fields=["group", "person"],
                condition=Q(replaced_at__isnull=True),
                name="one_judgement_each",
            )
        ]

    def __str__(self) -> str:
        return gettext("a judgement of {group_id}").format(group_id=self.group_id)


class Viewpoint(KeptModel, Answered):
    """What some of a group think about the project's question. It carries nobody's name on any page."""

    group = models.ForeignKey(StakeholderGroup, on_delete=models.PROTECT, related_name="viewpoints")
    words = models.CharField(max_length=300)
    name_key = models.CharField(max_length=LONGEST_NAME)
    leaning = models.CharField(max_length=10, choices=Leaning.choices, blank=True)
    belongs = models.CharField(max_length=4, choices=Belongs.choices, blank=True)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ["name_key", "pk"]

    def __str__(self) -> str:
        return self.words


class GapAction(KeptModel, Answered):
    """What the project will do about a group with too little say, or why it will not."""

    group = models.ForeignKey(StakeholderGroup, on_delete=models.PROTECT, related_name="gap_actions")
    step = models.CharField(max_length=10, choices=Step.choices, blank=True)
    what = models.CharField(max_length=300, blank=True)
    who = models.CharField(max_length=100, blank=True)
    due_on = models.DateField(null=True, blank=True)
    time_and_money = models.CharField(max_length=300, blank=True)
    why_not = models.TextField(blank=True)
    done_on = models.DateField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        base_manager_name = "objects"
        constraints = [
            models.UniqueConstraint(
                fields=["group"], condition=Q(replaced_at__isnull=True), name="one_plan_a_gap"
            ),
            models.CheckConstraint(condition=~(Q(what="") & Q(why_not="")), name="an_action_or_a_reason"),
        ]

    def __str__(self) -> str:
        return self.what or self.why_not


class SetAsides(kept.KeptRows):
    """Proposals to set a group aside, and which of them hold."""

    def open(self) -> Self:
        """Nobody has ended it: a proposal that waits, or one in force."""
        return self.filter(ended_at__isnull=True)

    def in_force(self) -> Self:
        """Somebody with lived experience, who did not propose it, said yes, and nobody ended it."""
        yes = SetAsideAnswer.objects.filter(set_aside=OuterRef("pk"), agrees=True, side__in=LIVED).exclude(
            person=OuterRef("proposed_by")
        )
        return self.open().filter(Exists(yes))


class SetAside(KeptModel, Answered):
    """A proposal to leave a group out for now. It holds once somebody with lived experience agrees."""

    group = models.ForeignKey(StakeholderGroup, on_delete=models.PROTECT, related_name="set_asides")
    reason = models.TextField()
    review_on = models.DateField()
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended_why = models.TextField(blank=True)

    objects = SetAsides.as_manager()

    class Meta:
        base_manager_name = "objects"
        constraints = [
            models.UniqueConstraint(
                fields=["group"], condition=Q(ended_at__isnull=True), name="one_set_aside_open"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="set_aside_has_a_reason"),
        ]

    def __str__(self) -> str:
        return gettext("set aside: {group_id}").format(group_id=self.group_id)


class SetAsideAnswer(KeptModel, Answered):
    """What somebody answered to a proposal, with the side they were on that day."""

    path_to_place = "set_aside__group__project"

    set_aside = models.ForeignKey(SetAside, on_delete=models.PROTECT, related_name="answers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=Side.choices, blank=True)
    agrees = models.BooleanField()
    why = models.TextField(blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["set_aside", "person"], name="one_answer_each")]

    def __str__(self) -> str:
        return "yes" if self.agrees else "no"
