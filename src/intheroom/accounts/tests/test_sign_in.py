"""Asking for a way in: the same answer for everybody, a link that a look does not use up."""

import re

import pytest
from django.core import mail
from django.test import Client

from intheroom.accounts import services
from intheroom.accounts.models import SignInRequest
from intheroom.accounts.tests.asking import ask, code_in, link_in
from intheroom.kit.keep.models import SeenEvent

pytestmark = pytest.mark.django_db

LOCMEM = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def with_mail(settings):
    settings.EMAIL_BACKEND = LOCMEM
    settings.EMAIL_CONFIG = {**settings.EMAIL_CONFIG, "host": "in memory"}


@pytest.mark.usefixtures("with_mail")
def test_somebody_signs_in_with_the_link(client, sam):
    ask(client, "SAM@example.org ")
    [message] = mail.outbox
    assert (message.subject, message.to) == ("Your sign-in link", ["sam@example.org"])
    assert "01856 555 010" in message.body

    page = client.get(link_in(message.body))
    assert "Continue as" in page.text
    answer = client.post(link_in(message.body), {"device": "own"})

    assert answer.url == "/"
    assert client.session["_auth_user_id"] == str(sam.pk)


@pytest.mark.usefixtures("with_mail", "sam")
def test_looking_never_uses_a_link_up_and_pressing_does(client):
    ask(client, "sam@example.org")
    link = link_in(mail.outbox[0].body)
    for _ in range(5):
        assert Client().get(link).status_code == 200
        assert Client().head(link).status_code == 200

    assert client.post(link).status_code == 302
    assert Client().post(link).status_code == 404
    assert Client().get(link).status_code == 404


@pytest.mark.usefixtures("with_mail", "sam")
def test_a_link_is_over_after_half_an_hour_and_a_code_after_a_quarter(client, time_machine):
    time_machine.move_to("2026-11-22 10:00:00+00:00", tick=False)
    ask(client, "sam@example.org")
    body = mail.outbox[0].body

    time_machine.move_to("2026-11-22 10:16:00+00:00", tick=False)
    assert client.post("/sign-in/code/", {"code": code_in(body)}).status_code == 422
    assert client.get(link_in(body)).status_code == 200
    time_machine.move_to("2026-11-22 10:31:00+00:00", tick=False)
    assert client.get(link_in(body)).status_code == 404
    assert client.post(link_in(body)).status_code == 404


@pytest.mark.usefixtures("with_mail")
def test_somebody_signs_in_with_the_code(client, sam):
    ask(client, "sam@example.org")
    code = code_in(mail.outbox[0].body)

    answer = client.post("/sign-in/code/", {"code": code, "device": "own"})

    assert answer.url == "/"
    assert client.session["_auth_user_id"] == str(sam.pk)
    assert Client().post("/sign-in/code/", {"code": code}).status_code == 422


@pytest.mark.usefixtures("with_mail", "sam")
def test_a_code_works_only_in_the_browser_that_asked(client):
    ask(client, "sam@example.org")
    code = code_in(mail.outbox[0].body)
    stranger = Client()
    ask(stranger, "somebody@else.org")
    assert stranger.post("/sign-in/code/", {"code": code}).status_code == 422


@pytest.mark.usefixtures("with_mail", "sam")
def test_after_five_wrong_codes_the_right_one_does_not_work_either(client):
    ask(client, "sam@example.org")
    code = code_in(mail.outbox[0].body)
    wrong = "000 000" if code != "000 000" else "000 001"
    for _ in range(5):
        assert client.post("/sign-in/code/", {"code": wrong}).status_code == 422
    assert client.post("/sign-in/code/", {"code": code}).status_code == 422
    assert "_auth_user_id" not in client.session


@pytest.mark.usefixtures("with_mail", "sam")
def test_a_known_and_an_unknown_address_get_the_same_answer(django_assert_num_queries):
    pages, queries = [], []
    for email in ("sam@example.org", "nobody@example.org"):
        client = Client()
        client.get("/sign-in/")
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as ran:
            first = client.post("/sign-in/", {"email": email})
        page = client.get(first.url)
        pages.append((first.status_code, first.url, re.sub(r'value="[^"]{20,}"', "", page.text)))
        queries.append(len(ran))
    assert pages[0] == pages[1]
    # The two more open the sealed address and note that it was opened.
    assert queries[0] - queries[1] <= 4
    assert len(mail.outbox) == 1
    assert SignInRequest.objects.filter(account=None).count() == 1


@pytest.mark.usefixtures("with_mail", "sam")
def test_wrong_codes_for_an_unknown_address_look_the_same():
    answers = []
    for email in ("sam@example.org", "nobody@example.org"):
        client = Client()
        ask(client, email)
        tries = [client.post("/sign-in/code/", {"code": "12"}) for _ in range(6)]
        answers.append([re.sub(r'value="[^"]{20,}"', "", one.text) for one in tries])
    assert answers[0] == answers[1]


@pytest.mark.usefixtures("with_mail")
def test_a_closed_account_gets_no_link_and_its_sessions_end(client, host, sam):
    ask(client, "sam@example.org")
    link = link_in(mail.outbox[0].body)
    signed_in = Client()
    signed_in.force_login(sam)

    services.close_account(by=host, account=sam)

    assert client.post(link).status_code == 404
    ask(client, "sam@example.org")
    assert len(mail.outbox) == 1
    assert not signed_in.get("/sign-in/").wsgi_request.user.is_authenticated


@pytest.mark.usefixtures("with_mail", "sam")
def test_a_look_alike_address_cannot_steal_the_message(client):
    ask(client, "ſam@example.org")  # the long s folds into an s
    assert all(message.to == ["sam@example.org"] for message in mail.outbox)


@pytest.mark.usefixtures("with_mail")
def test_the_address_is_opened_for_a_reason_the_person_can_read(client, sam):
    ask(client, "sam@example.org")
    [seen] = SeenEvent.objects.filter(subject=sam.subject)
    assert "sign-in link" in seen.purpose


@pytest.mark.usefixtures("sam")
def test_without_a_mail_server_the_page_says_so_and_what_to_do(client):
    assert "cannot send e-mail" in client.get("/sign-in/").text
    page = ask(client, "sam@example.org").text
    assert "cannot send e-mail" in page
    assert "01856 555 010" in page


@pytest.mark.parametrize(
    ("asked_for", "goes_to"),
    [
        ("/p/abc/team/", "/p/abc/team/"),
        ("/p/abc/?list=1", "/p/abc/?list=1"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("\thttps://evil.example", "/"),
        ("http:///evil.example", "/"),
    ],
)
@pytest.mark.usefixtures("with_mail", "sam")
def test_the_way_back_leads_to_our_own_pages_only(client, asked_for, goes_to):
    client.get("/sign-in/", {"next": asked_for})
    ask(client, "sam@example.org")
    assert client.post(link_in(mail.outbox[0].body)).url == goes_to


def test_somebody_signed_in_is_not_sent_elsewhere_either(as_host):
    assert as_host.get("/sign-in/", {"next": "https://evil.example/"}).url == "/"


@pytest.mark.usefixtures("with_mail", "sam")
def test_what_was_typed_before_signing_in_comes_back(client):
    client.get("/sign-in/", {"next": "/p/abc/", "kept": "a-token"})
    ask(client, "sam@example.org")
    assert client.post(link_in(mail.outbox[0].body)).url == "/p/abc/?kept=a-token"
