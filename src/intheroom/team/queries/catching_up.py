"""What happened in a project while somebody was away, in sentences."""

import datetime

from django.utils.translation import gettext

from intheroom.projects.choices import Fixity
from intheroom.projects.models import (
    Commitment,
    FixedOrOpenItem,
    Project,
    QuestionDecision,
    StageChange,
)
from intheroom.team.choices import HAS_A_PLACE
from intheroom.team.models import Break, TeamMember

MOST = 10


def newest_break(member: TeamMember) -> Break | None:
    """The break a member is on, or the last one they took."""
    return member.breaks.select_related("note_by").last()


def news_since(project: Project, since: datetime.datetime) -> list[str]:
    """What changed since a moment: only what everybody in the team may see."""
    told = [
        *_people(project, since),
        *_question(project, since),
        *_plan(project, since),
        *_promises(project, since),
        *_groups(project, since),
    ]
    return [sentence for sentence in told if sentence]


def _people(project: Project, since: datetime.datetime) -> list[str]:
    # No names and no number: in a private roster both would tell who.
    came = project.members.filter(answered_at__gt=since, status__in=HAS_A_PLACE).exists()
    return [gettext("Someone new has a place in the team.")] if came else []


def _question(project: Project, since: datetime.datetime) -> list[str]:
    new = gettext("The question has a new wording: “{text}”")
    told = [new.format(text=one.text) for one in project.questions.filter(answered_at__gt=since)[:MOST]]
    decisions = QuestionDecision.objects.filter(question__project=project, answered_at__gt=since)
    return [*told, gettext("The team said what it decides about the question.")] if decisions else told


def _plan(project: Project, since: datetime.datetime) -> list[str]:
    changes = StageChange.objects.filter(stage__project=project, changed_at__gt=since).select_related("stage")
    stages = {change.stage: change.stage.get_state_display() for change in changes}
    items = FixedOrOpenItem.objects.filter(project=project)
    is_now = gettext("The stage “{stage}” is now: {state}.")
    new = {Fixity.FIXED: gettext("New, and fixed: {text}"), Fixity.OPEN: gettext("New, and open: {text}")}
    struck = gettext("Struck through: {text}")
    return [
        *(is_now.format(stage=stage, state=state) for stage, state in stages.items()),
        *(
            new[Fixity(item.fixity)].format(text=item.text)
            for item in items.filter(answered_at__gt=since, struck_at=None)[:MOST]
        ),
        *(struck.format(text=item.text) for item in items.filter(struck_at__gt=since)[:MOST]),
    ]


def _promises(project: Project, since: datetime.datetime) -> list[str]:
    promises = Commitment.objects.filter(project=project, answered_at__gt=since).exclude(promise="")
    told = gettext("{organisation} promised: {promise}")
    return [told.format(organisation=one.organisation, promise=one.promise) for one in promises[:MOST]]


def _groups(project: Project, since: datetime.datetime) -> list[str]:
    groups = project.stakeholder_groups.filter(created_at__gt=since)[:MOST]
    names = ", ".join(group.name for group in groups)
    return (
        [gettext("New on the list of who this project touches: {names}.").format(names=names)]
        if names
        else []
    )
