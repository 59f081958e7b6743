"""Who looks after pairs, and which pairs there are. Ask ``permissions`` before showing any."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from intheroom.kit.keep.prepared import Prepared
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.support.choices import OPEN_PAIRS, PairState
from intheroom.support.models import Pair, PairYes, SupportLead
from intheroom.team.choices import HAS_A_PLACE, Status

# How long somebody reads on their page that a pair of theirs is over.
TOLD_FOR = timedelta(days=30)
BOTH_HERE = Q(one__status__in=HAS_A_PLACE, other__status__in=HAS_A_PLACE)


_lead: Prepared[SupportLead] = Prepared(
    lambda project: (
        SupportLead.objects.filter(project=project, ended_at=None, member__status=Status.ACTIVE)
        .select_related("member__person", "member__project", "recorded_by")
        .order_by("pk")
    ),
    project=-1,
)


def support_lead(project: Project) -> SupportLead | None:
    """The member who looks after pairs, while they are in the team; None where nobody does."""
    lead = _lead.first(project=project.pk)
    if lead:
        lead.project = project
    return lead


def _pairs(project: Project, person: Person) -> QuerySet[Pair]:
    said = PairYes.objects.filter(pair=OuterRef("pk"), member__person=person)
    return project.pairs.select_related("one__person", "other__person").annotate(i_said_yes=Exists(said))


def pairs_for(project: Project, person: Person, *, every: bool) -> QuerySet[Pair]:
    """One person's own pairs, and those that ended lately; with ``every``, also all that are asked or live.

    Each with ``i_said_yes``: whether this person has said yes to it.
    """
    lately = Q(state=PairState.OVER, state_at__gt=timezone.now() - TOLD_FOR)
    mine = Q(one__person=person) | Q(other__person=person)
    is_open = BOTH_HERE & Q(state__in=OPEN_PAIRS)
    return _pairs(project, person).filter((mine & (lately | is_open)) | (is_open if every else Q(pk__in=[])))


def pair_with(project: Project, pk: int, person: Person) -> Pair | None:
    """One pair of this project as this person stands to it, with every yes."""
    yeses = Prefetch("yeses", PairYes.objects.select_related("recorded_by"))
    return _pairs(project, person).prefetch_related(yeses).filter(pk=pk).first()


def buddies_of(project: Project, person: Person) -> set[int]:
    """The numbers of the members with whom this person is paired now."""
    live = Q(state=PairState.LIVE, project=project) & BOTH_HERE
    mine = Pair.objects.filter(live & (Q(one__person=person) | Q(other__person=person)))
    pairs = mine.values_list("one", "one__person", "other")
    return {other if one_person == person.pk else one for one, one_person, other in pairs}
