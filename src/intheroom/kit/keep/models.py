"""Rows that are only ever added to: what happened, who has seen what, and the keys that seal."""

from typing import Never

from django.db import models


class NotChangeable(Exception):
    """Somebody tried to change or remove a row that is only ever added."""


class AddOnlyQuerySet(models.QuerySet):
    """A query set that reads and adds, and refuses the rest."""

    def _refuse(self, *_args, **_kwargs) -> Never:
        message = f"{self.model.__name__} rows are only ever added."
        raise NotChangeable(message)

    update = delete = bulk_update = _refuse

    def bulk_create(self, objs, **kwargs):
        if kwargs.get("update_conflicts"):
            self._refuse()
        return super().bulk_create(objs, **kwargs)


class AddOnly(models.Model):
    """A row that can be written once and then only read."""

    objects = AddOnlyQuerySet.as_manager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            message = f"{type(self).__name__} rows are only ever added."
            raise NotChangeable(message)
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *_args, **_kwargs) -> Never:
        message = f"{type(self).__name__} rows are only ever added."
        raise NotChangeable(message)


class AuditEvent(AddOnly):
    """One thing that happened: who, what, about which row, why. Never what anybody typed.

    People are kept as their ``subject``, not their name, so that a row says nothing once the
    person is erased. ``mac`` covers this row and the one before it.
    """

    chain = models.CharField(max_length=40)
    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    verb = models.CharField(max_length=80)
    about = models.CharField(max_length=120)
    actor = models.UUIDField(null=True)
    why = models.CharField(max_length=80, blank=True)
    facts = models.JSONField(default=dict)
    mac = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["chain", "number"], name="one_event_per_place_in_chain")
        ]
        indexes = [models.Index(fields=["about"], name="audit_about")]
        ordering = ["chain", "number"]

    def __str__(self) -> str:
        return f"{self.chain} {self.number}: {self.verb} {self.about}"


class ChainHead(models.Model):
    """Where a chain ends. Writers lock this row, so each event has exactly one before it."""

    chain = models.CharField(max_length=40, primary_key=True)
    number = models.PositiveBigIntegerField(default=0)
    mac = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"{self.chain} {self.number}"


class SealedKey(models.Model):
    """One person's data key, itself locked by the master key. Thrown away, nothing opens again."""

    subject = models.UUIDField(primary_key=True)
    locked = models.BinaryField(null=True)
    master = models.CharField(max_length=16)
    thrown_away_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.subject)


class SeenEvent(AddOnly):
    """Somebody, or the planner itself, opened a sealed value, and what for."""

    subject = models.UUIDField(db_index=True)
    place = models.CharField(max_length=160)
    actor = models.UUIDField(null=True)
    purpose = models.CharField(max_length=160)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.place}: {self.purpose}"
