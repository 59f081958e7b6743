"""Every page of the room opens, for those who may, and says what it should."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from intheroom.people.services import add_person
from intheroom.projects import queries, services
from intheroom.projects.choices import Role
from intheroom.projects.models import FixedOrOpenItem, Project, ProjectRole

pytestmark = pytest.mark.django_db

READ = ("idea", "limits", "fixed_and_open", "readiness", "question", "stages", "progress")
MEMBER_FORMS = (
    "add_limit_setter",
    "propose_item",
    "add_fixed_or_open",
    "propose_question",
    "say_about_question",
)
LEAD_FORMS = (
    "edit_idea",
    "edit_names",
    "change_kind",
    "start_readiness_round",
    "add_commitment",
    "record_question_decision",
)


def to(project, page, **more):
    return reverse(f"projects:{page}", kwargs={"ref": project.ref, **more})


def send(client, url, **answers):
    return client.post(url, {"send_id": str(uuid.uuid4()), **answers})


@pytest.fixture
def full(project, ailsa, people):
    """A project with something on every page."""
    services.add_limit_setter(
        by=ailsa, project=project, answers={"name": "The board", "side": "professional"}
    )
    services.propose_item(by=ailsa, project=project, answers={"text": "Sundays", "side": "lived"})
    item = services.add_fixed_or_open(
        by=ailsa, project=project, answers={"text": "The budget", "fixity": "fixed"}
    )
    services.change_fixed_or_open(by=ailsa, project=project, item=item, answers={"text": "The sum"})
    services.propose_question(by=ailsa, project=project, answers={"text": "What is a break?"})
    wording = queries.current_question(project)
    services.say_about_question(by=ailsa, project=project, question=wording, answers={"stance": "change"})
    services.add_commitment(by=ailsa, project=project, answers={"organisation": "The council"})
    for involved in people:
        services.answer_readiness(
            by=involved.person,
            project=project,
            answers={"flexibility": "yes", "commitment": "no", "incentives": "yes", "side": involved.side},
        )
    stage = queries.stage_of(project, "zero")
    services.add_stage_part(
        by=ailsa, project=project, stage=stage, answers={"name": "Isa", "side": "lived", "parts": ["planned"]}
    )
    services.judge_stage(
        by=ailsa, project=project, stage=stage, answers={"rung": "engagement", "side": "professional"}
    )
    return project


@pytest.mark.parametrize("page", [*READ, *MEMBER_FORMS, *LEAD_FORMS])
def test_every_page_opens_for_who_leads(as_ailsa, full, page):
    assert as_ailsa.get(to(full, page)).status_code == 200


@pytest.mark.parametrize("page", READ)
def test_every_page_opens_while_there_is_nothing_yet(as_ailsa, project, page):
    assert as_ailsa.get(to(project, page)).status_code == 200


def test_pages_of_a_stage_and_of_an_item_open(as_ailsa, full):
    item = FixedOrOpenItem.objects.get()
    for page in ("stage", "set_stage", "add_stage_part", "judge_stage"):
        assert as_ailsa.get(to(full, page, kind="zero")).status_code == 200
        assert as_ailsa.get(to(full, page, kind="nothing")).status_code == 404
    for page in ("change_fixed_or_open", "strike_fixed_or_open"):
        assert as_ailsa.get(to(full, page, item=item.pk)).status_code == 200
        assert as_ailsa.get(to(full, page, item=item.pk + 99)).status_code == 404
    assert as_ailsa.get(to(full, "edit_commitment", commitment=full.commitments.get().pk)).status_code == 200
    assert as_ailsa.get(to(full, "mark_progress", code="limits")).status_code == 200
    assert as_ailsa.get(to(full, "mark_progress", code="no-such")).status_code == 404


def test_every_other_way_in_opens(as_ailsa, full):
    for page in (*MEMBER_FORMS, *LEAD_FORMS, "answer_readiness"):
        for way in ("sheet", "script", "for_someone"):
            assert as_ailsa.get(to(full, f"{page}_{way}")).status_code == 200


@pytest.mark.parametrize("page", LEAD_FORMS)
def test_a_member_cannot_open_what_only_those_who_lead_may(client, full, page):
    erlend = add_person(by=None, name="Erlend", email="erlend@example.org")
    ProjectRole.objects.create(project=full, person=erlend, role=Role.MEMBER)
    client.force_login(erlend.account)
    assert client.get(to(full, page)).status_code == 404


@pytest.mark.parametrize("page", [*READ, *MEMBER_FORMS])
def test_a_member_can_read_and_answer_and_a_stranger_cannot(client, full, page):
    erlend = add_person(by=None, name="Erlend", email="erlend@example.org")
    client.force_login(erlend.account)
    assert client.get(to(full, page)).status_code == 404
    ProjectRole.objects.create(project=full, person=erlend, role=Role.MEMBER)
    assert client.get(to(full, page)).status_code == 200


def test_an_item_of_another_project_is_not_found(as_ailsa, full, ailsa):
    other = services.start_project(by=ailsa, answers={})
    item = FixedOrOpenItem.objects.get()
    assert as_ailsa.get(to(other, "change_fixed_or_open", item=item.pk)).status_code == 404
    assert as_ailsa.get(to(other, "edit_commitment", commitment=full.commitments.get().pk)).status_code == 404


def test_one_press_saves_the_idea_and_leads_to_it(as_ailsa):
    answer = send(as_ailsa, reverse("projects:start_project"), text="A bench by the pier")
    project = Project.objects.get()
    assert answer.url == to(project, "idea")
    page = as_ailsa.get(answer.url)
    assert "A bench by the pier" in page.content.decode()


def test_two_tabs_saving_the_idea_are_caught(as_ailsa, project):
    url = to(project, "edit_idea")
    assert send(as_ailsa, url, text="First", seen_version="1").status_code == 302
    crossed = send(as_ailsa, url, text="Second", seen_version="1")
    assert crossed.status_code in {200, 409, 422}
    assert "Second" in crossed.content.decode()
    project.idea.refresh_from_db()
    assert project.idea.text == "First"


def test_names_change_on_the_page(as_ailsa, project):
    answers = {"public_name": "Harbour Group", "internal_name": "Recovery", "is_sensitive": "on"}
    assert send(as_ailsa, to(project, "edit_names"), seen_version="1", **answers).status_code == 302
    project.refresh_from_db()
    assert (project.public_name, project.is_sensitive) == ("Harbour Group", True)


def test_the_page_refuses_a_decision_by_nobody(as_ailsa, full):
    page = send(as_ailsa, to(full, "record_question_decision"), outcome="agreed", dissent="Isa had a doubt")
    assert page.status_code == 422
    text = page.content.decode()
    assert "No one is named as taking part" in text
    assert "Isa had a doubt" in text
    assert queries.agreed_question(full) is None


def test_the_page_refuses_to_start_discover_without_a_reason(as_ailsa, project):
    url = to(project, "set_stage", kind="discover")
    assert send(as_ailsa, url, state="started", seen_version="1").status_code == 422
    assert (
        send(as_ailsa, url, state="started", seen_version="1", why="The mart is on Friday").status_code == 302
    )


def test_posting_a_label_changes_nothing(as_ailsa, full):
    url = to(full, "set_stage", kind="zero")
    send(as_ailsa, url, state="done", label="coproduction", rung="coproduction", seen_version="1")
    assert "Co-production" not in as_ailsa.get(to(full, "stages")).content.decode()


def test_the_result_is_hidden_until_enough_have_answered(client, project, ailsa, morag, people):
    services.answer_readiness(
        by=morag,
        project=project,
        answers={"flexibility": "no", "flexibility_why": "They chose already", "side": "lived"},
    )
    client.force_login(ailsa.account)
    text = client.get(to(project, "readiness")).content.decode()
    assert "hidden for now" in text
    assert "They chose already" not in text


def test_readiness_goes_step_by_step_to_done(as_ailsa, project):
    url = to(project, "answer_readiness")
    assert as_ailsa.get(url).url.endswith("/step/change/")
    for step, answers in (
        ("change", {"flexibility": "yes"}),
        ("commitment", {}),
        ("back", {}),
        ("you", {"side": "lived"}),
    ):
        answer = as_ailsa.post(to(project, "answer_readiness_step", step=step), answers)
        assert answer.status_code == 302
    assert send(as_ailsa, to(project, "answer_readiness_check")).status_code == 302
    assert queries.current_round(project).answers.get().flexibility == "yes"


@pytest.mark.parametrize("page", READ)
def test_a_page_asks_the_database_as_often_for_many_rows_as_for_few(as_ailsa, full, page, ailsa):
    def cost():
        with CaptureQueriesContext(connection) as asked:
            as_ailsa.get(to(full, page))
        return len(asked)

    few = cost()
    for number in range(12):
        someone = add_person(by=None, name=f"Person {number}")
        ProjectRole.objects.create(project=full, person=someone, role=Role.MEMBER)
        answers = {
            "text": f"Thing {number}",
            "name": f"Board {number}",
            "organisation": "A board",
            "side": "lived",
        }
        services.add_limit_setter(by=ailsa, project=full, answers=answers)
        services.propose_item(by=ailsa, project=full, answers=answers)
        services.add_fixed_or_open(by=ailsa, project=full, answers=answers)
        services.add_commitment(by=ailsa, project=full, answers=answers)
        wording = services.propose_question(by=ailsa, project=full, answers=answers)
        for by in (ailsa, someone):
            services.say_about_question(by=by, project=full, question=wording, answers={"stance": "happy"})
            services.answer_readiness(by=by, project=full, answers={"flexibility": "yes"})
    # Fewer is fine: advice that no longer holds is not looked up.
    assert cost() <= few <= 15


class TestWhereBeingKnownCouldHarm:
    @pytest.fixture
    def secret(self, ailsa, full):
        answers = {"public_name": "Harbour Group", "internal_name": "Zyxaddiction", "is_sensitive": True}
        return services.edit_names(by=ailsa, project=full, answers=answers)

    def test_the_inside_name_is_in_the_body_of_one_page_and_in_no_title_or_address(self, as_ailsa, secret):
        where = []
        for page in (*READ, *MEMBER_FORMS, *LEAD_FORMS, "add_limit_setter_sheet", "answer_readiness_script"):
            answer = as_ailsa.get(to(secret, page))
            text = answer.content.decode()
            head = text.partition("</head>")[0]
            assert "Zyx" not in head
            assert "Zyx" not in answer.request["PATH_INFO"]
            assert not any("Zyx" in value for value in answer.headers.values())
            if "Zyx" in text.partition("</head>")[2]:
                where.append(page)
        assert where == ["idea", "edit_names"]

    def test_members_see_sides_not_names(self, client, secret):
        erlend = add_person(by=None, name="Erlend", email="erlend@example.org")
        ProjectRole.objects.create(project=secret, person=erlend, role=Role.MEMBER)
        client.force_login(erlend.account)
        for page in ("question", "readiness", "say_about_question_for_someone"):
            text = client.get(to(secret, page)).content.decode()
            assert "Morag" not in text
            assert "Isa" not in text.replace("Isa had", "")

    def test_those_who_lead_see_names(self, as_ailsa, secret):
        assert "Morag" in as_ailsa.get(to(secret, "readiness")).content.decode()
