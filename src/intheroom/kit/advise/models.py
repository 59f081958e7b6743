"""When a team goes another way than advised, it says why and when it will look again."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered


class AdviceAnswer(Answered):
    """One reason, by one person, for one rule in one place. Never changed; a newer row stands over it."""

    place_ref = models.CharField(max_length=20)
    # One thing of the place, such as "group12", where the reason holds for that alone.
    thing = models.CharField(max_length=40, blank=True, default="")
    rule = models.CharField(max_length=80)
    reason = models.TextField()
    look_again_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["place_ref", "rule"])]

    def __str__(self) -> str:
        return gettext("{rule}: another way").format(rule=self.rule)
