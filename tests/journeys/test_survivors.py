"""A survivors' team: what it is about stands in no title and no address, nobody's name is told, and one can leave fast."""

import pytest
from django.urls import reverse

from intheroom.people.services import add_person
from intheroom.projects.models import Project
from intheroom.team.services.members import add_member
from tests.cast import make_house
from tests.journeys.phones import a_phone, fits_the_screen

SUBJECT = ("survivor", "abuse", "safe house", "violence")

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def away(settings):
    """Where the button leads that leaves fast; on this machine, for no test leaves it."""
    settings.EXIT_PAGE = "/words/"


def test_nobody_is_given_away_and_women_meet_apart(chromium, live_server):
    rona = given_rona_who_may_start_projects()
    with a_phone(chromium, live_server, rona) as ronas:
        when_rona_writes_down_an_idea_that_could_harm(ronas)
        project = then_the_project_has_a_name_that_says_nothing(ronas)
        sine, ellen, _ = given_a_team(project, rona)
        with a_phone(chromium, live_server, sine) as sines, a_phone(chromium, live_server, ellen) as ellens:
            then_nobody_reads_who_else_is_there(sines)
            when_sine_asks_for_a_space_for_women(sines)
            when_ellen_says_it_is_for_her(ellens)
            then_only_those_in_it_see_who_is_in_it(sines, ellens, ronas, project)
            when_sine_must_leave_fast(sines)
            then_no_title_and_no_address_told_what_it_is_about(sines, ellens, ronas)


# -- the project -----------------------------------------------------------------------------------


def given_rona_who_may_start_projects():
    return add_person(by=make_house(), name="Rona", email="rona@example.org")


def when_rona_writes_down_an_idea_that_could_harm(ronas):
    ronas.open(reverse("projects:start_project"))
    ronas.type_in("What is the idea?", "A safe house that survivors of violence plan themselves.")
    ronas.type_in("What shall we call it?", "Abuse survivors")
    ronas.choose("Yes", group="Could it harm")
    ronas.press("Save the idea")
    ronas.reads("A safe house that survivors")


def then_the_project_has_a_name_that_says_nothing(ronas):
    project = Project.objects.get()
    assert project.is_sensitive
    ronas.reads(
        "Abuse survivors", project.public_name, "Titles, files and messages carry only the first name"
    )
    assert project.ref in project.public_name
    return project


def given_a_team(project, rona):
    return [
        add_member(
            project=project, by=rona, answers={"name": name, "email": f"{name.lower()}@example.org"}
        ).person
        for name in ("Sine", "Ellen", "Magda")
    ]


def then_nobody_reads_who_else_is_there(sines):
    sines.open(reverse("home:my_page"))
    sines.follow("Project")
    sines.reads("Leave this page now")
    sines.follow("The team")
    sines.reads("names are private", "Sine (you)", "A team member")
    sines.never_reads("Ellen", "Magda", "Rona")
    fits_the_screen(sines)


# -- a space ---------------------------------------------------------------------------------------


def when_sine_asks_for_a_space_for_women(sines):
    sines.follow("Spaces of our own")
    sines.press("Ask for a space of our own")
    sines.choose("Women", group="Who is it for?")
    sines.reads("Trans women are always included.")
    sines.type_in("What is it called?", "Tuesday kettle")
    sines.type_in("Why is it good to meet apart?", "For biological women only.")
    sines.choose("Yes", group="Will you be in it")
    sines.press("Start it")
    sines.reads("These words would shut someone out")
    sines.type_in("Why is it good to meet apart?", "It is easier to begin.")
    sines.press("Start it")
    sines.reads("Tuesday kettle")


def when_ellen_says_it_is_for_her(ellens):
    ellens.open(reverse("home:my_page"))
    ellens.follow("Project")
    ellens.follow("The team")
    ellens.follow("Spaces of our own")
    ellens.reads(
        "This space is for women. Trans women are always included.", "Nobody asks you to show or prove"
    )
    ellens.never_reads("Sine")
    ellens.follow("This is for me")
    ellens.choose("I would like to be in it", group="What would you like?")
    ellens.press("Save my choice")
    ellens.reads("It is saved.")


def then_only_those_in_it_see_who_is_in_it(sines, ellens, ronas, project):
    ellens.follow("Look in")
    ellens.reads("Sine, who looks after it", "Ellen", "Please tell nobody else")
    fits_the_screen(ellens)
    inside = ellens.page.url
    sines.open(inside)
    sines.reads("Ellen")
    ronas.open(reverse("team:spaces", args=[project.ref]))
    ronas.reads("Tuesday kettle")
    ronas.never_reads("Sine", "Ellen")
    ronas.open(inside)
    assert ronas.pages[-1].endswith(" 404")
    ronas.never_reads("Sine", "Ellen")


# -- away ------------------------------------------------------------------------------------------


def when_sine_must_leave_fast(sines):
    sines.press("Leave this page now")
    assert sines.page.url.endswith("/words/")
    sines.never_reads("Tuesday kettle", "Ellen")


def then_no_title_and_no_address_told_what_it_is_about(*phones):
    been = [line for phone in phones for line in phone.been]
    assert len(been) > 15
    assert not [line for line in been if any(word in line.lower() for word in SUBJECT)]
