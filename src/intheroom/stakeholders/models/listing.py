"""Lists people make of everyone a project touches, each alone first, and the kinds it does not touch."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.kit.keep import kept
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.choices import GROUPS_ARE_KEPT, HOW_TO_SET_ASIDE, LONGEST_NAME
from intheroom.stakeholders.models.groups import KeptModel, StakeholderGroup


class Listing(Answered, Versioned):
    """One person's own list, made before they saw anybody else's. Only its author sees whose it is."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="listings")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["project", "person"], name="one_list_each")]

    def __str__(self) -> str:
        return gettext("a list")


class Names(kept.KeptRows):
    """Names on lists: the author may put one right until it is in a group, and nobody after that."""

    def delete(self) -> tuple[int, dict[str, int]]:
        if self.filter(group__isnull=False).exists():
            raise Refused(GROUPS_ARE_KEPT, how=HOW_TO_SET_ASIDE)
        chosen = list(self.values_list("pk", flat=True))
        return models.QuerySet(self.model, using=self.db).filter(pk__in=chosen).delete()

    def update(self, **values: Any) -> int:
        if values.get("group", values.get("group_id", self)) is None:
            raise Refused(GROUPS_ARE_KEPT, how=HOW_TO_SET_ASIDE)
        return super().update(**values)


class ListedName(KeptModel):
    """A name somebody wrote on their list. Once it is in a group it stays in one."""

    path_to_place = "listing__project"
    stays_with = ("listing", "listing_id")

    listing = models.ForeignKey(Listing, on_delete=models.PROTECT, related_name="names")
    text = models.CharField(max_length=LONGEST_NAME)
    name_key = models.CharField(max_length=LONGEST_NAME)
    group = models.ForeignKey(
        StakeholderGroup, null=True, on_delete=models.PROTECT, related_name="listed_names"
    )

    objects = Names.as_manager()

    class Meta:
        base_manager_name = "objects"
        ordering = ["name_key", "text"]
        constraints = [models.UniqueConstraint(fields=["listing", "name_key"], name="each_name_once_a_list")]

    def __str__(self) -> str:
        return self.text


class PromptAnswer(Answered):
    """Somebody thought about a kind of people and says why this project does not touch them."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="prompt_answers")
    prompt = models.CharField(max_length=30)
    reason = models.TextField()
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    reopened_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["project", "prompt"],
                condition=Q(reopened_at__isnull=True),
                name="one_answer_a_prompt",
            )
        ]

    def __str__(self) -> str:
        return gettext("{prompt}: not touched").format(prompt=self.prompt)
