"""Where each group stands on the map, in words, and which groups have too little say."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from intheroom.kit.keep.prepared import Prepared
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.choices import HIGH_IMPACT, LITTLE_SAY, ORDER, STEPS, Belongs, Scale
from intheroom.stakeholders.models import GapAction, Judgement, StakeholderGroup
from intheroom.stakeholders.queries.groups import groups_with_counts

ASKED = ("impact", "say_now", "say_wanted", "belongs")


@dataclass(frozen=True)
class Axis:
    """What people said about one thing, merged into one word."""

    word: str
    counts: tuple[tuple[str, int], ...]
    disagree: bool
    from_the_group: bool

    @property
    def label(self) -> str:
        return str(Scale(self.word).label) if self.word else gettext("Not said yet")

    @property
    def spoken_counts(self) -> str:
        """How many said each word, such as “2 said always, 1 said never”."""
        return ", ".join(
            ngettext("{many} said {word}", "{many} said {word}", many).format(many=many, word=word)
            for word, many in self.counts
        )


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
        """Both words are known, so the picture can show it."""
        return bool(self.impact.word and self.say_now.word)

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
        from_the_group=any(getattr(row, name) and row.belongs == Belongs.YES for row in judgements),
    )


def _place(
    number: int, group: StakeholderGroup, judgements: list[Judgement], action: GapAction | None
) -> Place:
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
        action=action,
        named_by=group.named_by,
    )


_judgements: Prepared[Judgement] = Prepared(
    lambda project: Judgement.objects.filter(group__project=project, replaced_at__isnull=True), project=-1
)
_actions: Prepared[GapAction] = Prepared(
    lambda project: GapAction.objects.filter(group__project=project, replaced_at__isnull=True), project=-1
)


def map_of(project: Project) -> list[Place]:
    """Every group that is not set aside, with its place. Three queries, however many groups."""
    groups = groups_with_counts(project)
    if not groups:
        return []
    judged: dict[int, list[Judgement]] = {}
    for row in _judgements.rows(project=project.pk):
        judged.setdefault(row.group_id, []).append(row)
    planned = {row.group_id: row for row in _actions.rows(project=project.pk)}
    return [
        _place(number, group, judged.get(group.pk, []), planned.get(group.pk))
        for number, group in enumerate(groups, start=1)
    ]


def impacts_of(project: Project) -> dict[int, str]:
    """How far each group is affected, in the word its place on the map has; for pages that need no more of it."""
    said: dict[int, list[str]] = {}
    for row in _judgements.rows(project=project.pk):
        said.setdefault(row.group_id, []).append(row.impact)
    return {group: merge_words(words, upwards=True) for group, words in said.items()}


def place_of(project: Project, group: StakeholderGroup) -> Place | None:
    """This group's place on the map, numbered as the map numbers it."""
    return next((place for place in map_of(project) if place.group.pk == group.pk), None)


def gap_order(place: Place) -> tuple[int, int, int, str, int]:
    """Most affected first; among those, the least heard; then by name, so the order never jumps."""
    now, wanted = place.say_now.word, place.say_wanted.word
    distance = STEPS[wanted] - STEPS[now] if wanted else 0
    return (-STEPS[place.impact.word], STEPS[now], -distance, place.group.name_key, place.group.pk)


def gaps_of(project: Project, places: list[Place] | None = None) -> list[Place]:
    """Groups with too little say: “always affected, never has a say” comes first."""
    return sorted_gaps(map_of(project) if places is None else places)


def sorted_gaps(places: Iterable[Place]) -> list[Place]:
    return sorted((place for place in places if place.is_gap), key=gap_order)


def gaps_without_a_plan(places: Iterable[Place]) -> list[Place]:
    return [place for place in places if place.is_gap and place.action is None]


def own_judgements(project: Project, person: Person | None) -> dict[int, dict[str, str]]:
    """The asker's own answers, group by group, so that they can change them."""
    if person is None:
        return {}
    rows = Judgement.objects.filter(group__project=project, person=person, replaced_at__isnull=True)
    return {row.group_id: {name: getattr(row, name) for name in ASKED} for row in rows}


def planned_for(group: StakeholderGroup) -> dict[str, object]:
    """What is planned for a group now, as its form shows it."""
    row = group.gap_actions.filter(replaced_at=None).first()
    names = ("step", "what", "who", "due_on", "time_and_money", "why_not")
    return {name: getattr(row, name) for name in names} if row else {}


def facts_about_gaps(places: list[Place]) -> dict[str, object]:
    """What the advice about gaps needs to know: ``look("gaps", …)``."""
    open_gaps = gaps_without_a_plan(sorted_gaps(places))
    return {
        "unplanned": len(open_gaps),
        "first": open_gaps[0].group.name if open_gaps else "",
        "assumed": sum(place.is_assumption for place in places),
    }
