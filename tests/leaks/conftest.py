"""A sensitive project, and what is planted in it."""

import pytest

from intheroom.projects.models import Project
from tests.leaks.planting import INTERNAL, PLANTERS, PUBLIC


@pytest.fixture
def sensitive(world):
    """The full project, made sensitive, with a name that must stay inside."""
    Project.objects.filter(pk=world.project.pk).update(
        internal_name=INTERNAL, public_name=PUBLIC, is_sensitive=True, is_example=False
    )
    world.project.refresh_from_db()
    return world


@pytest.fixture
def facts(sensitive):
    return [fact for plant in PLANTERS for fact in plant(sensitive)]
