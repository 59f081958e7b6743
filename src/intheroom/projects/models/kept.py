"""Rows that no one can delete: what a team decided, and what it said could change."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from intheroom.kit.refusal import Refused


class KeptRows(models.QuerySet):
    """Rows that stay, whoever asks and however. Only an example project takes its rows with it."""

    why = _("This is part of the project’s story, so it stays.")
    how = _("Write down what is different now: both stay on the page.")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise Refused(self.why, how=self.how)

    def _raw_delete(self, using: str | None) -> int:
        raise Refused(self.why, how=self.how)

    def update(self, **values: Any) -> int:
        if set(values) - {"version"}:
            raise Refused(self.why, how=self.how)
        return super().update(**values)

    def remove_with_example(self) -> int:
        """Called by ``remove_example`` only, which refuses every real project."""
        return models.QuerySet(self.model, using=self.db).filter(pk__in=self.values("pk")).delete()[0]
