"""Rows that nobody can delete quietly: not a page, not a query, not a script."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.refusal import Refused
from intheroom.kit.words import Words


class KeptRows(models.QuerySet):
    """Rows that no query may delete, or carry off by changing what they belong to."""

    def delete(self) -> tuple[int, dict[str, int]]:
        raise self.model.refusal()

    def _raw_delete(self, using: str | None) -> int:
        raise self.model.refusal()

    def update(self, **values: Any) -> int:
        if any(name in self.model.stays_with for name in values):
            raise self.model.refusal()
        return super().update(**values)

    def remove_with_example(self, place: Any) -> int:
        """The only way rows go: together with an example, which is nobody's real work."""
        if not place.is_example:
            raise self.model.refusal()
        rows = models.QuerySet(self.model, using=self.db)
        return rows.filter(**{self.model.path_to_place: place}).delete()[0]


class KeptModel(models.Model):
    """A row that stays, whoever asks. A room says why, and how to go on instead."""

    why_kept: ClassVar[Words]
    how_to_go_on: ClassVar[Words]
    # The lookup from a row to the place whose example it may be part of.
    path_to_place: ClassVar[str] = "project"
    # Columns that only a service changes, one row at a time.
    stays_with: ClassVar[tuple[str, ...]] = ("project", "project_id")

    objects = KeptRows.as_manager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    @classmethod
    def refusal(cls) -> Refused:
        """What is said to whoever tries."""
        return Refused(cls.why_kept, how=cls.how_to_go_on)

    def delete(self, *_args: Any, **_kwargs: Any) -> tuple[int, dict[str, int]]:
        raise self.refusal()


class WrittenOnceRows(KeptRows):
    """Lines of a record: no query changes them either."""

    def update(self, **_values: Any) -> int:
        raise Refused(
            gettext("A line in the record cannot be changed."), how=gettext("Add a new line instead.")
        )


class WrittenOnceModel(KeptModel):
    """A line in a record: added, then never changed."""

    objects = WrittenOnceRows.as_manager()

    class Meta(KeptModel.Meta):
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise Refused(
                gettext("A line in the record cannot be changed."), how=gettext("Add a new line instead.")
            )
        super().save(*args, **kwargs)
