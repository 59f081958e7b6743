"""How a task stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TaskState(models.TextChoices):
    """A task that was given up waits in the open, until somebody says: try again."""

    WAITING = "waiting", _("Waiting for its time")
    DONE = "done", _("Done")
    GIVEN_UP = "given_up", _("Given up")
