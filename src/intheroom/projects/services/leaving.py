"""When somebody asks to be forgotten: their name goes from what was said; what was decided stays."""

import datetime

from django.db.models import Max, QuerySet
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.keep.forgetting import GONE, let_go
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.people.services.erasing import SOMEBODY, Words
from intheroom.projects.choices import LEADING
from intheroom.projects.models import (
    AgendaItem,
    CommitmentOutcome,
    DecisionPart,
    ProjectRole,
    QuestionVoice,
    ReadinessAnswer,
    RungJudgement,
    StagePart,
)

CARRY_A_NAME = (QuestionVoice, ReadinessAnswer, CommitmentOutcome, DecisionPart, StagePart, RungJudgement)
REASONS = ("flexibility_why", "commitment_why", "incentives_why", "knowledge_sources")


def forget_in_projects(person: Person) -> None:
    """No role any more, and no name beside what they said."""
    person.roles.filter(ended_at=None).update(ended_at=timezone.now())
    for model in CARRY_A_NAME:
        let_go(model, {"person": person}, name=SOMEBODY)


def said_by(person: Person) -> int:
    """How often they said something about the question, the promises, a stage, or whether it fits."""
    rounds = (QuestionVoice, CommitmentOutcome, RungJudgement)
    words = sum(model.objects.filter(person=person).exclude(words="").count() for model in rounds)
    return words + ReadinessAnswer.objects.filter(person=person).exclude(**dict.fromkeys(REASONS, "")).count()


def take_what_they_said_away(person: Person) -> None:
    """The words go; that somebody answered, and which answer was ticked, stays in the count."""
    for model in (QuestionVoice, CommitmentOutcome, RungJudgement):
        let_go(model, {"person": person}, words="")
    let_go(ReadinessAnswer, {"person": person}, **dict.fromkeys(REASONS, ""))


def put_forward_by(person: Person) -> int:
    """How many hopes and subjects they put forward themselves."""
    return _own_items(person).count()


def take_what_they_put_forward_away(person: Person) -> None:
    let_go(AgendaItem, {"pk__in": list(_own_items(person).values_list("pk", flat=True))}, text=GONE)


def still_in_a_project(person: Person) -> bool | datetime.datetime | None:
    """True while they have a role somewhere; else when the last one ended; None where they never had one."""
    if person.roles.filter(ended_at=None).exists():
        return True
    return person.roles.aggregate(last=Max("ended_at"))["last"]


def leads_alone(person: Person) -> Refused | None:
    """A project must never be left without anybody who leads it."""
    for role in person.roles.filter(ended_at=None, role__in=LEADING).select_related("project"):
        others = ProjectRole.objects.filter(project=role.project, ended_at=None, role__in=LEADING)
        if not others.exclude(person=person).filter(person__account__is_active=True).exists():
            return Refused(
                gettext("Nobody else leads “{public_name}”.").format(public_name=role.project.public_name),
                how=gettext("First make somebody in the team a co-lead. Then ask again."),
            )
    return None


WORDS = (
    Words(
        "said", _("What was said about the question, promises and stages"), said_by, take_what_they_said_away
    ),
    Words(
        "hopes",
        _("Hopes and subjects that were put forward"),
        put_forward_by,
        take_what_they_put_forward_away,
    ),
)


def _own_items(person: Person) -> QuerySet[AgendaItem]:
    # What they wrote down for somebody else belongs to that somebody.
    return AgendaItem.objects.filter(by=person, spoke_for="").exclude(text=GONE)
