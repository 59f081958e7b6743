"""Which tables a database has, whatever order they were made in: ``python -m tests.architecture.tables [COMMAND]``.

The command is given first, in the same program: ``prepare``, or ``migrate``.
"""

import json
import sys

import django
from django.core.management import call_command

KINDS = ("columns", "primary_key", "unique", "foreign_key", "check", "index")


def described() -> dict:
    """The migrations noted as done, and each table with its columns, its keys, its indexes and its rules."""
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    done = {"migrations": sorted(map(list, MigrationRecorder(connection).applied_migrations()))}
    with connection.cursor() as cursor:
        ask = connection.introspection
        return done | {
            table: {
                "columns": sorted(map(str, ask.get_table_description(cursor, table))),
                "rules": sorted(
                    str([rule[kind] for kind in KINDS])
                    for rule in ask.get_constraints(cursor, table).values()
                ),
            }
            for table in ask.table_names(cursor)
        }


if __name__ == "__main__":
    django.setup()
    if sys.argv[1:]:
        call_command(*sys.argv[1:], stdout=sys.stderr)
    sys.stdout.write(json.dumps(described()))
