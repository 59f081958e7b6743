"""What every answer carries: who wrote it down, and a guard against two people saving at once."""

import uuid

from django.conf import settings
from django.db import models


class Way(models.TextChoices):
    """How an answer came in. All of them count the same."""

    WEB = "web", "on the web"
    PAPER = "paper", "on paper"
    PHONE = "phone", "by phone"
    IN_PERSON = "in_person", "in person"
    THROUGH_SOMEONE = "through_someone", "through someone they trust"


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

    def was_written_down_by_someone_else(self) -> bool:
        return self.way != Way.WEB


class Versioned(models.Model):
    """Columns for a row that people edit in a form: two tabs saving at once are noticed."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


class Sending(models.Model):
    """One press of a send button. The unique token makes twelve presses count once."""

    token = models.UUIDField(unique=True)
    went_to = models.CharField(max_length=500, blank=True)
    sent_at = models.DateTimeField(auto_now_add=True)


class Draft(models.Model):
    """Answers begun and not sent yet, kept for the one person or browser that began them."""

    key = models.CharField(max_length=200, unique=True)
    subject = models.UUIDField(default=uuid.uuid4)
    answers = models.BinaryField()
    updated_at = models.DateTimeField(auto_now=True)


class SheetCode(models.Model):
    """The short code on a printed sheet; keying it in opens the right form."""

    code = models.CharField(max_length=9, unique=True)
    opens = models.CharField(max_length=300, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
