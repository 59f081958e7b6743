"""What a team aims for, how groups are heard without a member, and roles written together."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.models import StakeholderGroup
from intheroom.team.choices import RoleState
from intheroom.team.models import OtherRoute, RoleDescription, RoleReview, TargetChange
from intheroom.team.queries.members import targets_of
from intheroom.team.queries.roles import sides_agreeing
from intheroom.team.services.members import whose_answer


@transaction.atomic
def set_targets(
    *, project: Project, by: Person, answers: dict[str, Any], said: Said | None = None
) -> TargetChange:
    """Change the size or mix this team aims for, with the reason and whether the team decided."""
    now = targets_of(project)
    smallest = answers.get("smallest") or now.smallest
    largest = answers.get("largest") or now.largest
    if smallest > largest:
        raise Refused(
            gettext("The smallest size is above the largest."), how=gettext("Swap the two numbers.")
        )
    change = TargetChange.objects.create(
        project=project,
        by=by,
        smallest=smallest,
        largest=largest,
        mix=answers.get("mix") or now.mix,
        reason=answers.get("reason", ""),
        team_said=answers.get("team_said", ""),
        **(said.columns() if said else {}),
    )
    record(
        "set_targets",
        by=by,
        about=f"team.targets:{change.pk}",
        chain=project.ref,
        smallest=smallest,
        largest=largest,
        mix=change.mix,
        team_said=change.team_said,
    )
    return change


@transaction.atomic
def say_other_route(*, group: StakeholderGroup, by: Person, how: str, said: Said | None = None) -> OtherRoute:
    """How a group is heard without a member, as agreed with them. Blank: no such route any more."""
    route = OtherRoute.objects.create(
        project=group.project,
        group=group,
        how=how.strip(),
        by=by,
        **(said.columns() if said else {}),
    )
    record(
        "say_other_route",
        by=by,
        about=f"stakeholders.group:{group.pk}",
        chain=group.project.ref,
        has_route=bool(route.how),
    )
    return route


@transaction.atomic
def add_role(
    *, project: Project, by: Person, answers: dict[str, Any], said: Said | None = None
) -> RoleDescription:
    """A role someone could take, in words drafted together."""
    role = RoleDescription.objects.create(
        project=project,
        title=answers["title"],
        words=answers.get("words", ""),
        **(said.columns() if said else {}),
    )
    role.drafted_by.set(answers.get("drafted_by") or [])
    record("add_role", by=by, about=f"team.role:{role.pk}", chain=project.ref)
    return role


@transaction.atomic
def edit_role(*, role: RoleDescription, by: Person, answers: dict[str, Any]) -> RoleDescription:
    """Change the words of a role. What people said of the old words no longer counts as agreeing."""
    _must_be_draft(role)
    role.title, role.words = answers["title"], answers.get("words", "")
    role.wording += 1
    role.save()
    role.drafted_by.set(answers.get("drafted_by") or [])
    record("edit_role", by=by, about=f"team.role:{role.pk}", chain=role.project.ref)
    return role


@transaction.atomic
def review_role(
    *, role: RoleDescription, by: Person, answers: dict[str, Any], said: Said | None = None
) -> RoleReview:
    """A member has read a role's words and says what they think of them."""
    member = whose_answer(project=role.project, by=by, said=said)
    review = RoleReview.objects.create(
        role=role,
        member=member,
        agrees=answers.get("agrees", ""),
        words=answers.get("words", ""),
        wording=role.wording,
        **(said.columns() if said else {}),
    )
    record("review_role", by=by, about=f"team.role:{role.pk}", chain=role.project.ref)
    return review


@transaction.atomic
def advertise_role(*, role: RoleDescription, by: Person, reason: str = "") -> RoleDescription:
    """Let others hear of a role: once both sides agree its words, or with a reason that is kept."""
    _must_be_draft(role)
    if not sides_agreeing(role).both and not reason.strip():
        raise Refused(
            gettext("People from both sides have not agreed these words yet."),
            how=gettext("Ask someone from the other side to read them, or say why it goes out now."),
        )
    role.state, role.advertised_at, role.advertised_by = RoleState.ADVERTISED, timezone.now(), by
    role.went_without = "" if sides_agreeing(role).both else reason.strip()
    role.save()
    record(
        "advertise_role",
        by=by,
        about=f"team.role:{role.pk}",
        chain=role.project.ref,
        with_both_sides=not role.went_without,
    )
    return role


def _must_be_draft(role: RoleDescription) -> None:
    if role.state != RoleState.DRAFT:
        raise Refused(gettext("This role is out already."), how=gettext("Add a new role with the new words."))
