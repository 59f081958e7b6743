"""Taking turns: those who change what belongs to one row do so one after another."""

from typing import Any

from django.db.models import Model


def take_turn(model: type[Model], pk: Any) -> None:
    """Hold this row until the transaction is done. Take it before any row that belongs to it.

    SQLite lets one writer in at a time anyway. Rows that only point here are not held up.
    """
    rows = model._base_manager.select_for_update(no_key=True).filter(pk=pk)
    list(rows.values_list("pk"))


def take_turn_at(place: Any) -> None:
    """The same for what a form or a button is about, such as a project; where that is no row, there is no turn."""
    if isinstance(place, Model):
        take_turn(type(place), place.pk)
