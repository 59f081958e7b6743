"""Queries whose text is written once: for rows that nearly every page reads.

Django writes the text of a query anew each time, which takes the processor several times as long as
asking it. A prepared query has the same tables, joins and order each time; only the values change::

    _live = Prepared(lambda ref: Project.objects.filter(ref=ref), ref="?ref")
    _live.rows(ref="bcd2345")
"""

import copy
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Model, QuerySet
from django.db.models.query import ModelIterable
from django.db.models.sql.compiler import SQLCompiler

Row = TypeVar("Row", bound=Model)


class Prepared(Generic[Row]):
    """One query. Each value it is asked with has a mark, a number or text that nothing else in it equals."""

    def __init__(self, write: Callable[..., QuerySet[Row]], **marks: int | str) -> None:
        self._write = write
        self._marks = marks
        self._written: tuple[SQLCompiler, str, tuple[Any, ...]] | None = None

    def rows(self, **values: int | str) -> list[Row]:
        """What the query itself would give, with what it joins. It reads nothing ahead in a second query."""
        compiler, text, params = self._written or self._prepare()
        given = {mark: values[name] for name, mark in self._marks.items()}
        # PostgreSQL is told the kind of each number, so the new one becomes of the same kind.
        filled = tuple(type(param)(given[param]) if param in given else param for param in params)
        # A copy: threads ask at the same moment, each through a connection of its own.
        asking = copy.copy(compiler)
        asking.connection = connections[DEFAULT_DB_ALIAS]
        asking.as_sql = lambda *_args, **_more: (text, filled)
        query = SimpleNamespace(get_compiler=lambda using: asking)
        return list(
            ModelIterable(SimpleNamespace(db=DEFAULT_DB_ALIAS, query=query, _known_related_objects={}))
        )

    def first(self, **values: int | str) -> Row | None:
        """The first row, where there is one."""
        return next(iter(self.rows(**values)), None)

    def _prepare(self) -> tuple[SQLCompiler, str, tuple[Any, ...]]:
        compiler = self._write(**self._marks).query.get_compiler(DEFAULT_DB_ALIAS)
        text, params = compiler.as_sql()
        if missing := [name for name, mark in self._marks.items() if mark not in params]:
            message = f"Nothing in the query stands for {', '.join(missing)}."
            raise ValueError(message)
        self._written = compiler, text, tuple(params)
        return self._written
