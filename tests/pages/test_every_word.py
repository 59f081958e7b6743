"""Every word of ours can be put into another language: in one that nobody speaks, no page has a word left as it was."""

import re

import pytest

from intheroom.library.benchmarks import areas
from intheroom.library.queries import languages
from tests.languages.reading import left_as_they_are

# So that there is a test database: the shelf itself is filled once for all.
pytestmark = pytest.mark.django_db

# The program, the organisation of the tests, its project and its people.
NAMES = ("In the Room", "Orkney Voices", "Island breaks", "Quiet corner", "Sea paths")
PEOPLE = (
    "Ailsa",
    "Dr Rendall",
    "Erlend",
    "Freya",
    "Inga",
    "Isa",
    "Jock",
    "Kirsty",
    "Lachie",
    "Magnus",
    "Morag",
    "Nan",
    "Ola",
    "Peerie",
    "Rendall",
    "Sunniva",
    "Tam",
)
# Typed by somebody, where no mark of it can be put: in a title, among the answers to choose from, or read aloud alone.
TYPED = (
    "A seat by the window.",
    "A walk together",
    "Ask at the mart for a stall",
    "Bring the kettle",
    "Carers / carers",
    "Co-lead",
    "Cruise passengers",
    "Day visitors",
    "Find out about the night rota",
    "Getting to know each other",
    "Go to the lunch club.",
    "Help us plan breaks for carers",
    "How the ferry is paid for",
    "I live on one of the north isles",
    "Keep the Tuesday boat.",
    "Kirk hall",
    "Long forms",
    "Morag asks about the bus.",
    "Net loft",
    "Our room online",
    "People cannot pay the fare first and wait for the money.",
    "People who go on breaks",
    "Ring the ferry office",
    "School house",
    "Session 3: A walk together",
    "Shop keepers",
    "The budget",
    "The council",
    "The ferry crews",
    "The ferry office",
    "The ferry",
    "The form for mileage",
    "The lamps are fixed.",
    "The pier is icy",
    "The place has a bar, and that keeps people away.",
    "There is no bus, train or boat at that time, or none to get home.",
    "We have the hall on Fridays.",
    "What a good night is",
    "What happens at night",
    "Who comes at night",
    "Who should know of it",
    "Young people",
    "two people of the team",
)
# The code of a form as paper shows it, "topic-vxzp7hn" or alone; or of a task, "people.sweep".
CODE = r"\b[a-z]+(?:[-.][0-9a-z]+)+\b|^(?:figure|house|mydata|newidea)$"


def known():
    """What stays as it is in every language: names, also those of places, and of languages by themselves."""
    own_names = [f"– {language.own_name}" for language in languages()]
    words = [*NAMES, *PEOPLE, *TYPED, *areas().values(), *own_names]
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("|".join([CODE, *(rf"(?<!\w){re.escape(one)}(?!\w)" for one in longest_first)]))


def test_every_word_can_be_put_into_another_language(shelf):
    stays, left = known(), {}
    for snapshots in shelf.values():
        for one in snapshots:
            if "right to left" in one.state:
                for words in left_as_they_are(one.html, stays):
                    left.setdefault(words, str(one))
    assert left == {}
