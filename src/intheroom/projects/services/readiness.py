"""The readiness test: rounds and answers."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.people.models import Person
from intheroom.projects.models import Project, ReadinessAnswer, ReadinessRound
from intheroom.projects.queries import current_round
from intheroom.projects.services.answers import Answers, columns, note, picked, whose

ANSWER_FIELDS = (
    "flexibility",
    "flexibility_why",
    "commitment",
    "commitment_why",
    "incentives",
    "incentives_why",
    "knowledge",
    "knowledge_sources",
)


@transaction.atomic
def start_readiness_round(
    *, by: Person, project: Project, why: str = "", said: Said | None = None
) -> ReadinessRound:
    """Take the test again. Earlier rounds stay as they were, with their dates."""
    # The project row is locked so that two presses at once get two numbers.
    Project.objects.select_for_update().get(pk=project.pk)
    last = project.readiness_rounds.aggregate(last=Max("number"))["last"] or 0
    round_ = ReadinessRound.objects.create(
        project=project, number=last + 1, started_by=by, why=why.strip(), **columns(said)
    )
    about = f"projects.readinessround:{round_.pk}"
    note("start_readiness_round", by=by, project=project, about=about, said=said, number=last + 1)
    return round_


@transaction.atomic
def answer_readiness(
    *, by: Person, project: Project, answers: Answers, said: Said | None = None
) -> ReadinessAnswer:
    """Add one person's answers to the round that is open, opening the first one if need be."""
    given = picked(answers, *ANSWER_FIELDS)
    if not any(given.get(field) for field in ANSWER_FIELDS):
        raise Refused(
            gettext("Nothing was answered yet."),
            how=gettext("Answer any one of the questions. Skip the others."),
        )
    round_ = current_round(project) or start_readiness_round(by=by, project=project)
    whom = whose(project=project, by=by, answers=answers, said=said)
    answer = ReadinessAnswer.objects.create(round=round_, **whom, **given, **columns(said))
    about = f"projects.readinessanswer:{answer.pk}"
    note("answer_readiness", by=by, project=project, about=about, said=said, round=round_.number)
    return answer
