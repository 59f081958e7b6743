"""What a thing is in use for, and who was given a copy of it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered
from intheroom.media.choices import Audience, Stopped, Use
from intheroom.media.models.items import Item
from intheroom.people.models import Person


class InUse(models.Model):
    """A thing chosen for one use. Whether it may be shown is asked again each time it is."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="uses")
    use = models.CharField(max_length=12, choices=Use.choices)
    audience = models.CharField(max_length=12, choices=Audience.choices)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField(auto_now_add=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    stopped_how = models.CharField(max_length=12, choices=Stopped.choices, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["item", "use"], condition=Q(stopped_at__isnull=True), name="in_use_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.item}: {self.get_use_display()}"


class HandedOut(Answered):
    """A copy that somebody has. We cannot fetch it back; we can say honestly that it is out there."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="copies")
    use = models.CharField(max_length=12, choices=Use.choices, blank=True)
    to_whom = models.CharField(max_length=120)
    handed_on = models.DateField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("handed_on", "pk")

    def __str__(self) -> str:
        return gettext("{item}, to {to_whom}").format(item=self.item, to_whom=self.to_whom)
