"""Messages on their way out: one row for each person and channel."""

import uuid

from django.db import models

from intheroom.kit.outbox.choices import CameAs, Channel, Said, State


class Message(models.Model):
    """One message to one person by one channel.

    Where it goes and what it says are sealed together, for the person it is for, and thrown away once it is
    sent. Whoever takes it has it until ``taken_until`` and gets the next number of ``fence``.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # The same key is the same message, however often somebody asks for it.
    key = models.CharField(max_length=160, unique=True)
    # How an answer to it is recognised: a random-looking code that tells nothing.
    mark = models.CharField(max_length=32, blank=True, db_index=True)
    # Which address it went to, without telling what it is.
    to_mark = models.CharField(max_length=64, blank=True, db_index=True)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    # Whose it is: a person's mark. To nobody known here it is its own, with a key of its own.
    subject = models.UUIDField(db_index=True)
    # What it belongs to, as a code ("updates.update:12"), and the project's record it is noted in.
    about = models.CharField(max_length=120, blank=True, db_index=True)
    chain = models.CharField(max_length=40, blank=True)
    content_sealed = models.BinaryField(null=True)

    due_at = models.DateTimeField(null=True)
    not_before = models.DateTimeField(null=True)
    quiet_from = models.TimeField(null=True)
    quiet_until = models.TimeField(null=True)
    give_up_at = models.DateTimeField(null=True)

    tries = models.PositiveIntegerField(default=0)
    # How often in a row whoever had it never came back.
    cut_off = models.PositiveIntegerField(default=0)
    fence = models.PositiveIntegerField(default=0)
    taken_until = models.DateTimeField(null=True)
    taken_by = models.CharField(max_length=60, blank=True)

    said = models.CharField(max_length=20, choices=Said.choices, blank=True)
    said_code = models.CharField(max_length=20, blank=True)
    # When to ask the service that took it whether it arrived; empty where nobody can be asked.
    ask_at = models.DateTimeField(null=True, db_index=True)
    asked = models.PositiveIntegerField(default=0)

    made_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["state", "due_at"], name="messages_due")]
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return f"{self.channel} {self.pk}"

    @property
    def place(self) -> str:
        """Where the sealed content stands."""
        return f"outbox.message:{self.pk}:content"

    @property
    def about_itself(self) -> str:
        """How the record names it."""
        return f"outbox.message:{self.pk}"

    @property
    def is_to_nobody_known(self) -> bool:
        """True where it is sealed with a key of its own."""
        return self.subject == self.pk


class ClosedWay(models.Model):
    """An address of somebody from which a message came back. It is not used again until somebody says so.

    Another address of theirs has another mark: changing it is all it takes.
    """

    to_mark = models.CharField(max_length=64, unique=True)
    subject = models.UUIDField(db_index=True)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    said = models.CharField(max_length=20, choices=Said.choices)
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-since", "pk"]

    def __str__(self) -> str:
        return f"{self.channel} {self.pk}"


class Arrival(models.Model):
    """That one mail came in, so that it is taken once. It holds nothing of the mail itself."""

    digest = models.CharField(max_length=64, unique=True)
    came_as = models.CharField(max_length=12, choices=CameAs.choices)
    message = models.ForeignKey(Message, null=True, on_delete=models.SET_NULL, related_name="arrivals")
    # Where it lies in the mailbox, as long as it has to be taken away there.
    lies_in = models.CharField(max_length=40, blank=True)
    came_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering = ["-came_at", "pk"]

    def __str__(self) -> str:
        return f"{self.came_as} {self.pk}"


class Mailbox(models.Model):
    """How far the mailbox was read. One row."""

    name = models.CharField(max_length=20, unique=True)
    # The mailbox's own number: another one means that everything in it is numbered anew.
    validity = models.CharField(max_length=20, blank=True)
    read_to = models.PositiveBigIntegerField(default=0)
    due_at = models.DateTimeField(null=True)
    taken_until = models.DateTimeField(null=True)
    # How often in a row it could not be read, and since when.
    failed = models.PositiveIntegerField(default=0)
    failed_since = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name
