"""The cast with something in every room, for whoever is to be forgotten."""

import pytest

from intheroom.people.services.people import change_details
from intheroom.projects import services as projects


@pytest.fixture(autouse=True)
def own_erasures(settings, tmp_path):
    settings.ERASURE_DIR = tmp_path / "erasures"


@pytest.fixture
def full(full_cast):
    """The cast, with something in every room, and Erlend who has said a lot."""
    cast = full_cast
    change_details(
        by=cast.erlend, person=cast.erlend, name="Erlend",
        ways={"phone": "01856 999 888", "email": "erlend@example.org", "reach_note": "Ring twice"},
        reach_seen_by="",
    )  # fmt: skip
    question = cast.project.questions.last()
    projects.say_about_question(
        by=cast.erlend, project=cast.project, question=question, answers={"words": "The boat is late."}
    )
    return cast
