"""Somebody without a screen reads on paper who has seen their details; printing it leaves a line too."""

import re

import pytest

from intheroom.kit.keep.models import SeenEvent
from intheroom.people.queries import ways_shown_to

pytestmark = pytest.mark.django_db


def seen(person):
    return list(SeenEvent.objects.filter(subject=person.subject).values_list("actor", "purpose"))


def test_a_nickname_without_an_account_gets_a_letter(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    page = as_(ailsa).get(isa.seen_url)
    assert "Dear <bdi>Isa</bdi>" in page.text
    assert "Nobody has opened anything." in page.text
    assert seen(isa) == [(ailsa.subject, "to print it for you as a letter")]
    again = as_(ailsa).get(isa.seen_url).text
    assert "opened your list of who has seen your details to print it for you as a letter" in again


def test_it_says_who_saw_what_and_what_for(as_, ailsa, morag, in_project):
    in_project(ailsa, morag)
    ways_shown_to(morag, actor=ailsa, in_team=True, is_keyholder=True, purpose="to book your taxi")
    page = re.sub(r"</?bdi>", "", as_(ailsa).get(morag.seen_url).text)
    assert "Ailsa opened your phone to book your taxi, on " in page
    assert "Ailsa opened your e-mail to book your taxi, on " in page
    assert "01856 555 011" not in page


def test_it_names_no_project(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    page = as_(ailsa).get(f"{isa.seen_url}?print=1").text
    assert "Island breaks" not in page
    assert "01856 555 010" in page


def test_my_own_printing_leaves_no_line_for_me_to_read(as_, morag):
    as_(morag).get(morag.seen_url)
    assert "Nobody has opened anything." in as_(morag).get(morag.seen_url).text


def test_only_they_and_those_who_may_help_them_print_it(as_, ailsa, morag, isa, in_project):
    in_project(ailsa, isa)
    assert as_(morag).get(isa.seen_url).status_code == 404
    assert as_(ailsa).get(morag.seen_url).status_code == 404
    assert seen(isa) == seen(morag) == []
