"""Starting a project, its names, its idea and what it becomes."""

import pytest

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.models import AuditEvent
from intheroom.projects import queries, services
from intheroom.projects.choices import Kind, Role, StageKind, StepState
from intheroom.projects.models import StepMark
from intheroom.projects.services import on_started

pytestmark = pytest.mark.django_db


def test_nothing_but_an_idea_is_needed(ailsa):
    project = services.start_project(by=ailsa, answers={"text": "A bench by the pier"})
    assert project.public_name == f"Project {project.ref}"
    assert project.idea.text == "A bench by the pier"
    assert queries.live_role(project.ref, ailsa).role == Role.COORDINATOR


def test_a_wholly_blank_sheet_starts_too(ailsa):
    assert services.start_project(by=ailsa, answers={}).public_name.startswith("Project ")


def test_all_stages_stand_in_their_usual_order(project):
    assert [stage.kind for stage in queries.stages_of(project)] == list(StageKind.values)
    assert StageKind.values[:3] == ["zero", "recruitment", "discover"]


def test_rooms_above_hear_of_a_new_project(ailsa):
    heard = []
    on_started.append(lambda project, by: heard.append((project, by)))
    try:
        project = services.start_project(by=ailsa, answers={})
    finally:
        on_started.pop()
    assert heard == [(project, ailsa)]


def test_stigma_makes_a_telling_name_the_inside_name(ailsa):
    project = services.start_project(by=ailsa, answers={"public_name": "Addiction project", "stigma": "yes"})
    assert project.is_sensitive
    assert project.internal_name == "Addiction project"
    assert "ddiction" not in project.public_name


def test_stigma_leaves_a_neutral_name_alone(ailsa):
    project = services.start_project(
        by=ailsa,
        answers={"public_name": "Harbour Group", "internal_name": "Recovery", "stigma": "yes"},
    )
    assert (project.public_name, project.internal_name) == ("Harbour Group", "Recovery")


def test_saying_stigma_later_turns_on_the_safer_settings_and_is_audited(project, ailsa):
    services.edit_idea(by=ailsa, project=project, answers={"stigma": "yes"})
    project.refresh_from_db()
    assert project.is_sensitive
    event = AuditEvent.objects.get(verb="set_sensitive", chain=project.ref)
    assert event.facts["is_sensitive"] is True


def test_the_inside_name_never_becomes_the_public_one(project, ailsa):
    with pytest.raises(Refused):
        services.edit_names(
            by=ailsa,
            project=project,
            answers={
                "is_sensitive": True,
                "public_name": "The respite redesign group",
                "internal_name": "Respite redesign",
            },
        )
    project.refresh_from_db()
    assert project.public_name == "Island breaks"


def test_an_emptied_public_name_becomes_a_neutral_one(project, ailsa):
    services.edit_names(by=ailsa, project=project, answers={"is_sensitive": True})
    assert project.public_name == f"Project {project.ref}"


def test_what_a_project_is_can_change_and_change_back(project, ailsa):
    services.change_kind(by=ailsa, project=project, kind=Kind.CONSULTATION, why="The money is gone")
    services.change_kind(by=ailsa, project=project, kind=Kind.COPRODUCTION, why="It came back")
    turns = [(turn.was, turn.became) for turn in project.kind_changes.all()]
    assert turns == [("coproduction", "consultation"), ("consultation", "coproduction")]


def test_changing_what_a_project_is_needs_a_reason(project, ailsa):
    with pytest.raises(Refused):
        services.change_kind(by=ailsa, project=project, kind=Kind.INFORMING, why=" ")


def test_a_step_not_for_us_needs_one_line(project, ailsa):
    with pytest.raises(Refused):
        services.mark_progress(by=ailsa, project=project, step="limits", state=StepState.NOT_FOR_US)
    services.mark_progress(
        by=ailsa, project=project, step="limits", state=StepState.NOT_FOR_US, why="It is a bench"
    )
    assert project.step_marks.get().why == "It is a bench"


def test_a_mark_can_be_taken_off(project, ailsa):
    services.mark_progress(by=ailsa, project=project, step="idea", state=StepState.NOT_YET)
    services.mark_progress(by=ailsa, project=project, step="idea", state="")
    assert not StepMark.objects.exists()


def test_an_answer_written_down_for_someone_is_theirs(project, ailsa, people, isa):
    services.propose_question(by=ailsa, project=project, answers={"text": "What would help?"})
    said = Said(way="phone", recorded_by=ailsa.account, spoke_for="Isa", person_key=str(isa.pk))
    voice = services.say_about_question(
        by=ailsa,
        project=project,
        question=queries.current_question(project),
        answers={"stance": "happy"},
        said=said,
    )
    assert (voice.person, voice.name, voice.recorded_by) == (isa, "Isa", ailsa.account)
    event = AuditEvent.objects.get(verb="say_about_question")
    assert event.facts["way"] == "phone"


def test_an_example_takes_all_its_rows_with_it_and_nothing_else_can(ailsa, project, monkeypatch):
    # The rooms above take their own rows first; here there are none.
    monkeypatch.setattr(services.starting, "on_started", [])
    example = services.start_example(by=ailsa, answers={"text": "A made-up idea"})
    services.add_fixed_or_open(by=ailsa, project=example, answers={"text": "The day"})
    services.propose_question(by=ailsa, project=example, answers={"text": "What now?"})
    services.record_question_decision(
        by=ailsa, project=example, question=queries.current_question(example), answers={"lived_names": "Isa"}
    )
    with pytest.raises(Refused):
        services.remove_example(by=ailsa, project=project)
    services.remove_example(by=ailsa, project=example)
    assert list(queries.projects_of(ailsa)) == [project]
