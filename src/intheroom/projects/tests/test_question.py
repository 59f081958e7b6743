"""The question is the team's: versions, voices, and no agreement without a decision."""

import pytest
from django.db.models import ProtectedError

from intheroom.kit.advise.rules import Refused
from intheroom.projects import queries, services
from intheroom.projects.models import QuestionDecision, QuestionVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def question(project, ailsa, people):
    return services.propose_question(
        by=ailsa, project=project, answers={"text": "What would make a break a break?"}
    )


def everyone_speaks(project, question, people):
    for involved in people:
        services.say_about_question(
            by=involved.person, project=project, question=question, answers={"stance": "happy"}
        )


def decide(project, question, by, **answers):
    given = {"outcome": "agreed", "method": "round", **answers}
    return services.record_question_decision(by=by, project=project, question=question, answers=given)


def test_a_new_wording_is_a_draft_whoever_wrote_it(project, question):
    assert not queries.current_question(project).is_agreed
    assert queries.agreed_question(project) is None


def test_there_is_no_agreed_column_to_set(question):
    with pytest.raises(TypeError):
        QuestionVersion(project=question.project, number=9, text="x", status="agreed")


def test_a_wording_never_changes(question):
    question.text = "Something else"
    with pytest.raises(ValueError, match="never changes"):
        question.save()


def test_both_sides_agree_and_everyone_was_heard(project, question, people, ailsa):
    everyone_speaks(project, question, people)
    decide(project, question, ailsa, took_part=[one.key for one in people], dissent="Isa had a doubt")
    agreed = queries.agreed_question(project)
    assert agreed == question
    decision = agreed.decisions.get()
    assert {part.side for part in decision.parts.all()} == {"lived", "professional"}
    assert decision.dissent == "Isa had a doubt"


def test_a_decision_by_nobody_is_refused(project, question, people, ailsa):
    everyone_speaks(project, question, people)
    with pytest.raises(Refused, match="No one is named"):
        decide(project, question, ailsa)
    assert not QuestionDecision.objects.exists()


def test_professionals_alone_must_say_why(project, question, people, ailsa):
    everyone_speaks(project, question, people)
    with pytest.raises(Refused, match="No one with lived experience"):
        decide(project, question, ailsa, professional_names="Magnus\nDr Rendall")
    decide(project, question, ailsa, professional_names="Magnus", one_side_why="The ferry was off")
    assert queries.agreed_question(project) == question


def test_people_not_heard_are_listed_and_agreeing_anyway_needs_a_reason(project, question, people, ailsa):
    for involved in people:
        if involved.name != "Isa":
            services.say_about_question(
                by=involved.person, project=project, question=question, answers={"words": "Good"}
            )
    assert [one.name for one in queries.people_not_heard(project)] == ["Isa"]
    took_part = [one.key for one in people]
    with pytest.raises(Refused, match="not been heard"):
        decide(project, question, ailsa, took_part=took_part)
    decide(project, question, ailsa, took_part=took_part, not_heard_why="She is at sea until May")
    assert queries.agreed_question(project).decisions.get().not_heard_why


def test_silence_is_not_a_voice(project, question, ailsa):
    with pytest.raises(Refused):
        services.say_about_question(by=ailsa, project=project, question=question, answers={"words": "  "})


def test_a_voice_on_the_first_draft_counts_for_the_second(project, question, people, ailsa):
    everyone_speaks(project, question, people)
    services.propose_question(by=ailsa, project=project, answers={"text": "And now?"})
    assert queries.people_not_heard(project) == []


def test_after_agreement_a_new_draft_starts_listening_afresh(project, question, people, ailsa):
    everyone_speaks(project, question, people)
    decide(project, question, ailsa, took_part=[one.key for one in people])
    services.propose_question(by=ailsa, project=project, answers={"text": "And now?"})
    assert len(queries.people_not_heard(project)) == 3
    assert queries.agreed_question(project) == question


def test_an_agreement_can_be_taken_back_and_both_stay(project, question, people, ailsa):
    everyone_speaks(project, question, people)
    decide(project, question, ailsa, took_part=[one.key for one in people])
    decide(project, question, ailsa, outcome="not_yet", rationale="We learned more")
    assert queries.agreed_question(project) is None
    assert question.decisions.count() == 2


def test_a_decision_is_never_deleted(project, question, people, ailsa):
    decision = decide(project, question, ailsa, outcome="not_yet", dissent="Isa had a doubt")
    decision.dissent = ""
    for way in (
        decision.delete,
        decision.save,
        question.decisions.all().delete,
        lambda: QuestionDecision.objects.update(dissent=""),
        question.delete,
    ):
        with pytest.raises((Refused, ProtectedError)):
            way()
    decision.refresh_from_db()
    assert decision.dissent == "Isa had a doubt"


def test_wordings_are_numbered(project, question, ailsa):
    second = services.propose_question(by=ailsa, project=project, answers={"text": "And now?"})
    assert (question.number, second.number) == (1, 2)
