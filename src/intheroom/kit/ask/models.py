"""What every answer carries: who wrote it down, and guards against double and crossed saving."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class Way(models.TextChoices):
    """How an answer came in. All of them count the same."""

    WEB = "web", _("On the web")
    PAPER = "paper", _("On paper")
    PHONE = "phone", _("By phone")
    IN_PERSON = "in_person", _("Face to face")
    THROUGH_SOMEONE = "through_someone", _("Through someone they trust")


class Answered(models.Model):
    """Columns for a row that holds somebody's answer: how it came, and who wrote it down."""

    way = models.CharField(max_length=20, choices=Way.choices, default=Way.WEB)
    spoke_for = models.CharField(max_length=100, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    read_back = models.BooleanField(null=True, blank=True)
    answered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True

    @property
    def is_written_down(self) -> bool:
        """True where somebody else wrote the answer down."""
        return self.way != Way.WEB


class WrittenDown(models.Model):
    """One answer that somebody wrote down for somebody else, so that the form's own page says so.

    It never says whose answer it was: some forms promise that, and where it is shown the answer itself does.
    """

    form = models.CharField(max_length=300, db_index=True)
    way = models.CharField(max_length=20, choices=Way.choices)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    read_back = models.BooleanField()
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.form}, {self.way}"


class Versioned(models.Model):
    """A column for a row that people edit in a form: two tabs saving at once are noticed."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


class Sending(models.Model):
    """One press of a send button. The unique token makes twelve presses count once."""

    token = models.UUIDField(unique=True)
    went_to = models.CharField(max_length=500, blank=True)
    sent_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return gettext("sent to {went_to}").format(went_to=self.went_to)


class UnlinkedSending(models.Model):
    """The same for a form that keeps nothing of who answered or when: no time, and no page it led to."""

    token_hash = models.CharField(max_length=64, primary_key=True)

    def __str__(self) -> str:
        return "sent"


class Draft(models.Model):
    """Answers begun and not sent yet, sealed as typed, for the one person or browser that began them."""

    key = models.CharField(max_length=200, unique=True)
    typed_sealed = models.BinaryField(null=True)
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return gettext("answers not sent yet")


class KeptTyping(models.Model):
    """What was typed when it could not be saved, locked with a key only that browser has."""

    key = models.CharField(max_length=64, unique=True)
    locked = models.BinaryField()
    kept_at = models.DateTimeField(auto_now_add=True, db_index=True)

    def __str__(self) -> str:
        return gettext("typing kept for somebody who has to sign in again")
