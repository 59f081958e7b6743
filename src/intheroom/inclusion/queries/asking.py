"""Who was asked what they need: when, by what way, and whether both sides were."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from intheroom.inclusion.models import FormAsked
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.choices import LEADING
from intheroom.projects.models import Project, ProjectRole
from intheroom.team.choices import HAS_A_PLACE, SIDE_TOLD
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import members_with_a_place

LIVED = {Side.LIVED, Side.BOTH}
PROFESSIONAL = {Side.PROFESSIONAL, Side.BOTH}


@dataclass(frozen=True, slots=True)
class Asked:
    """One member, and when and how they were last asked; nothing where they were not."""

    member: TeamMember
    last: FormAsked | None

    @property
    def has_answered(self) -> bool:
        """They filled the form, by any way in, whether or not they were asked here."""
        return getattr(self.member.person, "inclusion", None) is not None


@dataclass(frozen=True, slots=True)
class SideAsked:
    """How far the asking has got on one side, in words."""

    side: str
    told: str


def asked_members(project: Project) -> list[Asked]:
    """Everyone with a place, on both sides, with the newest time they were asked. Two queries."""
    last = {asked.member_id: asked for asked in project.forms_asked.select_related("recorded_by")}
    members = members_with_a_place(project).select_related("person__inclusion")
    return sorted(
        (Asked(member, last.get(member.pk)) for member in members),
        key=lambda row: (row.last is not None, row.member.person.name.casefold()),
    )


def sides_asked(rows: Iterable[Asked]) -> list[SideAsked]:
    """For each side there is: whether everyone, some or nobody was asked. Words, never a share."""
    found = []
    rows = list(rows)
    for side in Side:
        ours = [row.last is not None for row in rows if row.member.side == side]
        if ours:
            told = (
                gettext("everyone was asked")
                if all(ours)
                else gettext("some were asked")
                if any(ours)
                else gettext("nobody was asked yet")
            )
            found.append(SideAsked(str(SIDE_TOLD[side]), told))
    return found


def sides_of(rows: Iterable[Asked], *, asked_only: bool) -> set[str]:
    """Which of the two sides the members are on, or those of them who were asked."""
    return sides_of_members(row.member for row in rows if row.last is not None or not asked_only)


def sides_of_members(members: Iterable[TeamMember]) -> set[str]:
    """Which of the two sides these members are on."""
    sides = {member.side for member in members}
    return {name for name, those in (("lived", LIVED), ("professional", PROFESSIONAL)) if sides & those}


def list_with(asker: Person, person: Person) -> str:
    """The page of who was asked, in the newest team of this person that the asker leads; empty where there is none."""
    led = asker.roles.filter(ended_at=None, role__in=LEADING).values("project")
    places = TeamMember.objects.filter(person=person, status__in=HAS_A_PLACE, project__in=led)
    place = places.select_related("project").order_by("pk").last()
    return reverse("inclusion:asked", args=[place.project.ref]) if place else ""


def people_to_hand_out_to(project: Project, asker: Person) -> set[int]:
    """The members whose private link the asker may make: those who are in no project led by others. One query.

    The same as ``may_change_details`` says of each of them, asked of all at once.
    """
    led = asker.roles.filter(ended_at=None, role__in=LEADING).values("project")
    places = TeamMember.objects.filter(status__in=HAS_A_PLACE).exclude(project__in=led)
    roles = ProjectRole.objects.filter(ended_at=None).exclude(project__in=led)
    members = members_with_a_place(project).exclude(person__in=places.values("person"))
    members = members.exclude(person__in=roles.values("person"))
    members = members.exclude(person__account__is_host=True).exclude(person__account__is_active=False)
    return {*members.values_list("person_id", flat=True), asker.pk}
