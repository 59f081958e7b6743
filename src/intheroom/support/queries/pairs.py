"""Who looks after pairs, and which pairs there are. Ask ``permissions`` before showing any."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.support.choices import OPEN_PAIRS, PairState
from intheroom.support.models import Pair, PairYes, SupportLead
from intheroom.team.choices import HAS_A_PLACE, Status

# How long somebody reads on their page that a pair of theirs is over.
TOLD_FOR = timedelta(days=30)
_BOTH_HERE = Q(one__status__in=HAS_A_PLACE, other__status__in=HAS_A_PLACE)


def support_lead(project: Project) -> SupportLead | None:
    """The member who looks after pairs, while they are in the team; None where nobody does."""
    leads = project.support_leads.filter(ended_at=None, member__status=Status.ACTIVE)
    return leads.select_related("member__person", "recorded_by").first()


def _pairs(project: Project) -> QuerySet[Pair]:
    return project.pairs.select_related("one__person", "other__person").prefetch_related("yeses__recorded_by")


def open_pairs(project: Project) -> QuerySet[Pair]:
    """Every pair that is asked or live, for whoever looks after them."""
    return _pairs(project).filter(_BOTH_HERE, state__in=OPEN_PAIRS)


def pairs_with(project: Project, person: Person) -> QuerySet[Pair]:
    """One person's own pairs, and those that ended lately."""
    lately = Q(state=PairState.OVER, state_at__gt=timezone.now() - TOLD_FOR)
    mine = Q(one__person=person) | Q(other__person=person)
    return _pairs(project).filter(mine, lately | (_BOTH_HERE & Q(state__in=OPEN_PAIRS)))


def pair_with(project: Project, pk: int) -> Pair | None:
    """One pair of this project."""
    return _pairs(project).filter(pk=pk).first()


def asks_of(project: Project, person: Person) -> list[int]:
    """The pairs that wait for this person's word."""
    said = PairYes.objects.filter(pair=OuterRef("pk"), member__person=person)
    mine = Q(one__person=person) | Q(other__person=person)
    waiting = project.pairs.filter(_BOTH_HERE, mine, ~Exists(said), state=PairState.ASKED)
    return list(waiting.values_list("pk", flat=True))
