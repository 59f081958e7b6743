"""Who might like a call: signs of the rooms below, what support knows itself, and who is never listed."""

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from intheroom.people.models import Person
from intheroom.projects.choices import LEADING
from intheroom.projects.models import Project, ProjectRole
from intheroom.support.choices import OPEN_PAIRS, BuddyWish, PairState
from intheroom.support.models import CheckIn, CheckInWish, Pair, PairYes, SupportLead, SupportWish
from intheroom.team.models import TeamMember
from intheroom.team.queries.signs import Sign, days_ago, with_signs

# How long we leave it before it is worth a call.
NO_BUDDY_FOR, NO_ANSWER_FOR = 28, 28
WOULD_LIKE_ONE = (BuddyWish.WANTS_BUDDY, BuddyWish.WANTS_MENTOR, BuddyWish.EITHER_WAY)


def _no_buddy() -> Subquery:
    mine = Q(one=OuterRef("member")) | Q(other=OuterRef("member"))
    has_one = Exists(Pair.objects.filter(mine, state__in=OPEN_PAIRS))
    rows = SupportWish.objects.filter(
        ~has_one, member=OuterRef("pk"), buddy__in=WOULD_LIKE_ONE, checked_at__lt=days_ago(NO_BUDDY_FOR)
    )
    return Subquery(rows.values("checked_at")[:1])


def _not_said_of_pair() -> Subquery:
    said = PairYes.objects.filter(pair=OuterRef("pk"), member=OuterRef(OuterRef("pk")))
    mine = Q(one=OuterRef("pk")) | Q(other=OuterRef("pk"))
    asked = Pair.objects.filter(mine, ~Exists(said), state=PairState.ASKED)
    rows = asked.filter(state_at__lt=days_ago(NO_ANSWER_FOR)).order_by("state_at")
    return Subquery(rows.values("state_at")[:1])


SIGNS = (
    Sign("no_buddy", _("They would like a buddy, and have none."), _no_buddy),
    Sign("pair", _("They were asked about a buddy, and have not answered."), _not_said_of_pair),
)


def might_like_a_call(
    project: Project | Combinable | int, lead: Person | int, *, today: Combinable | None = None
) -> QuerySet[TeamMember]:
    """For the support lead: members with a sign, who did not ask to be left out.

    Nobody of whom something was noted that holds until a later day.
    """
    day = timezone.localdate() if today is None else today
    spoken_with = CheckIn.objects.filter(member=OuterRef("pk"), again_on__gt=day)
    left_out = CheckInWish.objects.filter(member=OuterRef("pk"), left_out=True)
    return with_signs(known_to(project, lead).filter(~Exists(left_out), ~Exists(spoken_with)))


def known_to(project: Project | Combinable | int, lead: Person | int) -> QuerySet[TeamMember]:
    """Members whose name the support lead may see, and never themselves."""
    leads = ProjectRole.objects.filter(
        project=OuterRef("project"), person=lead, role__in=LEADING, ended_at__isnull=True
    )
    told_them = SupportWish.objects.filter(member=OuterRef("pk"))
    named = Q(project__is_sensitive=False) | Q(shows_name=True) | Exists(leads) | Exists(told_them)
    return TeamMember.objects.filter(named, project=project).exclude(person=lead)


def looks_after(project: Combinable, person: int) -> QuerySet[SupportLead]:
    """Whether this person is the support lead of a project now."""
    return SupportLead.objects.filter(project=project, ended_at=None, member__person=person)


def check_ins_about(member: TeamMember | None) -> QuerySet[CheckIn]:
    """What was noted of calls with one member, the newest first: for them, and each note for whoever wrote it."""
    return CheckIn.objects.filter(member=member).select_related("member__person", "by", "recorded_by")


def check_ins_by(project: Project, person: Person) -> QuerySet[CheckIn]:
    """What this support lead noted themselves, the newest first; not what another noted before them."""
    rows = CheckIn.objects.filter(member__project=project, by=person, member__person__erased_at=None)
    return rows.filter(
        ~Exists(CheckInWish.objects.filter(member=OuterRef("member"), left_out=True))
    ).select_related("member__person", "by", "recorded_by")


def wish_about_calls(member: TeamMember | None) -> CheckInWish | None:
    """What they said of being listed. It costs nothing where it was read together with the member."""
    return getattr(member, "check_in_wish", None)


def is_left_out(member: TeamMember | None) -> bool:
    """They asked not to be listed."""
    return member is not None and CheckInWish.objects.filter(member=member, left_out=True).exists()
