"""A project's front page: what it shows, and that it asks the database no more for a larger project."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.projects.services import add_commitment, start_project

pytestmark = pytest.mark.django_db


def page_of(project):
    return reverse("home:project", kwargs={"ref": project.ref})


def test_the_same_questions_to_the_database_for_a_small_and_a_large_project(
    example_cast, client_for, django_assert_num_queries
):
    client = client_for(example_cast.ailsa)
    # Only a map with groups on it asks how they were judged and what is planned.
    small = start_project(by=example_cast.ailsa, answers={"text": "A bench"})
    large = example_cast.example
    with django_assert_num_queries(13):
        client.get(page_of(small))
    with django_assert_num_queries(15):
        client.get(page_of(large))


def test_it_says_who_is_missing_and_what_to_do(example_cast, client_for):
    project = example_cast.example
    page = client_for(example_cast.ailsa).get(page_of(project)).content.decode()
    assert "Nobody yet from: Young carers. They are always affected." in page
    assert "Does working together fit?" in page
    assert "01856 555 123" in page


def test_a_stranger_finds_nothing(cast, client_for):
    project = start_project(by=cast.ailsa, answers={})
    assert client_for(cast.morag).get(page_of(project)).status_code == 404


def test_an_overdue_promise_is_on_the_front_page_and_in_every_list_of_projects(cast, client_for):
    project = start_project(by=cast.ailsa, answers={"text": "A bench"})
    client = client_for(cast.ailsa)
    pages = (page_of(project), reverse("home:front"), reverse("home:my_page"))
    assert not any("a promise has passed" in client.get(page).content.decode() for page in pages)
    yesterday = timezone.localdate() - timedelta(days=1)
    add_commitment(by=cast.ailsa, project=project, answers={"organisation": "The board", "due_on": yesterday})
    assert all("a promise has passed" in client.get(page).content.decode() for page in pages)
