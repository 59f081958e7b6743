"""Tasks: what is to be done, when, and who has taken it for how long."""

from django.db import models

from intheroom.kit.jobs.choices import TaskState


class Task(models.Model):
    """One thing to do beside the pages. ``facts`` holds codes and numbers, never what anybody typed.

    Whoever takes it has it until ``taken_until`` and gets the next number of ``fence``: an answer with an older
    number comes from somebody who was too late, and changes nothing.
    """

    key = models.CharField(max_length=160, unique=True)
    kind = models.CharField(max_length=80)
    facts = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=TaskState.choices, default=TaskState.WAITING)
    # Empty where nobody will try by itself again.
    due_at = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    fence = models.PositiveIntegerField(default=0)
    taken_until = models.DateTimeField(null=True)
    taken_by = models.CharField(max_length=60, blank=True)
    # The kind of error of the last try: a name from the code, never its words.
    trouble = models.CharField(max_length=80, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["state", "due_at"], name="tasks_due")]
        ordering = ["due_at", "pk"]

    def __str__(self) -> str:
        return self.key
