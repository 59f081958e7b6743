"""Rows that must not say who wrote them, or when: under numbers drawn by chance, in no order."""

import secrets

from django.db.models import Model, QuerySet

LARGEST = 2**31 - 1


def write_anew(kept: QuerySet, new: list) -> None:
    """Write rows that were there and new ones all over again, under new numbers, in the order of the numbers.

    So neither a number, nor where a row lies in the file, nor the transaction it was written in says which came last.
    """
    before = list(kept)
    kept.filter(pk__in=[row.pk for row in before]).delete()
    rows: list[Model] = [*before, *new]
    model = type(rows[0])
    for number, row in zip(_numbers(model, len(rows)), _shuffled(rows), strict=True):
        row.pk = number
        row._state.adding = True
    model._default_manager.bulk_create(sorted(rows, key=lambda row: row.pk))


def _shuffled(rows: list) -> list:
    return secrets.SystemRandom().sample(rows, len(rows))


def _numbers(model: type[Model], how_many: int) -> list[int]:
    """Numbers by chance that no row has."""
    while True:
        numbers = secrets.SystemRandom().sample(range(1, LARGEST), how_many)
        if not model._default_manager.filter(pk__in=numbers).exists():
            return numbers
