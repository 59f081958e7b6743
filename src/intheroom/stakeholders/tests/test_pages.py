"""Every page of the room: who may open it, what a form sent to it does, and another project's groups."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from intheroom.projects.choices import Role
from intheroom.projects.models import Project, ProjectRole
from intheroom.stakeholders.models import Judgement, SetAside, StakeholderGroup
from intheroom.stakeholders.queries import live_groups, map_of, open_prompts, waiting_names
from intheroom.stakeholders.services import add_group, list_groups
from intheroom.stakeholders.tests.cast import ON_THE_WEB, browser_of, sent

WITH_A_GROUP = (
    "group",
    "describe_group_step",
    "judge_group",
    "add_viewpoint",
    "plan_gap_action",
    "set_aside_group",
)
BUTTONS = ("confirm_place", "finish_gap_action")


def written_down(whose, way="phone"):
    return {
        "written_down-person": str(whose.pk),
        "written_down-way": way,
        "written_down-read_back": "yes",
    }


@pytest.mark.parametrize("name", [*WITH_A_GROUP, *BUTTONS, "agree_set_aside", "bring_back_group"])
def test_another_projects_group_is_not_there(island, name):
    other = Project.objects.create(public_name="Another", started_by=island.magnus)
    ProjectRole.objects.create(project=other, person=island.magnus, role=Role.COORDINATOR)
    group = add_group(project=other, by=island.magnus, name="Divers")
    more = {"step": "who"} if name.endswith("_step") else {}
    address = island.page(name, pk=group.pk, **more)
    browser = browser_of(island.ailsa)
    assert browser.get(address).status_code == 404
    assert browser.post(address, sent()).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_a_lead_puts_lists_together(island, method):
    for person, status in ((island.magnus, {404}), (island.morag, {200, 302}), (island.ailsa, {200, 302})):
        assert (
            getattr(browser_of(person), method)(island.page("merge_listings"), sent()).status_code in status
        )


def test_a_name_that_arrives_while_a_lead_types_is_not_misplaced(island):
    list_groups(project=island.project, by=island.magnus, names=["Divers"], said=ON_THE_WEB)
    browser = browser_of(island.ailsa)
    form = browser.get(island.page("merge_listings")).context["form"]
    typed = {name: form[name].value() for name in form.fields}
    list_groups(project=island.project, by=island.morag, names=["Anglers"], said=ON_THE_WEB)
    assert browser.post(island.page("merge_listings"), sent(**typed)).status_code == 302
    assert [group.name for group in live_groups(island.project)] == ["Divers"]
    assert [row.text for row in waiting_names(island.project)] == ["Anglers"]


def test_a_name_left_without_a_group_comes_back_as_a_mistake(island):
    list_groups(project=island.project, by=island.magnus, names=["Divers"], said=ON_THE_WEB)
    browser = browser_of(island.ailsa)
    form = browser.get(island.page("merge_listings")).context["form"]
    page = browser.post(island.page("merge_listings"), sent(**dict.fromkeys(form.fields, " ")))
    assert page.status_code == 422
    assert "Write a group for this name" in page.content.decode()
    assert not StakeholderGroup.objects.exists()


def test_all_groups_are_judged_on_one_page_for_a_caller(island):
    one, two = island.group("Carers"), island.group("Divers")
    answers = {
        f"g{one.pk}_impact": "always",
        f"g{one.pk}_say_now": "never",
        f"g{one.pk}_belongs": "yes",
        f"g{two.pk}_impact": "rarely",
    }
    browser = browser_of(island.ailsa)
    page = browser.post(island.page("judge_all_for_someone"), sent(**answers, **written_down(island.isa)))
    assert page.status_code == 302
    assert {row.person for row in Judgement.objects.all()} == {island.isa}
    assert [place.impact.word for place in map_of(island.project)] == ["always", "rarely"]


def test_one_group_at_a_time_on_the_web(island):
    one, two = island.group("Carers"), island.group("Divers")
    browser = browser_of(island.magnus)
    first = browser.get(island.page("judge_all"), follow=True)
    assert "Carers" in first.content.decode()
    for group in (one, two):
        address = island.page("judge_all_step", step=f"g{group.pk}")
        assert browser.post(address, sent(**{f"g{group.pk}_impact": "often"})).status_code == 302
    assert not Judgement.objects.exists()
    # The same question is asked of each group: the list of answers says of which.
    check = browser.get(island.page("judge_all_check")).content.decode()
    assert [part.split("</h2>")[0] for part in check.split('<h2 class="govuk-heading-m">')[1:]] == [
        "Carers",
        "Divers",
    ]
    assert browser.post(island.page("judge_all_check"), sent()).status_code == 302
    assert Judgement.objects.filter(person=island.magnus, impact="often").count() == 2


@pytest.mark.parametrize("word", ["5", "ALWAYS", "sometimes; drop", "\0"])
def test_only_the_words_of_the_scale_are_taken(island, word):
    group = island.group()
    page = browser_of(island.magnus).post(island.page("judge_group", pk=group.pk), sent(impact=word))
    assert page.status_code == 422
    assert not Judgement.objects.exists()


def test_the_sheet_has_every_group_and_every_word(island):
    island.group("Carers")
    island.group("Divers")
    html = browser_of(island.magnus).get(island.page("judge_all_sheet")).content.decode()
    for word in ("Carers", "Divers", "Always", "Often", "Sometimes", "Rarely", "Never"):
        assert word in html


def test_a_page_never_deletes(island):
    group = island.judged("Boatmen", "always", "never")
    browser = browser_of(island.ailsa)
    for name in (*WITH_A_GROUP, *BUTTONS):
        more = {"step": "who"} if name.endswith("_step") else {}
        address = island.page(name, pk=group.pk, **more)
        browser.delete(address)
        browser.post(address, sent(_method="DELETE", delete="1", is_set_aside="1", project="", name=""))
    assert [each.name for each in live_groups(island.project)] == ["Boatmen"]


def test_setting_aside_through_the_pages(island):
    group = island.judged("Boatmen", "always", "never")
    browser, address = browser_of(island.ailsa), island.page("set_aside_group", pk=group.pk)
    assert browser.post(address, sent(reason="Not now")).status_code == 422
    later = timezone.localdate() + timedelta(days=100)
    sending = sent(reason="Not now", review_on=later.isoformat())
    assert browser.post(address, sending).status_code == 302
    assert browser.post(address, sending).status_code == 302
    assert SetAside.objects.count() == 1
    answer = island.page("agree_set_aside", pk=group.pk)
    assert browser.post(answer, sent(agrees="yes")).status_code == 422
    assert browser_of(island.magnus).post(answer, sent(agrees="yes")).status_code == 422
    by_phone = island.page("agree_set_aside_for_someone", pk=group.pk)
    spoken = {"agrees": "yes", **written_down(island.isa)}
    assert browser.post(by_phone, sent(**spoken)).status_code == 422
    assert live_groups(island.project).exists()
    assert browser_of(island.magnus).post(by_phone, sent(**spoken)).status_code == 302
    assert not live_groups(island.project).exists()
    html = browser.get(island.page("set_aside")).content.decode()
    for fact in ("Not now", "Ailsa", date_format(later, "j E Y"), "Isa", "Written down by"):
        assert fact in html
    back = island.page("bring_back_group", pk=group.pk)
    assert browser_of(island.magnus).post(back, sent(why="They asked")).status_code == 302
    assert live_groups(island.project).exists()


def test_people_nobody_named_are_added_or_answered(island):
    browser = browser_of(island.magnus)
    page = browser.get(island.page("groups") + "?show=groups")
    assert "Not yet thought about" in page.content.decode()
    before = {prompt.key for prompt in open_prompts(island.project)}
    reason = sent(reason="We work with people at home")
    assert browser.post(island.page("mark_not_touched", prompt="away"), reason).status_code == 302
    browser.post(
        island.page("add_group") + "?prompt=language", sent(name="Polish families", prompt="language")
    )
    browser.post(island.page("add_group"), sent(name="young  CARERS"))
    after = {prompt.key for prompt in open_prompts(island.project)}
    assert before - after == {"away", "language", "young_carers"}
    assert browser.post(island.page("think_again", prompt="away"), sent()).status_code == 302
    assert "away" in {prompt.key for prompt in open_prompts(island.project)}
    assert browser.get(island.page("mark_not_touched", prompt="nobody")).status_code == 404


@pytest.mark.parametrize(
    ("name", "covers"),
    [
        ("Day centre managers", "managers"),
        ("Home care staff", "frontline"),
        ("Young carers", "young_carers"),
        ("The Funders", "funders"),
    ],
)
def test_a_group_answers_its_own_kind_of_people_and_no_other(island, name, covers):
    before = {prompt.key for prompt in open_prompts(island.project)}
    island.group(name)
    assert before - {prompt.key for prompt in open_prompts(island.project)} == {covers}


def test_the_same_name_twice_is_said_politely(island):
    island.group("Boatmen")
    page = browser_of(island.magnus).post(island.page("add_group"), sent(name="  boatMEN"))
    assert page.status_code == 422
    assert "There is already a group called" in page.content.decode()


def test_a_gap_is_planned_done_and_planned_again(island):
    group = island.judged("Boatmen", "always", "never")
    browser, address = browser_of(island.magnus), island.page("plan_gap_action", pk=group.pk)
    assert browser.post(address, sent(who="Morag")).status_code == 422
    assert browser.post(address, sent(step="trust", what="Visit the pier", who="Morag")).status_code == 302
    assert "Visit the pier" in browser.get(island.page("gaps")).content.decode()
    assert browser.post(island.page("finish_gap_action", pk=group.pk), sent()).status_code == 302
    assert browser.post(address, sent(why_not="They sail until May")).status_code == 302
    html = browser.get(island.page("gaps")).content.decode()
    assert "They sail until May" in html
    assert group.gap_actions.count() == 2


def test_how_a_community_decides_has_consequences(island):
    group = island.group("Families from Syria")
    group.decides = "family"
    group.save()
    html = browser_of(island.magnus).get(island.page("group", pk=group.pk)).content.decode()
    assert "find out who else to speak with" in html
    assert "leave more time" in html
    assert "each person for their own yes" in html


def test_a_viewpoint_never_stands_beside_a_name(island):
    group = island.group("Carers")
    by_phone = island.page("add_viewpoint_for_someone", pk=group.pk)
    spoken = sent(words="Too far from home", leaning="wants", belongs="yes", **written_down(island.isa))
    assert browser_of(island.ailsa).post(by_phone, spoken).status_code == 302
    html = browser_of(island.magnus).get(island.page("group", pk=group.pk)).content.decode()
    assert "Too far from home" in html
    assert "Isa" not in html
