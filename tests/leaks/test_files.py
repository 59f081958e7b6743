"""What was planted stands in no file, no page that refuses, no line of the log and no row of the record."""

import io
import zipfile

import pytest
from django.db import connection
from django.urls import reverse

from intheroom.home import views
from intheroom.kit.keep.models import AuditEvent, ChainHead, SeenEvent
from intheroom.media.choices import Use
from tests.leaks.looking import listening
from tests.leaks.planting import INTERNAL, PUBLIC, plant_needs
from tests.pages.matrix import ACTORS


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
def test_a_copy_of_the_database_holds_no_sealed_word(sensitive):
    """What a backup carries: everything, and of what was sealed nothing to read."""
    sealed = [fact.words for fact in plant_needs(sensitive)]
    copy = connection.connection.serialize()
    assert sensitive.project.public_name.encode() in copy
    assert [words for words in sealed if words.encode() in copy] == []


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
