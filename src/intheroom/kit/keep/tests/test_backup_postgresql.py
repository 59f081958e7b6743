"""PostgreSQL's own command makes the copy; ours packs it, checks it and puts it back."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

ROOT = Path(__file__).resolve().parents[5]
ADD = """
import django
django.setup()
from intheroom.people.services import add_person
add_person(by=None, name="Isa", phone="01856 555 010")
"""
FORGET = """
import django
django.setup()
from intheroom.people.models import Person
from intheroom.people.services.erasing import erase_person
erase_person(by=None, person=Person.objects.get(), choices={})
"""
COUNT = (
    "import django; django.setup()\nfrom intheroom.people.models import Person\nprint(Person.objects.count())"
)


@pytest.fixture
def run(tmp_path):
    """Run a command or a line of code against a database of its own on the tests' server."""
    if connection.vendor != "postgresql":
        pytest.skip("needs a PostgreSQL in DATABASE_URL")
    name = f"intheroom_backup_{os.getpid()}"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name}")
    base = os.environ["DATABASE_URL"].rpartition("/")[0]
    env = {
        **os.environ,
        "DATABASE_URL": f"{base}/{name}",
        "INTHEROOM_DATA": str(tmp_path),
        "INTHEROOM_TESTING": "1",
        "PYTHONPATH": str(ROOT / "src"),
        "DJANGO_SETTINGS_MODULE": "intheroom.config.settings",
    }

    def go(*words, fails=False, path=None):
        done = subprocess.run(
            [sys.executable, *map(str, words)],
            cwd=ROOT,
            env=env | ({"PATH": path} if path is not None else {}),
            capture_output=True,
            text=True,
            check=False,
        )
        assert bool(done.returncode) == fails, done.stdout + done.stderr
        return done.stdout + done.stderr

    yield go
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name}")


def test_a_backup_comes_back_and_what_was_there_is_kept_aside(run, tmp_path):
    run("manage.py", "prepare")
    run("-c", ADD)
    assert "Done" in run("manage.py", "backup")
    [backup] = (tmp_path / "backups").glob("*.backup")
    run("-c", ADD)
    assert run("-c", COUNT).strip() == "2"

    assert "--yes" in run("manage.py", "restore", backup, fails=True)
    assert "Done" in run("manage.py", "restore", backup, "--yes")

    assert run("-c", COUNT).strip() == "1"
    run("-c", FORGET)
    assert "forgotten again, as they asked: 1" in run("manage.py", "restore", backup, "--yes")
    assert "holds" in run("manage.py", "check_audit")
    assert list(tmp_path.glob("before-restore-*/intheroom.pgdump"))


def test_a_missing_command_is_named(run, tmp_path):
    run("manage.py", "prepare")
    said = run("manage.py", "backup", fails=True, path=str(tmp_path))
    assert "pg_dump is missing" in said
    assert "postgresql-client" in said
