"""A sensitive project, and what is planted in it."""

from dataclasses import dataclass, field

import pytest
from django.core import mail

from intheroom.projects.models import Project
from tests.leaks.looking import listening
from tests.leaks.planting import INTERNAL, PLANTERS, PUBLIC
from tests.pages.shelf import taken_back


@dataclass
class Planted:
    """The full project, made sensitive, what was planted in it, and what was written down meanwhile."""

    world: object
    facts: list
    written: list = field(default_factory=list)


@pytest.fixture(scope="module")
def planted(one_world, django_db_blocker):
    """Planted once for a module. Every test of a module that uses it must: the world is another one then."""
    with django_db_blocker.unblock(), taken_back():
        Project.objects.filter(pk=one_world.project.pk).update(
            internal_name=INTERNAL, public_name=PUBLIC, is_sensitive=True, is_example=False
        )
        one_world.project.refresh_from_db()
        with listening() as lines:
            facts = [fact for plant in PLANTERS for fact in plant(one_world)]
        letters = [str(letter.message()) for letter in mail.outbox]
        yield Planted(one_world, facts, [*lines, *letters])


@pytest.fixture
def sensitive(planted, world):
    """The world with everything planted; what a test does to it is undone after."""
    return world


@pytest.fixture
def facts(planted, world):
    return planted.facts
