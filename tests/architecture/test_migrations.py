"""The models and the migrations say the same: a new copy is made from the ones, an older one by the others."""

import json

import pytest
from django.core.management import call_command
from django.db.migrations.recorder import MigrationRecorder

from intheroom.kit.keep.tables import make_tables
from tests.databases import own_copy


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def tables_of(copy, *command):
    """Its tables, and the migrations it takes for done; after a command that makes them."""
    return json.loads(copy.run("-m", "tests.architecture.tables", *command).stdout.splitlines()[-1])


# CREATE DATABASE may not stand in a transaction.
@pytest.mark.django_db(transaction=True)
def test_a_new_copy_has_the_tables_that_the_migrations_make(tmp_path):
    with own_copy(tmp_path / "new", name="new") as new, own_copy(tmp_path / "older", name="older") as older:
        made, grown = tables_of(new, "prepare"), tables_of(older, "migrate")
    # Django's own, which we do not use: it makes its key wider by migration than from the model.
    made.pop("auth_group_permissions"), grown.pop("auth_group_permissions")
    assert made == grown


@pytest.mark.django_db
def test_a_database_with_tables_is_left_alone(monkeypatch):
    monkeypatch.setattr(MigrationRecorder, "record_applied", None)
    assert make_tables() is False


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)
def test_a_start_that_was_cut_off_leaves_nothing(tmp_path):
    with own_copy(tmp_path / "cut", name="cut") as copy:
        words = "from intheroom.kit.keep import tables; tables.MigrationRecorder.record_applied = None; tables.make_tables()"
        cut_off = copy.manage("shell", "-c", words, check=False)
        assert cut_off.returncode
        assert tables_of(copy) == {"migrations": []}
