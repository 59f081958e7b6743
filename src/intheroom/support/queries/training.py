"""What can be learned in a project, who would like to, and what is on offer."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from intheroom.inclusion.choices import State
from intheroom.inclusion.models import Arrangement
from intheroom.inclusion.queries import live_jobs
from intheroom.library.queries import topics
from intheroom.library.sources import Source
from intheroom.people.choices.needs import LEARNING
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


def learning_jobs(project: Project) -> QuerySet[Arrangement]:
    """What everyone in the team would like to learn, as jobs."""
    return live_jobs(project).filter(need__kind__in=LEARNING)


def _trainings(project: Project) -> QuerySet[Training]:
    return project.trainings.select_related("owner__person", "recorded_by").prefetch_related(
        "jobs__need__person", "jobs__owner__person"
    )


def trainings_to_come(project: Project) -> QuerySet[Training]:
    """What is on offer, the soonest first."""
    return _trainings(project).filter(done_at=None)


def trainings_done(project: Project) -> QuerySet[Training]:
    """What took place, the newest first."""
    return _trainings(project).filter(done_at__isnull=False).order_by("-on_day", "-pk")


def training_with(project: Project, pk: int) -> Training | None:
    """One training of this project."""
    return _trainings(project).filter(pk=pk).first()


def offered_to(project: Project, members: Iterable[TeamMember]) -> list[TeamMember]:
    """Those of the members to whom a training was offered, or who had one."""
    seen_to = learning_jobs(project).filter(state__in=(State.PLANNED, State.DONE))
    people = set(seen_to.values_list("need__person", flat=True))
    return [member for member in members if member.person_id in people]
