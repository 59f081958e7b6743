"""Which projects, and which people in them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from intheroom.kit.keep.prepared import Prepared
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.choices import LEADING
from intheroom.projects.models import Idea, Project, ProjectRole

WITH_LIVED_EXPERIENCE = (Side.LIVED, Side.BOTH)
AS_PROFESSIONALS = (Side.PROFESSIONAL, Side.BOTH)


@dataclass(frozen=True, slots=True)
class Involved:
    """Someone a project should hear, with the side they say they are on."""

    person: Person
    side: str = Side.UNSAID
    # False for interpreters and supporters: they attend, and never count as someone heard.
    counts: bool = True

    @property
    def key(self) -> str:
        return str(self.person.pk)

    @property
    def name(self) -> str:
        return self.person.name

    @property
    def is_lived(self) -> bool:
        return self.side in WITH_LIVED_EXPERIENCE

    @property
    def is_professional(self) -> bool:
        return self.side in AS_PROFESSIONALS


# Rooms above add the people they know about, with their sides (team: its members).
# Each is called with a project and yields Involved.
sources_of_people: list[Callable[[Project], Iterable[Involved]]] = []


_live = ProjectRole.objects.filter(ended_at__isnull=True)
_live_role: Prepared[ProjectRole] = Prepared(
    lambda ref, person: _live.filter(project__ref=ref, person=person).select_related("project__idea"),
    ref="?ref",
    person=-1,
)
_live_roles: Prepared[ProjectRole] = Prepared(
    lambda project: _live.filter(project=project).select_related("person"), project=-1
)


def projects_of(person: Person | None) -> QuerySet[Project]:
    """The projects this person has a live role in; none for someone signed out."""
    if person is None:
        return Project.objects.none()
    return Project.objects.filter(roles__person=person, roles__ended_at__isnull=True)


def live_role(ref: str, person: Person | None) -> ProjectRole | None:
    """This person's live role in a project, with the project and its idea: one query."""
    if person is None:
        return None
    return _live_role.first(ref=ref, person=person.pk)


def roles_now(project: Project) -> list[ProjectRole]:
    """Everyone's live role in the project, with the person."""
    return _live_roles.rows(project=project.pk)


def people_in_project(project: Project) -> list[Involved]:
    """Everyone with a live role, and everyone the rooms above add; each person once.

    A side someone gave in a room above wins over the blank one here.
    """
    found = {role.person_id: Involved(role.person) for role in roles_now(project)}
    for source in sources_of_people:
        for involved in source(project):
            known = found.get(involved.person.pk)
            if known is None or involved.side or not involved.counts:
                found[involved.person.pk] = involved
    return sorted(found.values(), key=lambda involved: involved.name.casefold())


def person_choices(project: Project) -> list[tuple[str, str]]:
    """The people whose answer can be written down for them, as form choices."""
    people = people_in_project(project)
    return [(involved.key, involved.name) for involved in people if involved.counts]


def side_of(project: Project, person: Person) -> str:
    """The side this person gave in the project; empty where they gave none."""
    people = people_in_project(project)
    return next((one.side for one in people if one.person.pk == person.pk), Side.UNSAID)


def idea_of(project: Project) -> Idea:
    """The idea sheet; a blank one, not saved, where the project has none."""
    return Idea.objects.filter(project=project).first() or Idea(project=project)


def leads_all_of(helper: Person, person: Person) -> bool | None:
    """Whether the helper leads every project this person is in; None where they are in none."""
    theirs = set(person.roles.filter(ended_at__isnull=True).values_list("project_id", flat=True))
    if not theirs:
        return None
    led = helper.roles.filter(ended_at__isnull=True, role__in=LEADING)
    return theirs <= set(led.values_list("project_id", flat=True))


def leads_a_project(person: Person | None) -> bool:
    """Whether this person leads a project here that is not the example."""
    if person is None:
        return False
    live = person.roles.filter(ended_at__isnull=True, role__in=LEADING)
    return live.filter(project__is_example=False).exists()
