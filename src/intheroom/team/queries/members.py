"""Which people are in a team, and which of them the asker may see by name."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import QuerySet, prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from intheroom.kit.keep.prepared import Prepared
from intheroom.people.choices import PronounsAt
from intheroom.people.models import Person
from intheroom.people.queries import pronouns_of
from intheroom.projects.choices import LEADING
from intheroom.projects.models import Project, ProjectRole
from intheroom.projects.queries import roles_now
from intheroom.team.choices import HAS_A_PLACE, Status
from intheroom.team.models import TargetChange, TeamMember
from intheroom.team.queries.balance import Targets

SOMEBODY = _("A team member")


def members_with_a_place(project: Project) -> QuerySet[TeamMember]:
    """Everyone asked, in the team or taking a break."""
    return project.members.filter(status__in=HAS_A_PLACE).select_related("person")


def members_gone(project: Project) -> QuerySet[TeamMember]:
    """Whoever left and could be asked again; not those who have a place once more, nor those forgotten."""
    here = project.members.filter(status__in=HAS_A_PLACE).values("person")
    gone = project.members.filter(status=Status.LEFT, person__erased_at=None).exclude(person__in=here)
    return gone.select_related("person").order_by("-status_at", "-pk")


_in_team: Prepared[TeamMember] = Prepared(
    lambda project: (
        TeamMember.objects.filter(project=project, status__in=HAS_A_PLACE)
        .select_related("person")
        .order_by("pk")
    ),
    project=-1,
)


def members_now(project: Project) -> list[TeamMember]:
    """The same, where a page only reads them."""
    members = _in_team.rows(project=project.pk)
    for member in members:
        member.project = project
    return members


def active_members(project: Project) -> QuerySet[TeamMember]:
    """Everyone in the team now, those who attend only included."""
    return members_with_a_place(project).filter(status=Status.ACTIVE)


def place_of(project: Project, person: Person | None) -> TeamMember | None:
    """This person's own place in the team."""
    if person is None:
        return None
    return members_with_a_place(project).filter(person=person).first()


def live_roles(project: Project) -> QuerySet[ProjectRole]:
    """Everyone's live role in the project."""
    return project.roles.filter(ended_at__isnull=True).select_related("person")


def people_leading(project: Project) -> QuerySet[ProjectRole]:
    """Coordinators and co-leads who can sign in. There must always be one."""
    return live_roles(project).filter(role__in=LEADING, person__account__isnull=False)


def people_in_team(project: Project) -> list[Person]:
    """The people in a team, for forms that ask whose answer is being written down."""
    return [member.person for member in active_members(project)]


def side_in_project(project: Project, person: Person | None) -> str:
    """The side this person says they are on, in this project; blank when they have not said."""
    member = place_of(project, person)
    return member.side if member else ""


def leads_all_teams_of(helper: Person, person: Person) -> bool | None:
    """Whether the helper leads every team this person has a place in; None where they have none."""
    theirs = set(
        TeamMember.objects.filter(person=person, status__in=HAS_A_PLACE).values_list("project_id", flat=True)
    )
    if not theirs:
        return None
    led = helper.roles.filter(ended_at__isnull=True, role__in=LEADING)
    return theirs <= set(led.values_list("project_id", flat=True))


def page_about(asker: Person, person: Person) -> str:
    """The page of this person's place, in the newest team that the asker leads; empty where there is none."""
    led = asker.roles.filter(ended_at__isnull=True, role__in=LEADING).values("project")
    places = TeamMember.objects.filter(person=person, status__in=HAS_A_PLACE, project__in=led)
    place = places.select_related("project").order_by("pk").last()
    return reverse("team:member", args=[place.project.ref, place.pk]) if place else ""


def pages_of_members(project: Project, members: Iterable[TeamMember] | None = None) -> dict[int, str]:
    """The page of each member's place, by the person's number; for pages of other rooms."""
    members = members_now(project) if members is None else members
    return {one.person_id: reverse("team:member", args=[project.ref, one.pk]) for one in members}


def page_of_aims(project: Project) -> str:
    """The page of the size and the mix; for pages of other rooms."""
    return reverse("team:targets", args=[project.ref])


_newest_target: Prepared[TargetChange] = Prepared(
    lambda project: TargetChange.objects.filter(project=project).order_by("-pk")[:1], project=-1
)


def targets_of(project: Project) -> Targets:
    """What size and mix this team aims for now."""
    change = _newest_target.first(project=project.pk)
    if change is None:
        return Targets()
    return Targets(change.smallest, change.largest, change.mix)


@dataclass(frozen=True, slots=True)
class Seen:
    """A member as the asker may see them."""

    member: TeamMember
    name: str
    role: str
    is_named: bool
    is_me: bool
    pronouns: str = ""


def with_pronouns(rows: list[Seen]) -> list[Seen]:
    """The same rows, with the pronouns of those who chose to have them shown in lists."""
    named = [row.member.person for row in rows if row.is_named]
    shown = pronouns_of(named, PronounsAt.LISTS, purpose=gettext_noop("to show in the list of the team"))
    return [replace(row, pronouns=shown.get(row.member.person_id, "")) for row in rows]


def seen_members(
    project: Project, asker: Person | None, *, leads: bool, also: tuple[str, ...] = ()
) -> list[Seen]:
    """The roster for this asker. Nameless rows come last, in no telling order."""
    roles = {role.person_id: role.role for role in roles_now(project)}
    members = members_now(project)
    prefetch_related_objects(members, *also)
    rows = [_seen(project, member, roles, asker, leads=leads) for member in members]
    return sorted(rows, key=lambda row: (not row.is_me, not row.is_named, row.name.casefold()))


def may_see_name(project: Project, member: TeamMember, asker: Person | None, *, leads: bool) -> bool:
    """In a sensitive project names are for leads, the member, and those the member chose."""
    is_me = asker is not None and member.person_id == asker.pk
    return leads or is_me or member.shows_name or not project.is_sensitive


def _seen(project: Project, member: TeamMember, roles: dict, asker: Person | None, *, leads: bool) -> Seen:
    named = may_see_name(project, member, asker, leads=leads)
    return Seen(
        member=member,
        name=member.person.name if named else str(SOMEBODY),
        role=roles.get(member.person_id, "") if named else "",
        is_named=named,
        is_me=asker is not None and member.person_id == asker.pk,
    )


def writable_for(project: Project, asker: Person | None, *, leads: bool) -> list[tuple[str, str]]:
    """The members whose answer this asker may write down: only those they may see by name."""
    rows = seen_members(project, asker, leads=leads)
    return [(str(row.member.person_id), row.name) for row in rows if row.is_named and not row.is_me]


def known_in_teams(asker: Person) -> list[tuple[str, str]]:
    """Everybody this person may see by name in a team of theirs: whose request they may write down."""
    roles = asker.roles.filter(ended_at__isnull=True).select_related("project")
    return [pair for role in roles for pair in writable_for(role.project, asker, leads=role.is_leading)]


@dataclass(frozen=True, slots=True)
class Offer:
    """What one member brings and would like, as the asker may see it."""

    member: TeamMember
    name: str
    is_me: bool
    helpers: int
    i_help: bool


def offers_seen(project: Project, asker: Person | None, *, leads: bool) -> list[Offer]:
    """What members bring and what they would like, and whether anyone can help with it."""
    rows = seen_members(project, asker, leads=leads, also=("helpers",))
    return [_offer(row, asker) for row in rows if _has_something_to_show(row.member)]


def _has_something_to_show(member: TeamMember) -> bool:
    shows_back = member.shows_back and member.has_said_back
    return bool(member.offers or member.wishes or shows_back)


def unmet_wishes(offers: list[Offer]) -> int:
    """How many wishes nobody has offered to help with."""
    return sum(1 for offer in offers if offer.member.wishes and not offer.helpers)


def _offer(row: Seen, asker: Person | None) -> Offer:
    helpers = [helper for helper in row.member.helpers.all() if helper.has_a_place]
    helping = {helper.person_id for helper in helpers}
    is_helping = asker is not None and asker.pk in helping
    return Offer(row.member, row.name, row.is_me, len(helping), is_helping)
