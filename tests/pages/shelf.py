"""Every page in every state, fetched once through the whole of Django and kept for the tests to look at.

The browser is then given these very answers, headers and all. It asks no server, so its tests share
one world, cannot change it, and run on any database.
"""

import os
import re
from contextlib import contextmanager
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit
from zlib import crc32

from django.db import transaction
from django.test import override_settings
from django.urls import resolve, reverse

from intheroom.accounts.models import Installation
from intheroom.kit.ui.languages import OURS, shipped
from tests.languages.pseudo import AS, speaking_pseudo
from tests.pages.reading_forms import forms_on
from tests.pages.shape import parts_of

JUNK = {"radio": "no such answer", "checkbox": "no such answer", "select": "no such answer"}
# Thanks, the phone script and the list to check are a frame that many other pages show right to left.
SAME_FRAME = ("_done", "_script", "_check")
EVERY_LANGUAGE = "INTHEROOM_EVERY_LANGUAGE"
LONG = "a very long answer "
# More than fits into any box that does not say how much that is.
MOST = 3000


@dataclass(frozen=True)
class Snapshot:
    """One page in one state."""

    name: str
    state: str
    address: str
    status: int
    html: str
    headers: tuple
    # What was asked of the catalogues, on a page in the language that nobody speaks.
    asked: frozenset = frozenset()
    # False where all that the page is built of stands on pages before it.
    has_something_new: bool = True

    def __str__(self):
        return f"{self.name}, {self.state} ({self.address})"


@contextmanager
def taken_back():
    """Whatever is done to the database in here is undone after."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def client_for(world, actor, **headers):
    """A browser in which this actor is signed in."""
    return world.client(actor, **headers)


def nonsense_for(one):
    """What is wrong in any box: no such answer, or a little more than fits."""
    return JUNK.get(one.kind, LONG * ((one.most or MOST) // len(LONG) + 2))


def snapshots_of(world, name, row):
    """The page as it is, in an empty project, right to left, in error, and after each button."""
    address = reverse(name, kwargs=world.kwargs(name))
    with taken_back():
        if row.before_set_up:
            Installation.objects.all().delete()
        client = client_for(world, row.viewer)
        first = _kept(name, "as it is", address, client.get(address))
        if first is None:
            return []
        found = [first]
        for number, form in enumerate(forms_on(first.html), start=1):
            found += _after_sending(client, name, first, number, form)
        if not name.endswith(SAME_FRAME):
            found += _in_pseudo(client, name, first)
            found += _in_ours(client, name, first)
        empty = world.kwargs(name, empty=True)
        if empty and not is_a_way_to_answer(name):
            bare = reverse(name, kwargs=empty)
            found.append(_kept(name, "empty project", bare, client.get(bare)))
        if name == "home:front":
            found.append(_kept(name, "no such page", "/no/", client.get("/no/such/page/"), but_not=()))
    return _without_twins(found)


def is_in_their_language(address):
    """Whether this page is in every language we ship."""
    return getattr(resolve(address).func, "in_their_language", False)


def _in_ours(client, name, first):
    """What members read, in one of the languages we ship, so that each has its pages; in each, in ``script/trial languages``."""
    others = [code for code in shipped() if code != OURS]
    if EVERY_LANGUAGE not in os.environ:
        others = [] if name.endswith(SAME_FRAME) else [others[crc32(name.encode()) % len(others)]]
    for code in others if is_in_their_language(first.address) else ():
        page = client.get(first.address, headers={"accept-language": code})
        yield _kept(name, f"in {code}", first.address, page)


def _in_pseudo(client, name, first):
    """The page from right to left, each word of ours longer and changed; with its mistakes if members read it."""
    headers = {"accept-language": AS}
    with speaking_pseudo() as catalogue, override_settings(UNFINISHED_PAGES=True):
        page = _kept(name, "right to left", first.address, client.get(first.address, headers=headers))
        yield page and replace(page, asked=frozenset(catalogue.asked))
        asking = [form for form in forms_on(first.html) if form.asks_something and form.method == "post"]
        if is_in_their_language(first.address) and asking and not is_a_way_to_answer(name):
            catalogue.asked.clear()
            data = asking[0].filled_with(nonsense_for)
            with taken_back():
                wrong = client.post(
                    urljoin(first.address, asking[0].action or first.address), data, headers=headers
                )
            page = _kept(name, "in error, right to left", first.address, wrong)
            yield page and replace(page, asked=frozenset(catalogue.asked))


def is_a_way_to_answer(name):
    """The sheet, the script and so on look the same in an empty project."""
    return name.endswith(("_step", "_check", "_done", "_sheet", "_script", "_for_someone"))


def _after_sending(client, name, first, number, form):
    """The page after the button was pressed with nothing changed, and with nonsense in every box."""
    where = urljoin(first.address, form.action or first.address)
    tries = {"pressed": form.as_it_stands()}
    if form.asks_something:
        tries["in error"] = form.filled_with(nonsense_for)
    for state, data in tries.items():
        with taken_back():
            send = client.post if form.method == "post" else client.get
            page = send(where, data, follow=True)
            at = urlsplit(page.redirect_chain[-1][0] if page.redirect_chain else where).path
            kept = _kept(name, f"form {number} {state}", at, page)
            # Where a button only leads to another page, that page is on the shelf under its own name.
            if kept and (at == where or kept.status != 200 or "notification-banner" in kept.html):
                yield kept


def _kept(name, state, address, response, but_not=(301, 302, 404, 405)):
    is_page = response.headers.get("Content-Type", "").startswith("text/html")
    if not is_page or response.status_code in but_not:
        return None
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return Snapshot(
        name, state, address, response.status_code, body.decode(), tuple(response.headers.items())
    )


CHANGES_EACH_TIME = re.compile(
    r'(name="(?:csrfmiddlewaretoken|send_id)" value=|value=)"[0-9A-Za-z-]{30,}"( name="(?:csrfmiddlewaretoken|send_id)")?'
)


def _without_twins(found):
    kept, seen = [], set()
    for one in filter(None, found):
        same = CHANGES_EACH_TIME.sub("", one.html)
        if same not in seen:
            seen.add(same)
            kept.append(one)
    return kept


def marked(shelf):
    """The same shelf, with each page marked that is built of something no page before it had."""
    seen = set()

    def with_mark(one):
        parts = parts_of(one.html)
        has_something_new = not parts <= seen
        seen.update(parts)
        return replace(one, has_something_new=has_something_new)

    return {name: [with_mark(one) for one in snapshots] for name, snapshots in shelf.items()}
