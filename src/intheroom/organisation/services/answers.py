"""Keeps what somebody says about their background, and nothing about who said it or when."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from intheroom.accounts.models import Installation
from intheroom.kit.keep.apart import write_anew
from intheroom.kit.refusal import Refused
from intheroom.organisation.choices import ANSWERS, IN_OWN_WORDS
from intheroom.organisation.models import MonitoringAnswer, OwnWords
from intheroom.organisation.queries import answers_of_quarter, quarter_of
from intheroom.projects.models import Project


@transaction.atomic
def answer_monitoring(*, project: Project, answers: Mapping[str, Any], today: datetime.date) -> None:
    """Keep each answer by itself. There is no ``by`` and no line in the record, on purpose.

    A line in the record has a time, and next to it stand lines with a name: that would tell who answered.
    """
    quarter = quarter_of(today)
    given = {question: answers[question] for question in ANSWERS if answers.get(question)}
    words = {
        question: " ".join(str(answers.get(f"{question}_words") or "").split()) for question in IN_OWN_WORDS
    }
    words = {question: text for question, text in words.items() if text}
    if not given and not words:
        raise Refused(
            gettext("Nothing was answered yet."),
            how=gettext("Answer one question or more, or leave this page."),
        )
    # Two answers at the same moment take turns, or one of them would be written over.
    project = Project.objects.select_for_update().get(pk=project.pk)
    new = [
        MonitoringAnswer(project=project, quarter=quarter, question=question, answer=answer)
        for question, answer in given.items()
    ]
    if new:
        write_anew(answers_of_quarter(project, quarter), new)
    if words and not project.is_example:
        # Of all projects together, so it is the house that takes turns.
        Installation.objects.select_for_update().first()
        told = [OwnWords(quarter=quarter, question=one, words=text) for one, text in words.items()]
        write_anew(OwnWords.objects.filter(quarter=quarter), told)
