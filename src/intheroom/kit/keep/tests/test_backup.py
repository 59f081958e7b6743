"""A backup is whole and comes back. Taken while people write: tests/trials/test_backups.py."""

import datetime
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from intheroom.kit.keep.management.commands.restore import place_aside
from intheroom.kit.keep.packages import Damaged, check
from tests.forking import Commands, commands

pytestmark = pytest.mark.sqlite

ROOT = Path(__file__).resolve().parents[5]

ADD = """
import django
django.setup()
from intheroom.people.services import add_person
for number in range({}):
    add_person(by=None, name=f"Person {{number + 1}}", phone="01856 555 010")
"""
QUEUE = """
import django
django.setup()
from django.conf import settings
from intheroom.kit.outbox.content import Content
from intheroom.kit.outbox.services import queue_message
settings.GATEWAYS = {"email": {}}
queue_message(by=None, key="waits", channel="email", content=Content("isa@example.org", "We met."))
"""
IS_HELD = "outbox_message WHERE state = 'held'"


class Copy:
    """A copy of the planner in a folder of its own, driven the way the host does."""

    def __init__(self, folder: Path, commands: Commands | None = None):
        self.folder, self.commands = folder, commands
        kept = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        self.env = kept | {
            "INTHEROOM_DATA": str(folder),
            "INTHEROOM_TESTING": "1",
            "PYTHONPATH": str(ROOT / "src"),
            "DJANGO_SETTINGS_MODULE": "intheroom.config.settings",
        }

    def run(self, *words) -> subprocess.CompletedProcess:
        if self.commands:
            return self.commands.run(*words)
        started = [sys.executable, *map(str, words)]
        return subprocess.run(started, cwd=ROOT, env=self.env, capture_output=True, text=True, check=False)

    def manage(self, *words, fails=False) -> str:
        return self.said("manage.py", *words, fails=fails)

    def python(self, code) -> str:
        return self.said("-c", code)

    def said(self, *words, fails=False) -> str:
        done = self.run(*words)
        said = done.stdout + done.stderr
        assert bool(done.returncode) == fails, said
        return said

    def count(self, table="people_person") -> int:
        with closing(sqlite3.connect(self.folder / "intheroom.sqlite3")) as database:
            return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]

    def backups(self) -> list[Path]:
        return sorted((self.folder / "backups").glob("*.backup"))

    def add_people(self, number):
        self.python(ADD.format(number))


@pytest.fixture(scope="module")
def filled(tmp_path_factory, prepared_copy):
    """A copy with five people and one backup, made once; and the same put aside, for each test to begin with."""
    around = tmp_path_factory.mktemp("filled")
    shutil.copytree(prepared_copy, around / "data")
    with commands(Copy(around / "data").env, around / "said") as given:
        copy = Copy(around / "data", given)
        copy.add_people(5)
        copy.python(QUEUE)
        copy.manage("backup", "--keys-to", copy.folder / "envelope")
        shutil.copytree(copy.folder, around / "aside")
        yield copy


@pytest.fixture
def home(filled):
    """In the same folder each time: the program that does its commands knows no other."""
    shutil.rmtree(filled.folder)
    shutil.copytree(filled.folder.with_name("aside"), filled.folder)
    return filled


def test_a_backup_brings_everything_back(home):
    people = home.count()
    home.add_people(3)
    assert home.count(IS_HELD) == 0
    said = home.manage("restore", home.backups()[0], "--yes")
    assert home.count() == people
    # What waited then may have gone out since.
    assert "held back until somebody says yes" in said
    assert home.count(IS_HELD) == 1
    assert "Done" in said
    home.manage("check_audit")

    [aside] = home.folder.glob("before-restore-*")
    with closing(sqlite3.connect(aside / "intheroom.sqlite3")) as old:
        assert old.execute("SELECT count(*) FROM people_person").fetchone()[0] > people


def test_two_restores_in_one_second_keep_what_was_there_apart(tmp_path):
    now = datetime.datetime(2026, 5, 20, 9, 30, tzinfo=datetime.UTC)
    first = place_aside(tmp_path, now)
    first.mkdir()
    second = place_aside(tmp_path, now)
    assert first != second
    assert second.match("before-restore-*")


KEEP_A_FILE = """
import django, uuid
django.setup()
from intheroom.kit.keep.files import keep_file
subject = uuid.uuid4()
print(subject, keep_file(subject, b"the pixels of a photo"), flush=True)
"""
OPEN_IT = """
import django, sys, uuid
django.setup()
from intheroom.kit.keep.files import open_file
print(open_file(uuid.UUID("{}"), "{}", actor=None, purpose="to test"), flush=True)
"""


def test_a_file_that_somebody_sent_comes_back_sealed_and_one_that_came_since_goes_aside(home):
    subject, name = home.python(KEEP_A_FILE).split()
    home.manage("backup")
    assert b"pixels" not in home.backups()[-1].read_bytes()
    (home.folder / "media" / name).unlink()
    later = home.python(KEEP_A_FILE).split()[1]
    home.manage("restore", home.backups()[-1], "--yes")
    assert b"the pixels of a photo" in home.python(OPEN_IT.format(subject, name)).encode()
    assert not (home.folder / "media" / later).exists()
    assert list(home.folder.glob(f"before-restore-*/media/{later}"))


def test_nothing_is_replaced_without_saying_so(home):
    home.add_people(1)
    people = home.count()
    said = home.manage("restore", home.backups()[0], fails=True)
    assert "--yes" in said
    assert home.count() == people
    assert not list(home.folder.glob("before-restore-*"))


def test_a_damaged_backup_changes_nothing(home):
    [backup] = home.backups()
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)
    people = home.count()
    said = home.manage("restore", backup, "--yes", fails=True)
    assert "Nothing was changed" in said
    assert home.count() == people


def test_every_flipped_bit_and_every_cut_is_found(home, tmp_path):
    whole = home.backups()[0].read_bytes()
    broken = tmp_path / "broken.backup"
    for _ in range(100):
        content = bytearray(whole)
        place = random.randrange(len(content) * 8)
        content[place // 8] ^= 1 << place % 8
        broken.write_bytes(content)
        with pytest.raises(Damaged):
            check(broken)
    for length in (0, 1, 80, len(whole) // 2, len(whole) - 1):
        broken.write_bytes(whole[:length])
        with pytest.raises(Damaged):
            check(broken)


def test_it_comes_back_on_a_new_machine_with_the_keys_from_the_envelope(home, tmp_path):
    new = Copy(tmp_path / "new")
    new.folder.mkdir()
    [keys] = (home.folder / "envelope").glob("*.keys")
    said = new.manage("restore", home.backups()[0], "--keys", keys)
    assert "Done" in said
    assert new.count() == home.count()
    assert new.count(IS_HELD) == 1
    opened = new.python(
        "import django; django.setup()\n"
        "from intheroom.people.models import Person\n"
        "from intheroom.people.queries import ways_to_reach\n"
        "print(ways_to_reach(Person.objects.first(), actor=None, purpose='to test')['phone'])"
    )
    assert opened.strip() == "01856 555 010"


def test_on_a_machine_without_keys_it_asks_for_them(home, tmp_path):
    new = Copy(tmp_path / "new")
    new.folder.mkdir()
    said = new.manage("restore", home.backups()[0], fails=True)
    assert "give them with --keys FILE" in said
    assert not (new.folder / "intheroom.sqlite3").exists()


def test_with_the_keys_of_another_copy_it_says_so(home, tmp_path, prepared_copy):
    other = Copy(tmp_path / "other")
    shutil.copytree(prepared_copy, other.folder)
    for file in other.folder.glob("*.key"):
        file.unlink()
    # Nothing is sealed in it yet, so it makes keys of its own.
    other.manage("prepare")
    said = other.manage("restore", home.backups()[0], "--yes", fails=True)
    assert "look at this" in said
    assert "before-restore" in said


def test_the_keys_are_never_beside_the_backup(home):
    said = home.manage("backup", "--to", home.folder / "x", "--keys-to", home.folder / "x", fails=True)
    assert "another folder" in said
    content = home.backups()[0].read_bytes()
    for name in ("seal.key", "audit.key", "secret.key"):
        assert (home.folder / name).read_bytes().strip() not in content


def test_a_tampered_log_is_not_backed_up_as_if_it_held(home):
    with closing(sqlite3.connect(home.folder / "intheroom.sqlite3", isolation_level=None)) as database:
        database.execute("UPDATE keep_auditevent SET verb = 'x' WHERE number = 2")
    before = home.backups()
    said = home.manage("backup", fails=True)
    assert "There is no backup" in said
    assert home.backups() == before


def test_a_running_server_is_noticed(home):
    code = (
        "import sqlite3, time\n"
        f"c = sqlite3.connect({str(home.folder / 'intheroom.sqlite3')!r})\n"
        "c.execute('select 1 from people_person').fetchall(); print('open', flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    holder.stdout.readline()
    try:
        said = home.manage("restore", home.backups()[0], "--yes", fails=True)
    finally:
        holder.kill()
        holder.communicate()
    assert "stop it first" in said


def test_whoever_asked_to_be_forgotten_stays_forgotten(home):
    home.python(
        "import django; django.setup()\n"
        "from intheroom.people.models import Person\n"
        "from intheroom.kit.keep.sealing import throw_key_away\n"
        "throw_key_away(Person.objects.first().subject)"
    )
    home.manage("restore", home.backups()[0], "--yes")
    assert home.count("keep_sealedkey WHERE locked IS NULL") == 1


FORGET = """
import django; django.setup()
from intheroom.people.models import Person
from intheroom.people.services.erasing import erase_person
erase_person(by=None, person=Person.objects.get(name="Person 2"), choices={})
"""


def test_somebody_forgotten_since_is_forgotten_again_before_any_page(home, tmp_path):
    """Also on a machine that has nothing but the older backup, its keys, and the list of who was forgotten."""
    home.python(FORGET)
    [noted] = (home.folder / "erasures").glob("*.json")
    assert "Person 2" not in noted.read_text()
    said = home.manage("restore", home.backups()[0], "--yes")
    assert "People forgotten again, as they asked: 1." in said
    assert home.count("people_person WHERE name = 'Person 2'") == 0
    assert home.count("people_person WHERE name = 'A team member'") == 1
    assert home.count("keep_sealedkey WHERE locked IS NULL") == 1
    assert b"Person 2" not in (home.folder / "intheroom.sqlite3").read_bytes()
    assert "forgotten again" not in home.manage("prepare")
    home.manage("check_audit")

    home.manage("backup", "--to", home.folder / "later")
    new = Copy(tmp_path / "new")
    new.folder.mkdir()
    [keys] = (home.folder / "envelope").glob("*.keys")
    [later] = (home.folder / "later").glob("*.backup")
    new.manage("restore", later, "--keys", keys)
    new.manage("restore", home.backups()[0], "--yes")
    assert new.count("people_person WHERE name = 'Person 2'") == 0


def test_sealed_words_cannot_be_read_in_the_file_or_in_a_backup(home):
    for file in (home.folder / "intheroom.sqlite3", home.backups()[0]):
        content = file.read_bytes()
        assert b"Person 3" in content  # the look finds what is not sealed
        assert b"555 010" not in content
        assert b"01856" not in content
