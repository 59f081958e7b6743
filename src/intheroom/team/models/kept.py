"""Rows that nobody can delete: a member, a removal and its record."""

from typing import Any

from django.db import models

from intheroom.kit.refusal import Refused
from intheroom.projects.models import Project

KEPT = "This is part of the team’s record, so it stays."
HOW_TO_GO_ON = (
    "A member can leave, or take a break, whenever they like. "
    "To take somebody’s place away, propose it and give a reason."
)


class KeptRows(models.QuerySet):
    """Rows that no query may delete or carry off to another project or person."""

    # Whose it is, and whether they are still here, only ever change in a service.
    stays_with: tuple[str, ...] = (
        "project",
        "project_id",
        "person",
        "person_id",
        "status",
        "takes_part",
        "state",
    )

    def delete(self) -> tuple[int, dict[str, int]]:
        raise Refused(KEPT, how=HOW_TO_GO_ON)

    def _raw_delete(self, using: str | None) -> int:
        raise Refused(KEPT, how=HOW_TO_GO_ON)

    def update(self, **values: Any) -> int:
        if any(name in self.stays_with for name in values):
            raise Refused(KEPT, how=HOW_TO_GO_ON)
        return super().update(**values)

    def remove_with_example(self, project: Project) -> int:
        """The only way rows go: together with an example project, which is nobody's real work."""
        if not project.is_example:
            raise Refused(KEPT, how=HOW_TO_GO_ON)
        rows = models.QuerySet(self.model, using=self.db)
        path = self.model.path_to_project
        return rows.filter(**{path: project}).delete()[0]


class KeptModel(models.Model):
    """A row that stays, whoever asks."""

    path_to_project = "project"

    objects = KeptRows.as_manager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def delete(self, *_args: Any, **_kwargs: Any) -> tuple[int, dict[str, int]]:
        raise Refused(KEPT, how=HOW_TO_GO_ON)


class WrittenOnceRows(KeptRows):
    """Lines of a record: no query changes them either."""

    def update(self, **_values: Any) -> int:
        raise Refused("A line in the record cannot be changed.", how="Add a new line instead.")


class WrittenOnceModel(KeptModel):
    """A line in a record: added, then never changed."""

    objects = WrittenOnceRows.as_manager()

    class Meta(KeptModel.Meta):
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise Refused("A line in the record cannot be changed.", how="Add a new line instead.")
        super().save(*args, **kwargs)
