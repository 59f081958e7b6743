"""Who wrote a role's words, and which sides agree to them."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse

from intheroom.people.choices import Side
from intheroom.projects.models import Project
from intheroom.team.models import RoleDescription, RoleReview


@dataclass(frozen=True, slots=True)
class Sides:
    """The members who stand behind a role's words, by the side they say they are on."""

    lived: tuple[str, ...]
    professional: tuple[str, ...]

    @property
    def both(self) -> bool:
        return bool(self.lived and self.professional)


def roles_page(project: Project) -> str:
    """The page where roles are described together; for pages of other rooms."""
    return reverse("team:roles", args=[project.ref])


def roles_of(project: Project) -> QuerySet[RoleDescription]:
    """Every role described for a project, the newest first."""
    return project.role_descriptions.prefetch_related(
        "drafted_by__person", "reviews__member__person"
    ).order_by("-pk")


def reviews_of(role: RoleDescription) -> list[RoleReview]:
    """What members said of the words as they are now; each member's newest answer counts."""
    newest = {}
    for review in role.reviews.all():
        if review.wording == role.wording:
            newest[review.member_id] = review
    return list(newest.values())


def sides_agreeing(role: RoleDescription) -> Sides:
    """Drafting is agreeing, unless a drafter later said no to the words."""
    reviews = reviews_of(role)
    said_no = {review.member_id for review in reviews if review.agrees == "no"}
    behind = {member.pk: member for member in role.drafted_by.all()}
    behind |= {review.member_id: review.member for review in reviews if review.agrees == "yes"}
    counted = [member for key, member in behind.items() if key not in said_no]
    return Sides(
        lived=tuple(str(member) for member in counted if member.side in {Side.LIVED, Side.BOTH}),
        professional=tuple(str(member) for member in counted if member.side == Side.PROFESSIONAL),
    )
