"""The example project, walked through by those who are in it: no page in their language is half in English."""

import re
from collections import deque
from urllib.parse import urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import Resolver404, reverse

from intheroom.accounts.services import set_up_house
from intheroom.home.example import play_example
from intheroom.people.services import add_person
from intheroom.workshops.models import AgendaItem
from tests.languages.pseudo import AS, speaking_pseudo
from tests.languages.reading import left_as_they_are
from tests.pages.shelf import is_in_their_language

LINK = re.compile(r'<a [^>]*href="(/[^"#?]*)')
MAIN = re.compile(r"<main.*?</main>", re.DOTALL)


def walked(client, begin):
    """Every page in their language that can be reached over others, by its address."""
    waiting, seen = deque(begin), {}
    while waiting:
        address = waiting.popleft()
        if address in seen or not is_theirs(address):
            continue
        page = client.get(address, headers={"accept-language": AS})
        seen[address] = page.text if page.status_code == 200 else ""
        waiting.extend(
            urlsplit(link).path for main in MAIN.findall(seen[address]) for link in LINK.findall(main)
        )
    return {address: html for address, html in seen.items() if html}


def is_theirs(address):
    try:
        return is_in_their_language(address) and not address.endswith(("/script/", "/for-someone/"))
    except Resolver404:
        return False


@pytest.mark.django_db
def test_no_page_of_the_example_is_half_in_english():
    set_up_house(name="Orkney Voices", phone="01856 000000", host_name="The host")
    leader = add_person(by=get_user_model().objects.first(), name="Ailsa", email="ailsa@example.org")
    project = play_example(by=leader)
    client = Client()
    client.force_login(leader.account, backend="intheroom.accounts.backends.AccountBackend")
    known = known_words(project)
    with speaking_pseudo():
        pages = walked(client, [reverse("home:my_page"), reverse("home:project", args=[project.ref])])
    assert len(pages) > 50
    left = {line: address for address, html in pages.items() for line in left_as_they_are(html, known)}
    assert left == {}


def known_words(project):
    """Names, what a session is called, and the codes on paper forms: nobody puts those into another language."""
    people = [role.person.name for role in project.roles.select_related("person")]
    members = [one.person.name for one in project.members.select_related("person")]
    typed = [row.words for row in AgendaItem.objects.filter(session__project=project)]
    typed += [row.title for row in project.sessions.all()]
    names = [
        "Orkney Voices",
        "In the Room",
        project.public_name,
        *people,
        *members,
        *filter(None, typed),
        "Scottish Co-production Network",
    ]
    codes = r"[a-z]+(-[0-9a-z]+)+|mydata"
    return re.compile("|".join([codes, *map(re.escape, sorted(names, key=len, reverse=True))]))
