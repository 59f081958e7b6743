"""How a task stands."""

from django.db import models


class TaskState(models.TextChoices):
    """A task that was given up waits in the open, until somebody says: try again."""

    WAITING = "waiting", "Waiting for its time"
    DONE = "done", "Done"
    GIVEN_UP = "given_up", "Given up"
