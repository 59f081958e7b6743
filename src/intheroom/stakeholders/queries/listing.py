"""Lists made apart: one's own, and the names that wait to be put together, with no trace of who wrote them."""

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Count, Q, QuerySet

from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.choices import folded, name_key
from intheroom.stakeholders.models import ListedName, Listing, StakeholderGroup


@dataclass
class Candidate:
    """One name that people listed and that is in no group yet. It holds no trace of who wrote it."""

    key: str
    spellings: list[str]
    suggestion: str = ""
    same_as: list[str] = field(default_factory=list)


def own_listing(project: Project, person: Person | None) -> Listing | None:
    """The asker's own list, and nobody else's."""
    if person is None:
        return None
    return project.listings.filter(person=person).prefetch_related("names").first()


@dataclass(frozen=True)
class Lists:
    """How far listing has come, for one person."""

    handed_in: int
    own: bool
    merged: int


def lists_of(project: Project, person: Person | None) -> Lists:
    """How many lists there are, whether the asker made one, and how many names are in a group. One query."""
    found = project.listings.aggregate(
        handed_in=Count("pk", distinct=True),
        own=Count("pk", distinct=True, filter=Q(person=person, person__isnull=False)),
        merged=Count("names", filter=Q(names__group__isnull=False)),
    )
    return Lists(found["handed_in"], bool(found["own"]), found["merged"])


def lists_handed_in(project: Project) -> int:
    return project.listings.count()


def waiting_names(project: Project) -> QuerySet[ListedName]:
    """Names in no group yet, by name only: the order says nothing about who wrote them."""
    return ListedName.objects.filter(listing__project=project, group__isnull=True).order_by(
        "name_key", "text"
    )


def candidates_of(project: Project) -> list[Candidate]:
    """Names that wait to be put in a group, with the group that each seems to belong to."""
    spellings: dict[str, Counter[str]] = {}
    for key, text in waiting_names(project).values_list("name_key", "text"):
        spellings.setdefault(key, Counter())[text] += 1
    known: dict[str, str] = {}
    for group in project.stakeholder_groups.all():
        for name in (group.name, *group.former_names()):
            known.setdefault(folded(name), group.name)
    alike: dict[str, Counter[str]] = {}
    for counts in spellings.values():
        for text, many in counts.items():
            alike.setdefault(folded(text), Counter())[text] += many
    found = []
    for key, counts in sorted(spellings.items()):
        fold = folded(min(counts))
        suggestion = known.get(fold) or _commonest(alike[fold])
        others = sorted(text for text in alike[fold] if name_key(text) != key)
        found.append(Candidate(key, sorted(counts), suggestion, others))
    return found


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda text: (-spellings[text], text))


def is_merged(project: Project) -> bool:
    """True once a lead has put lists together."""
    return ListedName.objects.filter(listing__project=project, group__isnull=False).exists()


def spellings_of(group: StakeholderGroup) -> list[str]:
    """How people wrote this group on their lists, in the order of the alphabet."""
    return sorted(set(group.listed_names.values_list("text", flat=True)) - {group.name})
