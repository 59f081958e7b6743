"""What happened in a project while somebody was away, in sentences."""

import datetime

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
    return ["Someone new has a place in the team."] if came else []


def _question(project: Project, since: datetime.datetime) -> list[str]:
    wordings = project.questions.filter(answered_at__gt=since)
    told = [f"The question has a new wording: “{version.text}”" for version in wordings[:MOST]]
    decisions = QuestionDecision.objects.filter(question__project=project, answered_at__gt=since)
    return [*told, "The team said what it decides about the question."] if decisions else told


def _plan(project: Project, since: datetime.datetime) -> list[str]:
    changes = StageChange.objects.filter(stage__project=project, changed_at__gt=since).select_related("stage")
    stages = {change.stage: change.stage.get_state_display() for change in changes}
    items = FixedOrOpenItem.objects.filter(project=project)
    return [
        *(f"The stage “{stage}” is now: {state.lower()}." for stage, state in stages.items()),
        *(
            f"New, and {item.fixity}: {item.text}"
            for item in items.filter(answered_at__gt=since, struck_at=None)[:MOST]
        ),
        *(f"Struck through: {item.text}" for item in items.filter(struck_at__gt=since)[:MOST]),
    ]


def _promises(project: Project, since: datetime.datetime) -> list[str]:
    promises = Commitment.objects.filter(project=project, answered_at__gt=since).exclude(promise="")
    return [f"{one.organisation} promised: {one.promise}" for one in promises[:MOST]]


def _groups(project: Project, since: datetime.datetime) -> list[str]:
    groups = project.stakeholder_groups.filter(created_at__gt=since)[:MOST]
    names = ", ".join(group.name for group in groups)
    return [f"New on the list of who this project touches: {names}."] if names else []
