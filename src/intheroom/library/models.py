"""What an organisation adds to the library, and what it hides from its own copy. Ours is never lost."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask.models import Answered
from intheroom.kit.keep.kept import KeptModel
from intheroom.library.choices import LONGEST_BARRIER, LONGEST_IDEA


class LibraryRow(KeptModel, Answered):
    """A row of an organisation's own part of the library: hidden if need be, never deleted."""

    why_kept = _("Reviews point at what is in the library, so it stays.")
    how_to_go_on = _("Hide it instead. You can show it again at any time.")
    stays_with = ("key",)

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", editable=False
    )

    class Meta(KeptModel.Meta):
        abstract = True


class OwnBarrier(LibraryRow):
    """A barrier that this organisation added."""

    key = models.SlugField(max_length=40, unique=True)
    theme = models.CharField(max_length=20)
    says = models.CharField(max_length=LONGEST_BARRIER)

    class Meta(LibraryRow.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.says


class OwnIdea(LibraryRow):
    """An idea that this organisation added, to a barrier of its own or of ours."""

    key = models.SlugField(max_length=40, unique=True)
    barrier = models.SlugField(max_length=40)
    says = models.CharField(max_length=LONGEST_IDEA)

    class Meta(LibraryRow.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.says


class Hidden(LibraryRow):
    """A barrier or an idea that this organisation does not show, why, and until when."""

    key = models.SlugField(max_length=40)
    why = models.CharField(max_length=300)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta(LibraryRow.Meta):
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=["key"], condition=Q(ended_at__isnull=True), name="hidden_once")
        ]

    def __str__(self) -> str:
        return f"hidden: {self.key}"
