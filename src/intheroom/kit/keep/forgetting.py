"""The one way in which a row that stays lets go of somebody's words: they asked to be forgotten."""

from typing import Any

from django.db import models

GONE = "(taken away)"


def let_go(model: type[models.Model], where: dict[str, Any], **columns: Any) -> int:
    """Change these columns in rows that nobody else may change. The rows themselves stay."""
    return models.QuerySet(model).filter(**where).update(**columns)
