"""Say yes to a place, take a break, come back, leave, and lead: each by the member's own word."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.projects.choices import LEADING, Role
from intheroom.team.advice import leads_are_members, own_word, someone_leads
from intheroom.team.choices import (
    OPEN_REMOVALS,
    LeftHow,
    RemovalState,
    Status,
)
from intheroom.team.models import Break, TeamMember
from intheroom.team.queries.members import live_roles, members_with_a_place, people_leading
from intheroom.team.services.members import give_role, is_own_answer, tell_joined
from intheroom.team.services.reaching import forget_trusted_people
from intheroom.team.services.spaces import leave_every_space


@transaction.atomic
def change_place(*, member: TeamMember, by: Person, wish: str, said: Said | None = None) -> TeamMember:
    """The member says they are in, on a break, or leaving. Nothing else is asked."""
    own_word(is_own=is_own_answer(member, by, said))
    if wish == Status.LEFT:
        return _leave(member, by, said)
    if wish not in {Status.ACTIVE, Status.PAUSED}:
        return member
    if not member.has_a_place:
        raise Refused(
            gettext("This place has ended."), how=gettext("Ask someone who leads to add you again.")
        )
    _keep_break(member, wish, said)
    _set_status(member, wish)
    _log("change_place", member, by, status=wish, way=said.way if said else Way.WEB)
    tell_joined(member, by)
    return member


def accept_place(*, member: TeamMember, by: Person, said: Said | None = None) -> TeamMember:
    """The member says yes to being in the team."""
    return change_place(member=member, by=by, wish=Status.ACTIVE, said=said)


def pause_place(*, member: TeamMember, by: Person, said: Said | None = None) -> TeamMember:
    """The member takes a break. Their place is kept, for as long as they like."""
    return change_place(member=member, by=by, wish=Status.PAUSED, said=said)


def leave_team(*, member: TeamMember, by: Person, said: Said | None = None) -> TeamMember:
    """The member leaves. No reason is asked."""
    return change_place(member=member, by=by, wish=Status.LEFT, said=said)


@transaction.atomic
def add_again(*, member: TeamMember, by: Person) -> TeamMember:
    """Offer somebody who left their place again, with all they said before. They say yes themselves."""
    if members_with_a_place(member.project).filter(person=member.person).exists():
        raise Refused(
            gettext("They have a place in this team."),
            how=gettext("Open the page of the team, and choose their name."),
        )
    if member.person.erased_at is not None:
        raise Refused(
            gettext("They asked to be forgotten."),
            how=gettext("If they come back, add them as somebody new."),
        )
    member.left_how = ""
    _set_status(member, Status.INVITED)
    give_role(member=member)
    _log("add_again", member, by)
    return member


@transaction.atomic
def make_co_lead(*, member: TeamMember, by: Person) -> TeamMember:
    """Give a member the same powers as a coordinator, whichever side they are on."""
    if not member.has_a_place or member.status == Status.INVITED:
        raise Refused(
            gettext("They are not in the team yet."), how=gettext("Wait until they say yes to their place.")
        )
    leads_are_members(takes_part=member.takes_part, can_sign_in=member.person.account_id is not None)
    give_role(member=member, role=Role.CO_LEAD)
    _log("make_co_lead", member, by)
    return member


@transaction.atomic
def step_down(*, member: TeamMember, by: Person, said: Said | None = None) -> TeamMember:
    """A lead stops leading, by their own word, and stays in the team."""
    own_word(is_own=is_own_answer(member, by, said))
    role = live_roles(member.project).filter(person=member.person, role__in=LEADING).first()
    if role is None:
        return member
    keep_someone_leading(member)
    role.role = Role.MEMBER
    role.save(update_fields=["role"])
    _log("step_down", member, by)
    return member


def keep_someone_leading(member: TeamMember) -> None:
    """Refuse where this member is the last one leading."""
    # Held, so that the last two to lead cannot step down in the same moment.
    roles = people_leading(member.project).select_for_update(of=("self",))
    leading = {role.person_id for role in roles}
    if member.person_id in leading:
        someone_leads(others_leading=len(leading) - 1)


def end_place(member: TeamMember, how: str) -> None:
    """The place and what it opened end; the row and everything the member did stay."""
    keep_someone_leading(member)
    _keep_break(member, Status.LEFT, None)
    member.left_how = how
    _set_status(member, Status.LEFT)
    leave_every_space(member)
    forget_trusted_people(member)
    for role in live_roles(member.project).filter(person=member.person):
        role.ended_at = timezone.now()
        role.save(update_fields=["ended_at"])


def _leave(member: TeamMember, by: Person, said: Said | None) -> TeamMember:
    if not member.has_a_place:
        return member
    end_place(member, LeftHow.OWN_WISH)
    for removal in member.removals.filter(state__in=OPEN_REMOVALS):
        removal.state = RemovalState.DROPPED
        removal.save(update_fields=["state"])
    _log("leave_team", member, by, way=said.way if said else Way.WEB)
    return member


@transaction.atomic
def write_catch_up(*, member: TeamMember, by: Person, note: str, said: Said | None = None) -> Break:
    """What those who lead want somebody to know when they come back. An empty note takes it away."""
    away = member.breaks.last()
    if away is None:
        raise Refused(
            gettext("They have not taken a break."), how=gettext("Tell them yourself what they should know.")
        )
    away.note, away.note_by = note, by if note else None
    away.save()
    _log("write_catch_up", member, by)
    return away


def _keep_break(member: TeamMember, wish: str, said: Said | None) -> None:
    """A break begins and ends with the member's own word; what they had is there when they are back."""
    away = member.breaks.filter(ended_at=None).first()
    if wish == Status.PAUSED and away is None:
        member.breaks.create(**(said.columns() if said else {}))
    elif wish != Status.PAUSED and away is not None:
        away.ended_at = timezone.now()
        away.save(update_fields=["ended_at"])


def _set_status(member: TeamMember, status: str) -> None:
    member.status, member.status_at = status, timezone.now()
    member.save(update_fields=["status", "status_at", "left_how"])


def _log(verb: str, member: TeamMember, by: Person, **facts: Any) -> None:
    record(verb, by=by, about=f"team.member:{member.pk}", chain=member.project.ref, **facts)
