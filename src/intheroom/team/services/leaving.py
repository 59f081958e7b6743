"""When somebody asks to be forgotten: their place ends, and what they said of themselves goes."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from intheroom.kit.keep.forgetting import GONE, let_go
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.people.services.erasing import Words
from intheroom.team.choices import OPEN_REMOVALS, LeftHow, RemovalState, Status
from intheroom.team.models import (
    Break,
    Exchange,
    InSpace,
    Keyholder,
    ReachThrough,
    Removal,
    RemovalLine,
    TeamMember,
)


def forget_in_teams(person: Person) -> None:
    """Every place ends as if they had left; nothing they said of themselves stays."""
    now = timezone.now()
    ended = {"status": Status.LEFT, "left_how": LeftHow.OWN_WISH, "status_at": now}
    let_go(TeamMember, {"person": person, "left_how": ""}, **ended)
    let_go(
        TeamMember,
        {"person": person},
        offers="", wishes="", own_kind="", own_back="", kinds=[], influence=[], back=[],
        side=Side.UNSAID, side_was_said=False, side_is_suggested=False, shows_name=False, shows_back=False,
    )  # fmt: skip
    for place in TeamMember.objects.filter(person=person):
        place.helpers.clear()
        place.helps.clear()
        place.groups.clear()
    let_go(Break, {"member__person": person, "ended_at": None}, ended_at=now)
    let_go(Break, {"member__person": person}, note="")
    let_go(Keyholder, {"member__person": person, "ended_at": None}, ended_at=now)
    # Who was in a space is nobody's business afterwards.
    InSpace.objects.filter(member__person=person).delete()
    ReachThrough.objects.filter(Q(member__person=person) | Q(through__person=person)).delete()
    let_go(Removal, {"member__person": person, "state__in": OPEN_REMOVALS}, state=RemovalState.DROPPED)
    # Reasons that others gave why their place should end are about them, so they go as well.
    let_go(RemovalLine, {"removal__member__person": person}, words="")


def given_by(person: Person) -> int:
    """How many things they gave or got are written down."""
    return Exchange.objects.filter(member__person=person).exclude(words=GONE).count()


def take_what_they_gave_away(person: Person) -> None:
    let_go(Exchange, {"member__person": person}, words=GONE, is_shown=False)


WORDS = (Words("gave", _("What was given and got"), given_by, take_what_they_gave_away),)
