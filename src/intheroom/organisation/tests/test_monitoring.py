"""Inside a project: one word, what it was compared with, and never a number of people."""

import re
from unittest.mock import ANY

import pytest
from django.urls import reverse

from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused
from intheroom.organisation import services
from intheroom.organisation.choices import Word
from intheroom.organisation.models import GapWord, OwnFigure
from intheroom.organisation.tests.conftest import SPRING, SUMMER


def page_of(client, project):
    return " ".join(
        client.get(reverse("organisation:monitoring", kwargs={"ref": project.ref})).content.decode().split()
    )


def test_without_ten_answers_nothing_is_said(cast, in_edinburgh, answer):
    answer(*["white_british"] * 9)
    with pytest.raises(Refused, match="not enough answers"):
        services.look_at_gap(by=cast.ailsa, project=in_edinburgh, today=SUMMER)
    assert not GapWord.objects.exists()


def test_a_quarter_that_is_not_over_does_not_count(cast, in_edinburgh, answer):
    answer(*["white_british"] * 12, today=SUMMER)
    with pytest.raises(Refused, match="not enough answers"):
        services.look_at_gap(by=cast.ailsa, project=in_edinburgh, today=SUMMER)


def test_ten_answers_give_a_word_that_stands(cast, in_edinburgh, answer):
    answer(*["asian"] * 10, *["white_british"] * 4)
    told = services.look_at_gap(by=cast.ailsa, project=in_edinburgh, today=SUMMER)
    assert told.word == Word.NO_GAP
    assert told.compared_with == "15.1 in 100, 2022"
    with pytest.raises(Refused):
        services.look_at_gap(by=cast.ailsa, project=in_edinburgh, today=SUMMER)
    answer("white_british")
    with pytest.raises(Refused):
        services.look_at_gap(by=cast.ailsa, project=in_edinburgh, today=SUMMER)
    assert GapWord.objects.get().word == Word.NO_GAP


def test_where_there_is_no_figure_it_says_so_and_the_host_can_put_one_in(cast, answer, client_for):
    project = cast.project
    services.set_area(by=cast.ailsa, project=project, answers={"area": "orkney-islands"})
    answer(*["white_british"] * 12)
    page = page_of(client_for(cast.morag), project)
    assert "No figure yet for Orkney Islands" in page
    assert "Not enough answers" not in page
    with pytest.raises(Refused, match="nothing to compare with"):
        services.look_at_gap(by=cast.ailsa, project=project, today=SUMMER)
    figure = {
        "area": "orkney-islands",
        "year": 2022,
        "percent": "50.0",
        "source": "A made-up table for this test",
    }
    services.add_figure(by=cast.host, answers=figure)
    assert services.look_at_gap(by=cast.ailsa, project=project, today=SUMMER).word == Word.GAP
    page = page_of(client_for(cast.morag), project)
    assert "A made-up table for this test Put in here." in page
    assert OwnFigure.objects.get().by == cast.host


def test_the_page_shows_definition_year_and_source_and_people_not_percentages_to_aim_for(
    cast, in_edinburgh, client_for
):
    page = page_of(client_for(cast.morag), in_edinburgh)
    for words in ("2022", "2011", "15.1 in every 100", "UV201", "did not tick a White group", "at least 2"):
        assert words in page


def test_members_get_the_same_page_however_many_answered_what(cast, in_edinburgh, answer, client_for):
    client = client_for(cast.morag)
    nothing = shorn(page_of(client, in_edinburgh))
    answer(*["asian"] * 7, "white_british", "mixed")
    assert shorn(page_of(client, in_edinburgh)) == nothing
    answer(*["african"] * 7)
    assert shorn(page_of(client, in_edinburgh)) == nothing


def shorn(page):
    """A page without its forgery token and send token."""
    return re.sub(r'value="[^"]{20,}"', "", page)


def test_those_who_lead_press_a_button_and_the_record_holds_no_count(cast, in_edinburgh, answer):
    answer(*["white_british"] * 11)
    told = services.look_at_gap(by=cast.ailsa, project=in_edinburgh, today=SUMMER)
    event = AuditEvent.objects.get(verb="organisation.look_at_gap")
    assert event.facts == {"until": ANY}
    assert told.until.month == 4
    assert not AuditEvent.objects.filter(verb__contains="monitoring").exists()


def test_nothing_answered_is_said_kindly(island_breaks):
    with pytest.raises(Refused, match="Nothing was answered"):
        services.answer_monitoring(project=island_breaks, answers={"disabled": ""}, today=SPRING)
