"""What can be learned in a project, who would like to, and what is on offer."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from intheroom.inclusion.choices import State
from intheroom.inclusion.models import Arrangement
from intheroom.inclusion.queries import jobs_now
from intheroom.library.queries import topics
from intheroom.library.sources import Source
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.support.models import Training
from intheroom.team.models import TeamMember


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to learn: from the library, or added by the team."""

    key: str
    name: str
    means: str = ""
    ideas: tuple[str, ...] = ()
    source: Source | None = None
    own: int | None = None


def topics_of(project: Project) -> list[Topic]:
    """The library's topics, and what this team added to them."""
    ours = [Topic(one.code, one.name, one.means, one.ideas, one.source) for one in topics()]
    own = project.own_topics.filter(struck_at=None)
    return [*ours, *(Topic(f"own-{one.pk}", one.words, own=one.pk) for one in own)]


def learning_jobs(project: Project) -> list[Arrangement]:
    """What everyone in the team would like to learn, as jobs. One query."""
    return [job for job in jobs_now(project) if job.learns]


def trainings_of(project: Project, person: Person) -> QuerySet[Training]:
    """Every training, the soonest first, and whether it is for this person (``is_for_me``)."""
    mine = Training.jobs.through.objects.filter(training=OuterRef("pk"), arrangement__need__person=person)
    rows = project.trainings.select_related("owner__person", "owner__project", "recorded_by")
    return rows.annotate(is_for_me=Exists(mine))


def training_with(project: Project, pk: int) -> Training | None:
    """One training of this project."""
    return project.trainings.filter(pk=pk).select_related("owner").first()


def offered_to(members: Iterable[TeamMember], jobs: Iterable[Arrangement]) -> list[TeamMember]:
    """Those of the members to whom a training was offered, or who had one."""
    people = {job.need.person_id for job in jobs if job.state in {State.PLANNED, State.DONE}}
    return [member for member in members if member.person_id in people]
