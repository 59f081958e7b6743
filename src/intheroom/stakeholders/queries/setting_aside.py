"""What is set aside, what is only suggested, and what is due for another look."""

from datetime import date

from django.db.models import QuerySet

from intheroom.projects.models import Project
from intheroom.stakeholders.models import SetAside, StakeholderGroup


def set_asides_of(project: Project) -> QuerySet[SetAside]:
    """What is set aside now, soonest review first. Always shown, with reason, author and date."""
    return (
        SetAside.objects.in_force()
        .filter(group__project=project)
        .select_related("group", "proposed_by", "recorded_by")
        .order_by("review_on", "group__name_key", "pk")
    )


def set_asides_with_answers(project: Project) -> QuerySet[SetAside]:
    """The same, with who agreed to each."""
    return set_asides_of(project).prefetch_related("answers__person", "answers__recorded_by")


def set_asides_due(project: Project, today: date) -> QuerySet[SetAside]:
    return set_asides_of(project).filter(review_on__lte=today)


def proposals_of(project: Project) -> QuerySet[SetAside]:
    """Proposals that wait for an answer. The group stays live until then."""
    held = SetAside.objects.in_force().values("pk")
    return (
        SetAside.objects.open()
        .filter(group__project=project)
        .exclude(pk__in=held)
        .select_related("group", "proposed_by", "recorded_by")
        .order_by("group__name_key", "pk")
    )


def latest_set_aside(group: StakeholderGroup) -> SetAside | None:
    """The newest suggestion about a group, whether it is open or ended."""
    return group.set_asides.select_related("group__project", "proposed_by").order_by("-pk").first()


def history_of(group: StakeholderGroup) -> QuerySet[SetAside]:
    """Every suggestion there ever was about a group, newest first."""
    return (
        group.set_asides.select_related("proposed_by", "ended_by", "recorded_by")
        .prefetch_related("answers__person", "answers__recorded_by")
        .order_by("-pk")
    )
