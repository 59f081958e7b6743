"""What a test committed is gone before the next one begins; Django's own way takes most of a second each time."""

import sqlite3

import pytest
from django.db import connection, transaction
from django.test import TransactionTestCase

# Django writes these itself, for the models there are; nothing of ours adds to them.
DJANGOS_OWN = {"django_content_type", "auth_permission"}


def kept():
    """The database of the tests as it is now, to be put back as often as it is wanted."""
    return KeptFile() if connection.vendor == "sqlite" else KeptRows()


class KeptFile:
    """All of it, numbers of rows included."""

    def __init__(self):
        self.copy = sqlite3.connect(":memory:", check_same_thread=False)
        connection.ensure_connection()
        connection.connection.backup(self.copy)

    def put_back(self):
        connection.ensure_connection()
        self.copy.backup(connection.connection)

    def forget(self):
        self.copy.close()


class KeptRows:
    """Where no file can be copied: the rows of all tables that have any. Numbers go on from where they were."""

    def __init__(self):
        tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
        quoted = sorted(connection.ops.quote_name(one) for one in tables if one not in DJANGOS_OWN)
        self.asks = " UNION ALL ".join(f"SELECT '{one}' WHERE EXISTS (SELECT FROM {one})" for one in quoted)
        self.rows = {}
        with connection.cursor() as cursor:
            for table in self._tables_in_use(cursor):
                with cursor.copy(f"COPY {table} TO STDOUT") as read:
                    self.rows[table] = b"".join(map(bytes, read))

    def _tables_in_use(self, cursor):
        cursor.execute(self.asks)
        return [table for (table,) in cursor.fetchall()]

    def put_back(self):
        with transaction.atomic(), connection.cursor() as cursor:
            # Rows lean on each other, and all of them go and come together.
            cursor.execute("SET LOCAL session_replication_role = replica")
            for table in self._tables_in_use(cursor):
                cursor.execute(f"DELETE FROM {table}")
            for table, rows in self.rows.items():
                with cursor.copy(f"COPY {table} FROM STDIN") as write:
                    write.write(rows)

    def forget(self):
        self.rows.clear()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The database of the tests, made once; and how it was while nothing was in it."""
    with django_db_blocker.unblock():
        empty = kept()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _test: empty.put_back())
        yield
    empty.forget()
