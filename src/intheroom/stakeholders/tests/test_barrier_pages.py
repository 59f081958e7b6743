"""Barriers through the pages: from the library to “it works”, and who sees and may do what."""

import pytest

from intheroom.stakeholders import services
from intheroom.stakeholders.models import Barrier, BarrierPlan
from intheroom.stakeholders.queries import reviews_of
from intheroom.stakeholders.tests.barriers import TODAY, done, picked, planned, says
from intheroom.stakeholders.tests.cast import ON_THE_WEB, browser_of, sent


def test_from_the_library_to_it_works_through_the_pages(island):
    group, browser = island.group("Carers"), browser_of(island.ailsa)
    pick = island.page("pick_barriers", theme="money")
    assert f'value="{group.pk}"' in browser.get(pick + f"?group={group.pk}").content.decode()
    went = browser.post(pick, sent(group=group.pk, picked=["fares"], own_words="No coins\nNo bank"))
    assert went.url == island.page("group", pk=group.pk) + "#barriers"
    row = Barrier.objects.get(key="fares")
    shown = browser.get(island.page("group", pk=group.pk)).content.decode()
    for words in ("People cannot pay the fare first", "No coins", "No bank", "Nothing is planned yet"):
        assert words in shown
    plan = island.page("plan_barrier", barrier=row.pk)
    assert "Book and pay the taxi yourselves." in browser.get(plan).content.decode()
    assert browser.post(plan, sent()).status_code == 422
    answers = {
        "ideas": ["Book and pay the taxi yourselves."],
        "own_ideas": "Ask the hotel for its bus",
        "owner": island.magnus.pk,
        "cost_pounds": "40",
        "cost_for": "Two taxis",
    }
    assert browser.post(plan, sent(**answers)).status_code == 302
    again = browser.get(plan).content.decode()
    assert "Ask the hotel for its bus" in again
    for page in (island.page("group", pk=group.pk), island.page("barriers")):
        shown = browser.get(page).content.decode()
        for words in ("Ask the hotel for its bus", "Magnus", "Cost: £40", "Two taxis"):
            assert words in shown
    assert browser.post(island.page("finish_barrier_plan", barrier=row.pk), sent()).status_code == 302
    works = island.page("say_if_it_works", barrier=row.pk)
    assert browser.post(works, sent(works="yes", belongs="no")).status_code == 422
    by_phone = {
        "written_down-person": str(island.isa.pk), "written_down-way": "phone",
        "written_down-read_back": "yes", "works": "yes", "belongs": "yes", "words": "The driver is kind",
    }  # fmt: skip
    page = island.page("say_if_it_works_for_someone", barrier=row.pk)
    assert browser.post(page, sent(**by_phone)).status_code == 302
    shown = browser.get(island.page("barriers")).content.decode()
    for words in (
        "It works, say the people it affects",
        "1 said yes",
        "The driver is kind",
        "Written down by",
    ):
        assert words in shown
    assert "Isa" not in shown.split("<main")[1].split("The driver is kind")[1][:400]


@pytest.mark.parametrize("name", ["plan_barrier", "say_if_it_works", "strike_barrier", "finish_barrier_plan"])
def test_another_projects_barrier_is_not_there(island, name):
    other = services.add_barriers(
        project=type(island.project).objects.create(public_name="Another", started_by=island.magnus),
        by=island.magnus,
        group=None,
        own_words=["Far away"],
        said=ON_THE_WEB,
    )[0]
    address = island.page(name, barrier=other.pk)
    assert browser_of(island.ailsa).get(address).status_code == 404
    assert browser_of(island.ailsa).post(address, sent()).status_code == 404


def test_a_group_of_another_project_cannot_be_chosen(island):
    from_elsewhere = services.add_group(
        project=type(island.project).objects.create(public_name="Another", started_by=island.magnus),
        by=island.magnus,
        name="Divers",
    )
    browser, pick = browser_of(island.ailsa), island.page("pick_barriers", theme="own")
    assert browser.get(pick + f"?group={from_elsewhere.pk}").status_code == 404
    assert browser.post(pick, sent(group=from_elsewhere.pk, own_words="x")).status_code == 422
    assert browser.get(island.page("pick_barriers", theme="nothing")).status_code == 404
    assert not Barrier.objects.exists()


def test_a_meeting_writes_pairs_on_a_blank_sheet(island):
    browser = browser_of(island.ailsa)
    sheet = browser.get(island.page("write_barriers_sheet")).content.decode()
    assert "Barrier 4: what keeps people out?" in sheet
    assert "Idea for barrier 4" in sheet
    write = island.page("write_barriers")
    assert browser.post(write, sent(idea_1="Ramp")).status_code == 422
    typed = sent(barrier_1="Steps", idea_1="Ramp", barrier_3="Noise")
    assert browser.post(write, typed).status_code == 302
    assert [review.state for review in reviews_of(island.project, TODAY)] == ["no_owner", "no_plan"]


def test_where_names_are_kept_back_the_owner_is_only_known_to_who_leads(island):
    island.project.is_sensitive = True
    island.project.save()
    row = picked(island, "fares")[0]
    planned(island, row, island.morag)
    page, plan = island.page("barriers"), island.page("plan_barrier", barrier=row.pk)
    assert "Morag" in browser_of(island.ailsa).get(page).content.decode().split("<main")[1]
    member = browser_of(island.magnus)
    assert "Morag" not in member.get(page).content.decode().split("<main")[1]
    assert "somebody in the team" in member.get(page).content.decode()
    for ending in ("", "_sheet", "_script", "_for_someone"):
        asked = member.get(island.page(f"plan_barrier{ending}", barrier=row.pk)).content.decode()
        assert "Morag" not in asked.split("<main")[1]
    assert member.post(plan, sent(own_ideas="Taxi", owner="same")).status_code == 302
    assert BarrierPlan.objects.live().get().owner == island.morag
    assert member.post(plan, sent(own_ideas="Taxi", owner=island.ailsa.pk)).status_code == 422


def test_only_who_leads_strikes_through(island):
    row = picked(island, "fares")[0]
    address = island.page("strike_barrier", barrier=row.pk)
    assert browser_of(island.magnus).post(address, sent(why="x")).status_code == 404
    assert browser_of(island.ailsa).post(address, sent()).status_code == 422
    assert browser_of(island.ailsa).post(address, sent(why="x")).status_code == 302


def test_the_page_asks_the_same_of_the_database_for_1_and_30(island, django_assert_num_queries):
    def more(number):
        group = island.group(f"Group {number}")
        for row in picked(island, "fares", "alcohol", group=group):
            plan = done(island, row)
            says(island, plan, "yes", by=island.ailsa, said=island.phoned(island.isa))
        services.plan_ways(group=group, by=island.ailsa, answers={"ways": ["post"]}, said=ON_THE_WEB)

    more(0)
    browser, page = browser_of(island.ailsa), island.page("barriers")
    with django_assert_num_queries(12):
        browser.get(page)
    for number in range(1, 15):
        more(number)
    with django_assert_num_queries(12):
        browser.get(page)
