"""Somebody who leads everything a person is part of may make a code for them; nobody else may."""

import io
import re

import pypdf
import pytest
from django.test import Client
from django.utils import timezone

from intheroom.accounts.models import SignInRequest
from intheroom.kit.keep.models import AuditEvent
from intheroom.projects.models import ProjectRole

pytestmark = pytest.mark.django_db


def test_somebody_without_e_mail_gets_in_with_a_code(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    leading = as_(ailsa)
    assert "Make a code" in leading.get(isa.help_url).text

    page = leading.post(isa.help_url)
    code = re.search(r'govuk-heading-xl">([\d ]+)<', page.text)[1]
    phone = Client()
    assert phone.post("/sign-in/code/", {"code": code}).status_code == 302

    isa.refresh_from_db()
    assert phone.session["_auth_user_id"] == str(isa.account.pk)
    assert "Ailsa" in phone.get("/my-details/").text
    assert AuditEvent.objects.filter(verb="account.code_given", actor=ailsa.subject).exists()


def test_the_link_works_too(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    page = as_(ailsa).post(isa.help_url)
    link = re.search(r"http://testserver(/sign-in/link/[^/]+/)", page.text)[1]
    assert "Isa" in Client().get(link).text


def test_the_host_may_help_anybody_but_another_host(as_, host, morag):
    assert as_(host).get(morag.help_url).status_code == 200
    morag.account.is_host = True
    morag.account.save()
    assert as_(host).get(morag.help_url).status_code == 404


def test_nobody_makes_a_code_for_the_host(as_, ailsa, host, in_project):
    in_project(ailsa, host)
    assert as_(ailsa).post(host.help_url).status_code == 404


def test_a_member_may_not(as_, ailsa, morag, isa, in_project):
    in_project(ailsa, morag, isa)
    assert as_(morag).get(isa.help_url).status_code == 404
    assert as_(morag).post(isa.help_url).status_code == 404


def test_a_stranger_is_sent_to_sign_in(client, isa):
    assert client.post(isa.help_url).url.startswith("/sign-in/")


def test_leading_one_project_does_not_open_what_belongs_to_another(as_, ailsa, morag, isa, in_project):
    in_project(ailsa, isa)
    other = in_project(morag, isa)
    assert as_(ailsa).post(isa.help_url).status_code == 404
    other.roles.filter(person=isa).update(ended_at=timezone.now())
    assert as_(ailsa).post(isa.help_url).status_code == 200


def test_somebody_in_no_project_is_for_the_host_only(as_, ailsa, morag, isa, in_project):
    in_project(ailsa, morag)
    assert as_(ailsa).get(isa.help_url).status_code == 404


def test_somebody_who_leads_no_longer_may_not(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    ProjectRole.objects.filter(person=ailsa).update(ended_at=timezone.now())
    assert as_(ailsa).post(isa.help_url).status_code == 404


def test_the_letter_has_the_code_of_the_page_and_makes_no_other(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    leading = as_(ailsa)
    page = leading.post(isa.help_url).text
    kept = dict(re.findall(r'<input type="hidden" name="(code|token)" value="([^"]+)">', page))
    made = SignInRequest.objects.count()
    answer = leading.post(isa.help_url, {**kept, "paper": "large"})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="letter-large-print.pdf"'
    words = pypdf.PdfReader(io.BytesIO(answer.content)).pages[0].extract_text()
    code = kept["code"]
    assert f"Type this code: {code[:3]} {code[3:6]} {code[6:]}" in words
    assert kept["token"] not in words
    assert SignInRequest.objects.count() == made
    assert Client().post("/sign-in/code/", {"code": code}).status_code == 302


def test_no_letter_says_a_code_that_was_not_made_here(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    leading = as_(ailsa)
    page = leading.post(isa.help_url).text
    kept = dict(re.findall(r'<input type="hidden" name="(code|token)" value="([^"]+)">', page))
    for wrong in ({**kept, "code": "111222333"}, {**kept, "token": "x"}, {}):
        assert leading.post(isa.help_url, {**wrong, "paper": "letter"}).status_code == 404


def test_the_same_code_is_shown_with_our_words_in_another_language(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    leading = as_(ailsa)
    made = leading.post(isa.help_url)
    code, link = made.context["code"], made.context["link"]
    given = {"again": "pl", "code": code.replace(" ", ""), "token": link.rstrip("/").rpartition("/")[2]}
    again = leading.post(f"{isa.help_url}?words=pl", given)
    assert again.context["code"] == code
    assert again.context["channels"].language == "pl"
    assert '<strong lang="pl">Polski</strong>' in again.text
