"""Only the listener and whoever told it open a concern: not who leads, not the host, not another listener."""

import datetime
import sys
import uuid

import pytest
from django.test import Client
from django.urls import reverse

from intheroom.decisions import services
from intheroom.decisions.tests.telling import WORDS, listens, page, told, told_unnamed
from intheroom.kit.keep.models import AuditEvent
from intheroom.projects.models import ProjectRole
from tests.cast import make_cast, signed_in_as

pytestmark = pytest.mark.django_db
MAY = 2025, 5, 20

# Whoever told it; its listener; another listener who leads; the co-lead; another member; the host; another project.
WHO = ("erlend", "magnus", "ailsa", "morag", "rendall", "host", "elsewhere")
# A letter for each of those: "." may, "x" there is no such page.
TABLE = {
    "concern": "..xxxxx",
    "answer_concern": "x.xxxxx",
    "say_of_concern": ".xxxxxx",
    "say_of_concern_for_someone": "..xxxxx",
    "pass_concern_on": "x.xxxxx",
}
UNNAMED = {
    "concern": "x.xxxxx",
    "answer_concern": "x.xxxxx",
    "say_of_concern_for_someone": "xxxxxxx",
    "pass_concern_on": "x.xxxxx",
}


@pytest.fixture
def heard(cast):
    """Erlend told Magnus, who does not lead; Ailsa, who does, listens as well."""
    cast.to, cast.other = listens(cast, "magnus"), listens(cast, "ailsa")
    cast.told = told(cast, "erlend", cast.to, may_pass_on="no")
    return cast


def clients(cast):
    class Host:
        account = cast.host

    people = {name: cast.people.get(name) for name in WHO}
    people |= {"host": Host, "elsewhere": make_cast(at="example.com").ailsa}
    return {name: signed_in_as(person) for name, person in people.items()}


def letter(client, cast, action, key):
    args = [cast.project.ref, key, *([cast.other.pk] if action == "pass_concern_on" else [])]
    url = reverse(f"decisions:{action}", args=args)
    is_sent = action == "pass_concern_on"
    answer = client.post(url, {"send_id": uuid.uuid4()}) if is_sent else client.get(url)
    assert answer.status_code in {200, 302, 404, 409}
    return "x" if answer.status_code == 404 else "."


def test_who_may_do_what(heard):
    browsers = clients(heard)
    found = {
        action: "".join(letter(browsers[who], heard, action, heard.told.key) for who in WHO)
        for action in TABLE
    }
    assert found == TABLE
    url = reverse("decisions:concern", args=[heard.project.ref, heard.told.key])
    assert Client().get(url).status_code == 302


def test_who_may_do_what_without_a_name(heard):
    browsers = clients(heard)
    key = told_unnamed(heard, heard.to, datetime.date(*MAY)).key
    found = {action: "".join(letter(browsers[who], heard, action, key) for who in WHO) for action in UNNAMED}
    assert found == UNNAMED


@pytest.mark.parametrize("name", ["ailsa", "morag", "rendall", "freya"])
def test_nobody_else_reads_that_there_is_anything(cast, client_for, name):
    """Whoever leads sees the very same pages before and after, in every room that tells of a project."""
    to = listens(cast, "magnus")
    places = [
        ("decisions", "concerns"),
        ("decisions", "rules"),
        ("home", "project"),
        ("team", "who_sees_what"),
    ]

    def seen():
        browser = client_for(cast.people[name])
        pages = [browser.get(reverse(f"{room}:{one}", args=[cast.project.ref])) for room, one in places]
        return [one.content.decode().split("<main")[1].partition("csrfmiddlewaretoken")[0] for one in pages]

    before = seen()
    services.answer_concern(by=cast.magnus, told=told(cast, "erlend", to), answers={"did": "talked"})
    told_unnamed(cast, to, datetime.date(*MAY))
    assert seen() == before


def test_the_listener_and_the_person_are_told_that_something_waits(heard, client_for):
    home = reverse("home:project", args=[heard.project.ref])
    waits = "Something here waits for you"

    def is_told(name):
        return waits in client_for(heard.people[name]).get(home).content.decode()

    assert (is_told("magnus"), is_told("erlend"), is_told("ailsa")) == (True, False, False)
    services.answer_concern(by=heard.magnus, told=heard.told, answers={"did": "talked"})
    assert (is_told("magnus"), is_told("erlend"), is_told("ailsa")) == (False, True, False)


def test_without_the_guard_whoever_leads_would_read_it(heard, client_for, monkeypatch):
    url = reverse("decisions:concern", args=[heard.project.ref, heard.told.key])
    browser = client_for(heard.morag)
    assert browser.get(url).status_code == 404
    monkeypatch.setattr(
        sys.modules["intheroom.decisions.views.concerns"], "may_open_concern", lambda *_args: True
    )
    assert WORDS in browser.get(url).content.decode()


def test_whoever_has_left_or_stopped_listening(heard, client_for):
    services.end_listener(by=heard.ailsa, listener=heard.to)
    assert WORDS in page(heard, client_for(heard.magnus), "concern", heard.told.key)
    ProjectRole.objects.filter(person=heard.magnus).update(ended_at=heard.project.created_at)
    url = reverse("decisions:concern", args=[heard.project.ref, heard.told.key])
    assert client_for(heard.magnus).get(url).status_code == 404
    assert "They do not listen any more" in page(heard, client_for(heard.erlend), "concern", heard.told.key)


def test_in_a_sensitive_project_the_listener_is_told_and_nobody_else_is_named(sensitive_cast, client_for):
    cast = sensitive_cast
    to = listens(cast, "magnus")
    concern = told(cast, "isa", to, by="freya")
    shown = page(cast, client_for(cast.magnus), "concern", concern.key)
    assert "What <bdi>Isa</bdi> told me" in shown
    assert "Freya" not in shown
    assert "Isa" not in page(cast, client_for(cast.erlend), "concerns")


def test_the_pages_ask_the_same_for_one_and_for_many(
    heard, client_for, django_assert_num_queries, django_assert_max_num_queries
):
    browser = client_for(heard.magnus)
    urls = [reverse(f"decisions:{name}", args=[heard.project.ref]) for name in ("concerns", "rules")]

    def everyone_says_more():
        for name in ("erlend", "rendall", "morag"):
            more = told(heard, name, heard.to)
            services.answer_concern(by=heard.magnus, told=more, answers={"did": "talked"})
            told_unnamed(heard, heard.to, datetime.date(*MAY))
            services.say_about_rules(
                by=heard.people[name], project=heard.project, answers={"stance": "agree"}
            )
            services.add_rules(by=heard.ailsa, project=heard.project, answers={"words": f"{name} first."})

    everyone_says_more()
    browser.get(urls[0])
    few = []
    for url in urls:
        with django_assert_max_num_queries(12) as asked:
            browser.get(url)
        few.append(len(asked))
    everyone_says_more()
    for url, many in zip(urls, few, strict=True):
        with django_assert_num_queries(many):
            browser.get(url)


def test_the_words_are_sealed_and_in_no_record(heard):
    assert WORDS.encode() not in bytes(heard.told.words_sealed)
    told = str(list(AuditEvent.objects.values_list("facts", "about", "why")))
    assert WORDS not in told
    assert "misgendered" not in told
