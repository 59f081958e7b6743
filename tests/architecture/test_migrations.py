"""The models and their migrations say the same: the tests make the tables from the models, the host from the migrations."""

import sqlite3
from contextlib import closing

import pytest
from django.core.management import call_command
from django.db import connection


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def tables(ask):
    """Each table with its columns and its indexes, whatever order they were made in."""
    names = [row[0] for row in ask("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        name: (
            {row[1:] for row in ask(f'PRAGMA table_info("{name}")')},
            sorted(
                (unique, partial, tuple(row[2] for row in ask(f'PRAGMA index_info("{index}")')))
                for _, index, unique, _, partial in ask(f'PRAGMA index_list("{name}")')
            ),
            {row[2:] for row in ask(f'PRAGMA foreign_key_list("{name}")')},
        )
        for name in names
    }


@pytest.mark.sqlite
@pytest.mark.django_db
def test_a_copy_that_was_prepared_has_the_tables_of_the_tests(prepared_copy):
    with closing(sqlite3.connect(prepared_copy / "intheroom.sqlite3")) as served, connection.cursor() as ours:
        of_the_host = tables(lambda sql: served.execute(sql).fetchall())
        of_the_tests = tables(lambda sql: ours.execute(sql).fetchall())
    of_the_host.pop("django_migrations")
    assert of_the_host == of_the_tests
