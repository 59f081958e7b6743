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
    status: int = 200

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


# How a page that is not there, or is not looked at, answers: the same page for every address of a room.
ONE_PAGE_FOR_ALL = {"x", "m", "s"}


# A link to sign in names whoever it was made for.
MADE_FOR = {"accounts:sign_in_link": "member"}
# Printing changes the frame, the same for every page; these pages look whether they are printed.
LOOKS_IF_PRINTED = {"team:room"}
SAYS_THE_SAME_TO_ALL = ("_done", "_script")


def asked_of(actor, names):
    """What is worth asking for as this actor.

    Who gets what letter is a table, and that it is true has tests of its own (``tests/pages/test_access.py``). A
    page that says "no such page" is the same for every address, so one of each room stands for the others.
    """
    refused = set()
    for name in names:
        # A co-lead has the coordinator's powers, which tests of their own prove: one of them is enough here.
        if (actor not in TEAM or actor == "co_lead") and is_a_way_to_answer(name):
            continue
        letter = letter_for(name, actor)
        if (
            actor == "coordinator"
            and name.endswith(SAYS_THE_SAME_TO_ALL)
            and letter_for(name, "member") == "."
        ):
            continue
        if letter in ONE_PAGE_FOR_ALL:
            same = (letter, name.partition(":")[0])
            if same in refused:
                continue
            refused.add(same)
        yield name


def letter_for(name, actor):
    """What the table of who may open what says."""
    return MATRIX[name].get[ACTORS.index(actor)]


def said_to(world, actor, addresses):
    """Each of these pages as this actor gets it; a co-lead looks at those for printing."""
    client = client_for(world, actor)
    for name in asked_of(actor, addresses):
        both = (False, True) if name in LOOKS_IF_PRINTED else (actor == "co_lead",)
        for is_printed in both:
            answer = client.get(addresses[name], {"print": "1"} if is_printed else {})
            yield heard_from(answer, actor, name, addresses[name])


def heard_from(answer, actor, name, address):
    """What an answer says, to the eye and beside it."""
    page = unescape(answer.content.decode(errors="replace"))
    headers = "\n".join(f"{key}: {value}" for key, value in answer.headers.items())
    return Heard(MADE_FOR.get(name, actor), name, address, page, headers, answer.status_code)


def everything_said(world, names=MATRIX, actors=ACTORS):
    """Every page everybody gets, and what was written to the log and the post meanwhile."""
    addresses = {name: reverse(name, kwargs=world.kwargs(name)) for name in names}
    with listening() as lines:
        heard = [one for actor in actors for one in said_to(world, actor, addresses)]
    return heard, lines, [str(letter.message()) for letter in mail.outbox]


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
    """What was said to somebody who must not read it, and on which pages."""
    by_words = {fact.words: fact for fact in facts}
    # The longest first: one that begins with another is found as itself.
    any_fact = re.compile("|".join(map(re.escape, sorted(by_words, key=len, reverse=True))))
    leaks = {}
    for one in heard:
        for words in {*any_fact.findall(one.page), *any_fact.findall(one.headers)}:
            fact = by_words[words]
            is_told = one.actor in TEAM and one.name.startswith(fact.told_in)
            if one.actor not in fact.seen_by and not is_told and not one.name.startswith(fact.open_in):
                leaks.setdefault((words, one.actor), set()).add(one.name)
    return leaks
