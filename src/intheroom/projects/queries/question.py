"""The question's wordings, who was heard about it, and who was not yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery

from intheroom.projects.choices import Outcome
from intheroom.projects.models import Idea, Project, QuestionDecision, QuestionVersion, QuestionVoice
from intheroom.projects.queries.people import Involved, people_in_project


def questions_of(project: Project) -> QuerySet[QuestionVersion]:
    """Every wording, newest first, with what was decided about it."""
    found = project.questions.order_by("-number").select_related("recorded_by")
    return found.prefetch_related("decisions__parts", "decisions__recorded_by")


def current_question(project: Project) -> QuestionVersion | None:
    """The newest wording, agreed or not."""
    return questions_of(project).first()


def agreed_question(project: Project) -> QuestionVersion | None:
    """The newest wording the team has agreed; None while there is none."""
    return next((wording for wording in questions_of(project) if wording.is_agreed), None)


@dataclass(frozen=True, slots=True)
class BigPicture:
    """What all of it is for: the question the team agreed on, the idea it came from, and what should change."""

    question: str = ""
    idea: str = ""
    hope: str = ""


def big_picture_of(project: Project) -> BigPicture:
    """The big picture, as it stands on every agenda. One query."""
    last = QuestionDecision.objects.filter(question=OuterRef("pk")).order_by("-pk").values("outcome")[:1]
    wordings = QuestionVersion.objects.filter(project=OuterRef("project")).annotate(last=Subquery(last))
    agreed = wordings.filter(last=Outcome.AGREED).order_by("-number").values("text")[:1]
    found = (
        Idea.objects.filter(project=project)
        .annotate(question=Subquery(agreed))
        .values_list("question", "text", "hope")
        .first()
    )
    return BigPicture(*(words or "" for words in found)) if found else BigPicture()


def voices_of(project: Project, *, wordings: list[QuestionVersion] | None = None) -> QuerySet[QuestionVoice]:
    """What people said on the way to the newest wording, since an earlier one was agreed.

    Someone who spoke about the first draft had their say in the second, which came of it.
    A page that holds the wordings already gives them.
    """
    if wordings is None:
        wordings = list(questions_of(project))
    earlier = [wording.number for wording in wordings[1:] if wording.is_agreed]
    found = QuestionVoice.objects.filter(
        question__project=project, question__number__gt=max(earlier, default=0)
    )
    return found.select_related("question", "recorded_by").order_by("-pk")


def people_not_heard(project: Project, *, voices: Iterable[QuestionVoice] | None = None) -> list[Involved]:
    """People in the project who have not said anything about the question yet."""
    heard = {voice.person_id for voice in (voices_of(project) if voices is None else voices)}
    people = people_in_project(project)
    return [one for one in people if one.counts and one.person.pk not in heard]
