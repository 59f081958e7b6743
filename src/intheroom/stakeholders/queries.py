"""Which groups a project touches, where they stand on the map, and what is still open."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Prefetch, QuerySet

from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.choices import (
    HIGH_IMPACT,
    LITTLE_SAY,
    ORDER,
    STEPS,
    Belongs,
    Influence,
    Prompt,
    Scale,
    folded,
    name_key,
    prompts,
)
from intheroom.stakeholders.models import (
    GapAction,
    Judgement,
    ListedName,
    Listing,
    SetAside,
    StakeholderGroup,
    Viewpoint,
)

# Filled by the room that knows the members: each function gives {group pk: how many members belong to it}.
count_members: list[Callable[[Project], Mapping[int, int]]] = []
# Filled by the same room: people whose answers somebody may write down, beside those with a role.
more_people: list[Callable[[Project], Iterable[Person]]] = []


@dataclass(frozen=True)
class Axis:
    """What people said about one thing, merged into one word."""

    word: str
    counts: tuple[tuple[str, int], ...]
    disagree: bool
    from_the_group: bool

    @property
    def label(self) -> str:
        return Scale(self.word).label if self.word else "Nobody has said yet"

    @property
    def spoken_counts(self) -> str:
        """How many said each word, such as “2 said always, 1 said never”."""
        return ", ".join(f"{many} said {word}" for word, many in self.counts)


@dataclass(frozen=True)
class Place:
    """One group's place on the map. The picture and the table are both made from this."""

    number: int
    group: StakeholderGroup
    impact: Axis
    say_now: Axis
    say_wanted: Axis
    judged_by: int
    is_assumption: bool
    action: GapAction | None
    named_by: int

    @property
    def is_placed(self) -> bool:
        return bool(self.impact.word and (self.say_now.word or self.say_wanted.word))

    @property
    def people_disagree(self) -> bool:
        return any(axis.disagree for axis in (self.impact, self.say_now, self.say_wanted))

    @property
    def is_gap(self) -> bool:
        """Often affected with little say, or a smaller say than people want it to have."""
        if not self.impact.word or not self.say_now.word:
            return False
        unheard = self.impact.word in HIGH_IMPACT and self.say_now.word in LITTLE_SAY
        wanted = self.say_wanted.word
        return unheard or (bool(wanted) and STEPS[wanted] > STEPS[self.say_now.word])


@dataclass
class Candidate:
    """One name that people listed and that is in no group yet. It holds no trace of who wrote it."""

    key: str
    spellings: list[str]
    suggestion: str = ""
    same_as: list[str] = field(default_factory=list)


def groups_of(project: Project) -> QuerySet[StakeholderGroup]:
    """Every group, in the order of its name, each with ``is_set_aside``."""
    return project.stakeholder_groups.with_set_aside().order_by("name_key", "pk")


def live_groups(project: Project) -> QuerySet[StakeholderGroup]:
    """The groups that are not set aside."""
    return project.stakeholder_groups.live().order_by("name_key", "pk")


def groups_with_counts(project: Project) -> QuerySet[StakeholderGroup]:
    """Every group with ``named_by``: how many people's lists had it. Never whose."""
    return groups_of(project).annotate(
        named_by=Count("listed_names__listing", distinct=True)
    )


def merge_words(words: Iterable[str], *, upwards: bool) -> str:
    """The middle word. Between two words it takes the one that hides no gap."""
    steps = sorted(STEPS[word] for word in words if word)
    if not steps:
        return ""
    middle = steps[len(steps) // 2] if upwards else steps[(len(steps) - 1) // 2]
    return ORDER[len(ORDER) - 1 - middle].value


def _axis(judgements: list[Judgement], name: str, *, upwards: bool) -> Axis:
    said = [getattr(row, name) for row in judgements if getattr(row, name)]
    word = merge_words(said, upwards=upwards)
    far = sum(abs(STEPS[each] - STEPS[word]) >= 2 for each in said)
    many = Counter(said)
    return Axis(
        word=word,
        counts=tuple((each.value, many[each]) for each in ORDER if many[each]),
        disagree=len(said) > 1 and far * 4 >= len(said),
        from_the_group=any(
            getattr(row, name) and row.belongs == Belongs.YES for row in judgements
        ),
    )


def _place(number: int, group: StakeholderGroup) -> Place:
    judgements = list(group.live_judgements)
    axes = (
        _axis(judgements, "impact", upwards=True),
        _axis(judgements, "say_now", upwards=False),
        _axis(judgements, "say_wanted", upwards=True),
    )
    return Place(
        number,
        group,
        *axes,
        judged_by=len(judgements),
        is_assumption=any(axis.word and not axis.from_the_group for axis in axes),
        action=next(iter(group.live_actions), None),
        named_by=group.named_by,
    )


def map_of(project: Project) -> list[Place]:
    """Every group that is not set aside, with its place. Three queries, however many groups."""
    rows = groups_with_counts(project).filter(is_set_aside=False).prefetch_related(
        Prefetch(
            "judgements",
            queryset=Judgement.objects.filter(replaced_at__isnull=True),
            to_attr="live_judgements",
        ),
        Prefetch(
            "gap_actions",
            queryset=GapAction.objects.filter(replaced_at__isnull=True),
            to_attr="live_actions",
        ),
    )
    return [_place(number, group) for number, group in enumerate(rows, start=1)]


def place_of(project: Project, group: StakeholderGroup) -> Place | None:
    """This group's place on the map, numbered as the map numbers it."""
    return next((place for place in map_of(project) if place.group.pk == group.pk), None)


def gap_order(place: Place) -> tuple[int, int, int, str, int]:
    """Most affected first; among those, the least heard; then by name, so the order never jumps."""
    now, wanted = place.say_now.word, place.say_wanted.word
    distance = STEPS[wanted] - STEPS[now] if wanted else 0
    return (
        -STEPS[place.impact.word], STEPS[now], -distance, place.group.name_key, place.group.pk
    )


def gaps_of(project: Project, places: list[Place] | None = None) -> list[Place]:
    """Groups with too little say: “always affected, never has a say” comes first."""
    found = map_of(project) if places is None else places
    return sorted((place for place in found if place.is_gap), key=gap_order)


def gaps_without_a_plan(places: Iterable[Place]) -> list[Place]:
    return [place for place in places if place.is_gap and place.action is None]


def set_asides_of(project: Project) -> QuerySet[SetAside]:
    """What is set aside now, soonest review first. Always shown, with reason, author and date."""
    return (
        SetAside.objects.in_force()
        .filter(group__project=project)
        .select_related("group", "proposed_by")
        .prefetch_related("answers__person")
        .order_by("review_on", "group__name_key", "pk")
    )


def set_asides_due(project: Project, today: date) -> QuerySet[SetAside]:
    return set_asides_of(project).filter(review_on__lte=today)


def proposals_of(project: Project) -> QuerySet[SetAside]:
    """Proposals that wait for an answer. The group stays live until then."""
    held = SetAside.objects.in_force().values("pk")
    return (
        SetAside.objects.open()
        .filter(group__project=project)
        .exclude(pk__in=held)
        .select_related("group", "proposed_by")
        .prefetch_related("answers__person")
        .order_by("group__name_key", "pk")
    )


def own_listing(project: Project, person: Person | None) -> Listing | None:
    """The asker's own list, and nobody else's."""
    if person is None:
        return None
    return project.listings.filter(person=person).prefetch_related("names").first()


def lists_handed_in(project: Project) -> int:
    return project.listings.count()


def waiting_names(project: Project) -> QuerySet[ListedName]:
    """Names in no group yet, by name only: the order says nothing about who wrote them."""
    return ListedName.objects.filter(
        listing__project=project, group__isnull=True
    ).order_by("name_key", "text")


def candidates_of(project: Project) -> list[Candidate]:
    """Names that wait to be put in a group, with the group that each seems to belong to."""
    spellings: dict[str, Counter[str]] = {}
    for key, text in waiting_names(project).values_list("name_key", "text"):
        spellings.setdefault(key, Counter())[text] += 1
    known = {}
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


def open_prompts(project: Project) -> list[Prompt]:
    """Kinds of people that no group covers and nobody has answered for: “not yet thought about”."""
    named, chosen = set(), set()
    for group in project.stakeholder_groups.all():
        chosen.add(group.prompt)
        named.update(folded(name) for name in (group.name, *group.former_names()))
    answered = set(
        project.prompt_answers.filter(reopened_at__isnull=True).values_list("prompt", flat=True)
    )
    return [
        prompt
        for prompt in prompts()
        if prompt.key not in chosen | answered
        and not named & {folded(name) for name in (prompt.label, *prompt.also)}
    ]


def viewpoints_of(project: Project) -> dict[str, list[Viewpoint]]:
    """Each viewpoint in its own words, with the groups that hold it. No person is loaded."""
    rows = (
        Viewpoint.objects.filter(group__project=project)
        .select_related("group")
        .order_by("name_key", "group__name_key", "pk")
    )
    found: dict[str, list[Viewpoint]] = {}
    for row in rows:
        found.setdefault(row.name_key, []).append(row)
    return {same[0].words: same for same in found.values()}


def influence_of(project: Project) -> dict[Influence, list[StakeholderGroup]]:
    """Which live groups can decide, can pay and can make it happen."""
    groups = list(live_groups(project))
    return {kind: [group for group in groups if getattr(group, kind.value)] for kind in Influence}


def members_in_groups(project: Project) -> dict[int, int]:
    """How many team members belong to each group, as told by the room that keeps them."""
    total: Counter[int] = Counter()
    for count in count_members:
        total.update(count(project))
    return dict(total)


def people_of(project: Project) -> list[Person]:
    """People of this project whose answers somebody may write down, by name."""
    found = {role.person for role in project.roles.filter(ended_at__isnull=True).select_related("person")}
    for more in more_people:
        found.update(more(project))
    return sorted(found, key=lambda person: (person.name.casefold(), person.pk))
