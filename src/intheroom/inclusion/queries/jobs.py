"""Which needs are live in a project, and which of them nobody looks after yet."""

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from intheroom.inclusion.choices import State
from intheroom.inclusion.models import Arrangement
from intheroom.kit.keep.prepared import Prepared
from intheroom.people.models import Need, Person
from intheroom.projects.models import Project
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember

# An owner who left, or takes a break, looks after nothing: their jobs wait for somebody else.
LOOKED_AFTER = Q(state=State.DONE) | Q(state=State.PLANNED, owner__status=Status.ACTIVE)


def needs_of(project: Project | int) -> QuerySet[Need]:
    """What everyone in the team needs now, on either side."""
    return Need.objects.filter(Exists(_in_team(project)), ended_at=None)


def _in_team(project: Project | int) -> QuerySet[TeamMember]:
    return TeamMember.objects.filter(project=project, person=OuterRef("person"), status=Status.ACTIVE)


def open_needs(project: Project | int) -> QuerySet[Need]:
    """Needs that nobody has taken on with a day, or that the person says are not met.

    It starts from the needs, so that one without a job is found too.
    """
    looked_after = Arrangement.objects.filter(LOOKED_AFTER, project=project, need=OuterRef("pk"))
    return needs_of(project).filter(~Exists(looked_after))


def needs_on_front_page(project: Project, person: Person) -> list[Need]:
    """What waits for somebody (``waits``), and the person's own needs that are done and not spoken of (``job``)."""
    return _on_front_page.rows(project=project.pk, person=person.pk)


def _waiting_or_done(project: int, person: int) -> QuerySet[Need]:
    jobs = Arrangement.objects.filter(project=project, need=OuterRef("pk"))
    looked_after = jobs.filter(LOOKED_AFTER)
    done = jobs.filter(need__person=person, state=State.DONE, works="")
    waits = Q(Exists(_in_team(project))) & ~Q(Exists(looked_after))
    found = Need.objects.filter(ended_at=None).annotate(
        waits=ExpressionWrapper(waits, BooleanField()), job=Subquery(done.values("pk")[:1])
    )
    return found.filter(Q(waits=True) | Q(job__isnull=False))


_on_front_page: Prepared[Need] = Prepared(_waiting_or_done, project=-1, person=-2)


def live_jobs(project: Project) -> QuerySet[Arrangement]:
    """The jobs of everyone who is in the team now."""
    return _live(project.arrangements.all(), project)


def _live(jobs: QuerySet[Arrangement], project: Project | int) -> QuerySet[Arrangement]:
    # Whose name may be read depends on the project, so each owner comes with it.
    joined = jobs.select_related("need__person", "owner__person", "owner__project")
    return joined.filter(need__in=needs_of(project))


_jobs: Prepared[Arrangement] = Prepared(
    lambda project: _live(Arrangement.objects.filter(project=project), project), project=-1
)
_needs: Prepared[Need] = Prepared(needs_of, project=-1)
_open_needs: Prepared[Need] = Prepared(open_needs, project=-1)


def jobs_now(project: Project) -> list[Arrangement]:
    """The live jobs, where a page only reads them."""
    jobs = _jobs.rows(project=project.pk)
    for job in jobs:
        job.project = project
    return jobs


def needs_now(project: Project) -> list[Need]:
    """What everyone in the team needs now, where a page only reads it."""
    return _needs.rows(project=project.pk)


def open_needs_now(project: Project) -> list[Need]:
    """The needs that nobody has taken on, where a page only reads them."""
    return _open_needs.rows(project=project.pk)


def jobs_about(project: Project, person: Person | None) -> QuerySet[Arrangement]:
    """The jobs that come from what this person needs."""
    jobs = project.arrangements.filter(need__person=person, need__ended_at=None)
    return jobs.select_related("need__person", "owner__person")


def late_jobs(project: Project) -> QuerySet[Arrangement]:
    """Jobs that somebody has taken on, and whose day has passed."""
    return live_jobs(project).filter(state=State.PLANNED, due_on__lt=timezone.localdate())


def job_with(project: Project, pk: int) -> Arrangement | None:
    """One job of this project. Ask ``permissions`` before showing anything."""
    jobs = project.arrangements.filter(pk=pk, need__ended_at=None)
    return jobs.select_related("need__person__account", "owner__person", "recorded_by").first()
