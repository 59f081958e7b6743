"""Looks at every page as everybody, and keeps all that was said: pages, headers, links, letters, log lines."""

import logging
import re
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape

from django.core import mail
from django.urls import reverse

from tests.pages.matrix import ACTORS, MATRIX
from tests.pages.shelf import client_for, is_a_way_to_answer


@dataclass(frozen=True)
class Heard:
    """One answer to one actor."""

    actor: str
    name: str
    address: str
    page: str
    headers: str

    @property
    def titles(self):
        return " ".join(re.findall(r"<title>(.*?)</title>", self.page, re.DOTALL))

    @property
    def addresses(self):
        return " ".join([self.address, *LEADS_TO.findall(self.page)])


class Listener(logging.Handler):
    """Keeps every log line as it would be written."""

    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


LEADS_TO = re.compile(r"""(?:href|src|action|formaction)=["']?([^"'>]*)""")
TEAM = {"member", "co_lead", "coordinator"}


def said_to(world, actor, names=MATRIX):
    """Every page, or each of these, as this actor gets it; for a member the one for printing too.

    Whoever is not in the team gets one and the same page for every address of a project, which the table
    of who may open what proves. So the seven ways of one form are not all tried again for each of them.
    """
    client = client_for(world, actor)
    for name in names:
        # A co-lead has the coordinator's powers, which tests of their own prove: one of them is enough here.
        if (actor not in TEAM or actor == "co_lead") and is_a_way_to_answer(name):
            continue
        address = reverse(name, kwargs=world.kwargs(name))
        for asked in ({}, {"print": "1"}) if actor == "member" else ({},):
            answer = client.get(address, asked)
            page = unescape(answer.content.decode(errors="replace"))
            headers = "\n".join(f"{key}: {value}" for key, value in answer.headers.items())
            yield Heard(actor, name, address, page, headers)


def everything_said(world, names=MATRIX, actors=ACTORS):
    """Every page everybody gets, and what was written to the log and the post meanwhile."""
    with listening() as lines:
        heard = [one for actor in actors for one in said_to(world, actor, names)]
    letters = [str(letter.message()) for letter in mail.outbox]
    return heard, lines, letters


@contextmanager
def listening():
    """Every log line that is written meanwhile."""
    listener = Listener()
    root = logging.getLogger()
    level = root.level
    root.addHandler(listener)
    root.setLevel(logging.INFO)
    try:
        yield listener.lines
    finally:
        root.removeHandler(listener)
        root.setLevel(level)


# The copy of one's own data: only one's own, for whoever can sign in.
COPIES = {"people:everything", "people:everything_file"}


def leaks_in(heard, facts):
    """What was said to somebody who must not read it, and on which page."""
    leaks = {}
    for one in heard:
        for fact in facts:
            if one.actor not in fact.seen_by and fact.words in one.page + one.headers:
                leaks.setdefault((fact.words, one.actor), one.name)
    return leaks
