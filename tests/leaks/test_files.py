"""What was planted stands in no file, no page that refuses, no line of the log and no row of the record."""

import base64
import io
import shutil
import zipfile

import pytest
from django.db import connection
from django.urls import reverse

from intheroom.home import views
from intheroom.kit.keep import copies
from intheroom.kit.keep.keys import key_in
from intheroom.kit.keep.models import AuditEvent, ChainHead, SeenEvent
from intheroom.kit.keep.packages import unpack
from intheroom.kit.keep.tests.made_files import photo_with_place
from intheroom.media.choices import Use
from intheroom.media.services import put_file
from tests.leaks.looking import listening
from tests.leaks.planting import INTERNAL, PUBLIC
from tests.pages.matrix import ACTORS
from trials.served import Copy


def hidden(facts):
    return [INTERNAL, *(fact.words for fact in facts if fact.words != PUBLIC)]


def found(facts, text):
    return [words for words in hidden(facts) if words in text]


def test_no_package_holds_what_nobody_agreed_to(sensitive, facts):
    opened = 0
    for actor in ("co_lead", "coordinator"):
        for use in Use:
            address = reverse("media:take_copies", args=[sensitive.project.ref, use])
            answer = sensitive.client(actor).post(address)
            box = zipfile.ZipFile(io.BytesIO(answer.content))
            assert found(facts, str(answer.headers)) == []
            for name in box.namelist():
                opened += 1
                assert found(facts, name + box.read(name).decode(errors="replace")) == [], (actor, use, name)
    assert opened


def test_the_record_says_nothing_anybody_told(facts):
    for model in (AuditEvent, SeenEvent, ChainHead):
        rows = str(list(model.objects.values()))
        assert len(rows) > 100
        assert found(facts, rows) == []


@pytest.mark.sqlite
def test_a_backup_holds_no_sealed_word_and_no_key(sensitive, facts, settings, tmp_path):
    """A real one, made by the command and unpacked: everything is in it, and of what was sealed nothing to read."""
    settings.FILES_DIR = tmp_path / "media"
    picture = photo_with_place()
    item = sensitive.project.shared_items.filter(kind="photo").order_by("-pk")[1]
    put_file(by=sensitive.people["coordinator"], item=item, file=io.BytesIO(picture))
    keys = [
        key_in(place, is_used=lambda: True) for place in (settings.SEAL_KEY_FILE, settings.AUDIT_KEY_FILE)
    ]
    backup = backup_of_this(settings, tmp_path)
    held = {str(part.relative_to(backup)): part.read_bytes() for part in backup.rglob("*") if part.is_file()}
    assert set(held) > {"list.json", copies.SQLITE_COPY}
    assert any(name.startswith("media/") for name in held)
    assert sensitive.project.public_name.encode() in held[copies.SQLITE_COPY]
    secrets = [fact.words.encode() for fact in facts if fact.is_sealed]
    secrets += [b"CanaryPhone", b"JFIF", *keys, *map(base64.b64encode, keys)]
    assert [(name, secret) for name, content in held.items() for secret in secrets if secret in content] == []


def backup_of_this(settings, folder):
    """Everything in the database of the tests in a file of its own, and what ``manage.py backup`` makes of it."""
    (folder / copies.SQLITE_COPY).write_bytes(connection.connection.serialize())
    for place in (settings.SEAL_KEY_FILE, settings.AUDIT_KEY_FILE):
        shutil.copy(place, folder)
    Copy(folder).manage("backup")
    [package] = (folder / "backups").glob("*.backup")
    unpack(package, folder / "unpacked")
    return folder / "unpacked"


def test_no_page_that_refuses_says_more(sensitive, facts, monkeypatch):
    ref = sensitive.project.ref

    def breaks(_request):
        raise RuntimeError

    with listening() as lines:
        for actor in ACTORS:
            client = sensitive.client(actor)
            client.raise_request_exception = False
            answers = {
                404: client.get("/p/zzzzzzz/"),
                400: client.post(reverse("people:confirm_needs")),
                405: client.get(reverse("people:take_records_away")),
                "not mine": client.get(reverse("inclusion:conflicts", args=[ref]))
                if actor == "elsewhere"
                else None,
            }
            with monkeypatch.context() as patch:
                patch.setattr(views, "_mine", breaks)
                answers[500] = client.get(reverse("home:my_page"))
            assert answers[500].status_code in {500, 302}
            for kind, answer in answers.items():
                if answer is not None:
                    assert found(facts, answer.content.decode() + str(answer.headers)) == [], (actor, kind)
    assert lines
    assert found(facts, "\n".join(lines)) == []
