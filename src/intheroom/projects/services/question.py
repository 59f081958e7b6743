"""The question: putting forward a wording, being heard about it, and deciding together."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.advice.question import a_team_decided
from intheroom.projects.choices import Outcome
from intheroom.projects.models import (
    DecisionPart,
    Project,
    QuestionDecision,
    QuestionVersion,
    QuestionVoice,
)
from intheroom.projects.queries import Involved, people_in_project, people_not_heard
from intheroom.projects.services.answers import Answers, columns, note, picked, whose


@transaction.atomic
def propose_question(
    *, by: Person, project: Project, answers: Answers, said: Said | None = None
) -> QuestionVersion:
    """Put forward a wording. It is a draft until the team decides."""
    if not (answers.get("text") or "").strip():
        raise Refused(gettext("Nothing was written yet."), how=gettext("A first try is enough."))
    # The project row is locked so that two wordings at once get two numbers.
    Project.objects.select_for_update().get(pk=project.pk)
    last = project.questions.aggregate(last=Max("number"))["last"] or 0
    question = QuestionVersion.objects.create(
        project=project,
        number=last + 1,
        by=by,
        **picked(answers, "text", "why"),
        **columns(said),
    )
    about = f"projects.questionversion:{question.pk}"
    note("propose_question", by=by, project=project, about=about, said=said, number=last + 1)
    return question


@transaction.atomic
def say_about_question(
    *,
    by: Person,
    project: Project,
    question: QuestionVersion,
    answers: Answers,
    said: Said | None = None,
) -> QuestionVoice:
    """Write down what someone thinks of a wording. Silence is never stored as yes."""
    if not (answers.get("stance") or (answers.get("words") or "").strip()):
        raise Refused(
            gettext("Nothing was chosen or written, so no one has been heard yet."),
            how=gettext("Choose one answer, or write a few words."),
        )
    whom = whose(project=project, by=by, answers=answers, said=said)
    voice = QuestionVoice.objects.create(
        question=question,
        **whom,
        **picked(answers, "stance", "words"),
        **columns(said),
    )
    about = f"projects.questionvoice:{voice.pk}"
    note("say_about_question", by=by, project=project, about=about, said=said)
    return voice


@transaction.atomic
def record_question_decision(
    *,
    by: Person,
    project: Project,
    question: QuestionVersion,
    answers: Answers,
    said: Said | None = None,
) -> QuestionDecision:
    """Record what the team decided: the only way a question becomes agreed.

    ``answers["took_part"]`` holds keys of people in the project; ``lived_names`` and
    ``professional_names`` hold anyone else, one name on each line.
    """
    parts = list(_parts(project, answers))
    outcome = answers.get("outcome") or Outcome.NOT_YET
    unheard = people_not_heard(project)
    a_team_decided(
        outcome=outcome,
        sides=[side for _, _, side in parts],
        unheard=len(unheard),
        one_side_why=(answers.get("one_side_why") or "").strip(),
        not_heard_why=(answers.get("not_heard_why") or "").strip(),
    )
    fields = ("method", "dissent", "rationale", "one_side_why", "not_heard_why", "decided_on")
    decision = QuestionDecision.objects.create(
        question=question, by=by, outcome=outcome, **picked(answers, *fields), **columns(said)
    )
    DecisionPart.objects.bulk_create(
        DecisionPart(decision=decision, person=person, name=name, side=side) for person, name, side in parts
    )
    note(
        "record_question_decision",
        by=by,
        project=project,
        about=f"projects.questiondecision:{decision.pk}",
        said=said,
        outcome=outcome,
        unheard=len(unheard),
    )
    return decision


def _parts(project: Project, answers: Answers) -> Iterable[tuple[Person | None, str, str]]:
    known: dict[str, Involved] = {involved.key: involved for involved in people_in_project(project)}
    for key in answers.get("took_part") or ():
        involved = known.get(key)
        if involved and involved.counts:
            yield involved.person, involved.name, involved.side
    for field, side in (("lived_names", Side.LIVED), ("professional_names", Side.PROFESSIONAL)):
        for line in (answers.get(field) or "").splitlines():
            if line.strip():
                yield None, line.strip()[:100], side
