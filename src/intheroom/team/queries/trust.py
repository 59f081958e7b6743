"""Who holds the keys to what people told in confidence: the members the team named, else those who lead."""

from collections.abc import Iterable

from django.db.models import QuerySet

from intheroom.kit.keep.prepared import Prepared
from intheroom.people.models import Person
from intheroom.people.permissions import Standing
from intheroom.projects.choices import LEADING
from intheroom.projects.models import Project, ProjectRole
from intheroom.team.choices import HAS_A_PLACE, Status, TakesPart
from intheroom.team.models import Keyholder, TeamMember
from intheroom.team.queries.members import active_members


def _live() -> QuerySet[Keyholder]:
    """Keys that count: not ended, and held by somebody who is in the team now."""
    return Keyholder.objects.filter(ended_at__isnull=True, member__status=Status.ACTIVE)


def named_keyholders(project: Project) -> QuerySet[Keyholder]:
    """The members the team named. None: those who lead hold the keys."""
    return _live().filter(project=project).select_related("member__person", "named_by", "recorded_by")


def past_keyholders(project: Project) -> QuerySet[Keyholder]:
    """Keys that ended, the newest first."""
    ended = project.keyholders.filter(ended_at__isnull=False)
    return ended.select_related("member__person", "named_by", "recorded_by").order_by("-ended_at")


def members_without_a_key(project: Project) -> QuerySet[TeamMember]:
    """Members who could be given a key: in the team now, not there to support others."""
    members = active_members(project).filter(takes_part=TakesPart.MEMBER)
    return members.exclude(keys__in=project.keyholders.filter(ended_at__isnull=True))


_named: Prepared[Keyholder] = Prepared(
    lambda project: _live().filter(project=project).select_related("member__person"), project=-1
)


def holds_keys(role: ProjectRole) -> bool:
    """Whether somebody with a live role may open what was told to keyholders in its project. One query."""
    named = {key.member.person_id for key in _named.rows(project=role.project_id)}
    return role.person_id in named if named else role.is_leading


def people_leading_now(project: Project) -> QuerySet[ProjectRole]:
    """Everybody who leads this project, on either side."""
    return _leading().filter(project=project)


def _leading() -> QuerySet[ProjectRole]:
    return ProjectRole.objects.filter(ended_at__isnull=True, role__in=LEADING)


def standings_in_teams(asker: Person, people: Iterable[Person]) -> dict[int, Standing]:
    """How the asker stands to people, over every project each is in; whoever is in none is left out.

    Somebody who was asked and has not said yes is no part of the team yet, so they open nothing.
    """
    theirs = _projects_of(people)
    if not theirs:
        return {}
    own = set(_own(asker).values_list("project_id", flat=True))
    holders = _holders(set().union(*theirs.values()))
    return {
        person: Standing(
            in_team=bool(projects & own),
            is_keyholder=any(asker.pk in holders.get(project, ()) for project in projects),
        )
        for person, projects in theirs.items()
    }


def _own(asker: Person) -> QuerySet[ProjectRole]:
    invited = TeamMember.objects.filter(person=asker, status=Status.INVITED).values("project_id")
    return ProjectRole.objects.filter(person=asker, ended_at__isnull=True).exclude(project_id__in=invited)


def _projects_of(people: Iterable[Person]) -> dict[int, set[int]]:
    """The projects each of them is in, by the person's number."""
    numbers = [one.pk for one in people]
    places = TeamMember.objects.filter(person__in=numbers, status__in=HAS_A_PLACE)
    roles = ProjectRole.objects.filter(person__in=numbers, ended_at__isnull=True)
    return _together(
        [*places.values_list("person_id", "project_id"), *roles.values_list("person_id", "project_id")]
    )


def _holders(projects: set[int]) -> dict[int, set[int]]:
    """Who holds the keys of each project: those the team named; where it named nobody, those who lead."""
    named = _together(_live().filter(project__in=projects).values_list("project_id", "member__person_id"))
    leading = _leading().filter(project__in=projects - set(named))
    return named | _together(leading.values_list("project_id", "person_id"))


def _together(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for project, person in pairs:
        found.setdefault(project, set()).add(person)
    return found
