"""Before any plan: who set the limits, what is fixed, what is open, what people put forward."""

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.kit.refusal import Refused
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.choices import Fixity, ItemKind
from intheroom.projects.models.kept import KeptRows
from intheroom.projects.models.project import Project


class LimitSetter(Answered):
    """Someone, or a group, who set a limit on the project, and when."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="limit_setters")
    name = models.CharField(max_length=120)
    side = models.CharField(max_length=14, choices=Side.choices, blank=True)
    limit = models.TextField(blank=True)
    set_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("set_on", "pk")

    def __str__(self) -> str:
        return self.name


class AgendaItem(Answered):
    """A hope or a subject that someone put forward. Anyone in the team may."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="agenda_items")
    kind = models.CharField(max_length=10, choices=ItemKind.choices, default=ItemKind.TOPIC)
    text = models.TextField()
    side = models.CharField(max_length=14, choices=Side.choices, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("Agenda item {self_pk}").format(self_pk=self.pk)


class FixedOrOpenItem(Answered, Versioned):
    """One thing that cannot change, or that can. Struck through with a reason, never deleted."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="fixed_or_open")
    fixity = models.CharField(max_length=6, choices=Fixity.choices, default=Fixity.OPEN)
    text = models.CharField(max_length=500)
    why = models.TextField(blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    struck_at = models.DateTimeField(null=True, blank=True)
    struck_why = models.CharField(max_length=300, blank=True)

    objects = KeptRows.as_manager()

    class Meta:
        ordering = ("pk",)
        base_manager_name = "objects"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(struck_at__isnull=True) | ~models.Q(struck_why=""),
                name="struck_item_says_why",
            )
        ]

    def __str__(self) -> str:
        return self.text

    def delete(self, *_args, **_kwargs):
        """A promise about what can change is struck through for all to see, not removed."""
        raise Refused(KeptRows.why, how=gettext("Strike it through with a reason instead."))


class FixedOrOpenChange(Answered):
    """What an item said before someone changed it or struck it through."""

    item = models.ForeignKey(FixedOrOpenItem, on_delete=models.PROTECT, related_name="changes")
    was_fixity = models.CharField(max_length=6, choices=Fixity.choices)
    was_text = models.CharField(max_length=500)
    was_why = models.TextField(blank=True)
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("Change of {item}").format(item=self.item)
