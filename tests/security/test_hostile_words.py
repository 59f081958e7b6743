"""Hostile words typed into every form come out as words on every page, and nowhere as markup."""

from html.parser import HTMLParser

from django.urls import reverse

from tests.forms.answering import FORMS, answer_on_the_web, sensible, who_answers, write_down_for_someone
from tests.forms.special import OWN_ANSWERS
from tests.pages.matrix import ACTORS, MATRIX
from tests.pages.shelf import client_for, taken_back

HOSTILE = "Mo<xss>x</xss>\"'><xss onxss=1>"
LOOKING = ("coordinator", "co_lead", "member", "host", "anonymous")
TYPED_IN = {"text", "textarea"}


class Markup(HTMLParser):
    """Notices an element or an attribute that came out of somebody's words."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        if "xss" in tag or any("xss" in name for name, _value in attrs):
            self.found.append(self.get_starttag_text())


def markup_in(html):
    """The elements and attributes on a page that somebody's words made."""
    reader = Markup()
    reader.feed(html)
    return reader.found


def say_for(code):
    own = OWN_ANSWERS.get(code, {})
    return lambda one: own.get(one.name, HOSTILE if one.kind in TYPED_IN else sensible(one))


def test_words_that_are_markup_are_shown_as_words(world):
    for person in world.people.values():
        person.name = f"{person.name[:20]} {HOSTILE}"
        person.save()
    world.project.public_name = world.project.internal_name = HOSTILE
    world.project.save()
    refused = {}
    for code, form_class in FORMS.items():
        client = client_for(world, who_answers(form_class))
        # Some things can be done once only: what came by the web is taken back before it comes by phone.
        with taken_back():
            by_web = answer_on_the_web(client, world, form_class, say_for(code))
        by_phone = write_down_for_someone(client, world, form_class, say_for(code))
        for walk in (by_web, by_phone):
            if walk.last.status_code != 302:
                refused[code] = walk.last.status_code
            assert markup_in(walk.last.content.decode()) == [], code
    made, shown = {}, 0
    for name in MATRIX:
        # Whoever leads is shown the most words; the others look where no leader may.
        for actor in [who for who in LOOKING if MATRIX[name].get[ACTORS.index(who)] == "."][:1]:
            answer = client_for(world, actor).get(reverse(name, kwargs=world.kwargs(name)))
            # A file of one's own data is no page: its words are not read as markup.
            if not answer.headers.get("Content-Type", "").startswith("text/html"):
                continue
            page = answer.content.decode()
            shown += "&lt;xss&gt;" in page
            if markup_in(page):
                made[name] = markup_in(page)
    assert made == {}
    assert shown > len(FORMS)
    assert len(refused) < len(FORMS) / 3, refused
