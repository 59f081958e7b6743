"""The tasks of a project, and whose they are."""

from django.utils.translation import gettext_lazy as _

from intheroom.decisions.choices import OWN_KIND
from intheroom.decisions.models import Task
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import members_now
from intheroom.team.queries.sharing import Jobs


def tasks_of(project: Project) -> list[Task]:
    """Every task that is needed, the next one due first. One query."""
    rows = project.tasks.filter(dropped_at=None).select_related(
        "owner__person", "owner__project", "offered_to__person", "offered_to__project", "recorded_by"
    )
    return list(rows)


def task_of(project: Project, pk: int) -> Task | None:
    """One of them, while it is needed."""
    return next((one for one in tasks_of(project) if one.pk == pk), None)


def tasks_taken_on(project: Project) -> list[tuple[int, bool]]:
    """Whoever has one, and whether it is done. One query."""
    rows = Task.objects.filter(project=project, dropped_at=None, owner__isnull=False)
    return [(owner, done_at is not None) for owner, done_at in rows.values_list("owner", "done_at")]


def counted_members(project: Project) -> list[TeamMember]:
    """The members that shares are laid beside: in the team now, and not there to support somebody else."""
    return [one for one in members_now(project) if one.counts]


JOBS = Jobs(OWN_KIND, _("Shared tasks"), "decisions:tasks", tasks_taken_on)
