"""Fetch one row in scope, or answer 404."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404


def one_of(rows: QuerySet, row_id: int) -> Any:
    """The row, where the asker's own scope holds it."""
    row = rows.filter(pk=row_id).first()
    if row is None:
        raise Http404
    return row
