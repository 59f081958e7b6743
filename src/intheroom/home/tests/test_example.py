"""The example can be loaded by one press, shows every room, and leaves nothing behind."""

import uuid

import pytest
from django.apps import apps
from django.urls import reverse

from intheroom.home.example import play_example, take_example_away
from intheroom.kit.refusal import Refused
from intheroom.projects.models import Project
from intheroom.stakeholders.queries import gaps_of
from intheroom.team.queries.picture import picture_of

pytestmark = pytest.mark.django_db
# Rows that tell what happened stay, as they would for any project.
KEPT = {"keep.AuditEvent", "keep.ChainHead", "keep.SeenEvent", "keep.SealedKey", "ask.Sending"}


def counts():
    rooms = [model for model in apps.get_models() if model.__module__.startswith("intheroom.")]
    return {
        model._meta.label: model._base_manager.count() for model in rooms if model._meta.label not in KEPT
    }


def test_one_press_loads_it_and_one_takes_it_away(cast, client_for):
    client = client_for(cast.ailsa)
    before = counts()
    page = client.post(reverse("home:load_example"), {"send_id": str(uuid.uuid4())})
    project = Project.objects.get(is_example=True)
    assert page.url == reverse("home:project", kwargs={"ref": project.ref})
    home = client.get(page.url).content.decode()
    assert "Example" in home
    client.post(reverse("home:remove_example", kwargs={"ref": project.ref}), {"send_id": str(uuid.uuid4())})
    assert counts() == before


def test_it_shows_a_gap_and_a_team_near_balance(cast):
    project = play_example(by=cast.ailsa)
    assert gaps_of(project)[0].group.name == "People who are cared for"
    picture = picture_of(project)
    assert picture.missing_groups
    assert (picture.count.lived, picture.count.professional, picture.count.both) == (4, 5, 1)


def test_a_real_project_cannot_be_taken_away(cast):
    with pytest.raises(Refused):
        take_example_away(by=cast.ailsa, project=cast.project)
    assert cast.project.members.exists()
