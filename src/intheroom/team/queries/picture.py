"""The picture of a team: who is in the room, and who is missing. Loaded once, in few queries."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.projects.models import Project
from intheroom.stakeholders.queries import Place
from intheroom.team.choices import Kind, Mix, Status, TakesPart
from intheroom.team.models import TeamMember
from intheroom.team.queries.balance import (
    BALANCE_WORDS,
    Balance,
    Headcount,
    Size,
    Targets,
    balance_of,
    headcount,
    size_band,
    size_of,
    wanted_side,
)
from intheroom.team.queries.chairs import Chair, chairs_round, seating
from intheroom.team.queries.coverage import (
    Covered,
    GroupCover,
    coverage_of,
    influence_cover,
    kinds_present,
    viewpoint_cover,
)
from intheroom.team.queries.members import members_now, targets_of

SIDE_CHAIRS = (
    ("lived", _("People with lived experience, carers and family")),
    ("professional", _("Professionals")),
    ("both", _("Both")),
    ("unsaid", _("Not said")),
)
SIZE_WORDS = {
    Size.NOBODY: _("Nobody is in the team yet."),
    Size.SMALL: _("The team is small."),
    Size.FINE: _("The team is a good size."),
    Size.LARGE: _("The team is large."),
}

BALANCE_SHORT = {
    Balance.UNKNOWN: _("no sides told yet"),
    Balance.BALANCED: _("balanced"),
    Balance.NEAR: _("near to balanced"),
    Balance.NOT_YET: _("not balanced yet"),
}
SIDE_NAMES = {"lived": _("people with lived experience"), "professional": _("professionals")}


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything the page shows. ``exact`` is False where only words may be shown."""

    count: Headcount
    targets: Targets
    exact: bool
    attends: int
    invited: int
    paused: int
    kinds: list[tuple[Kind, bool]]
    groups: list[GroupCover]
    viewpoints: list[Covered]
    influence: list[Covered]

    @property
    def balance(self) -> Balance:
        return balance_of(self.count, self.targets.mix)

    @property
    def balance_words(self) -> str:
        return str(BALANCE_WORDS[self.balance])

    @property
    def size_words(self) -> str:
        return str(SIZE_WORDS[size_of(self.count.total, self.targets)])

    @property
    def size_told(self) -> str:
        """How many, as a number for those who may know it, else as a band."""
        if not self.exact or not self.count.total:
            return size_band(self.count.total)
        return (
            gettext("1 person")
            if self.count.total == 1
            else gettext("{total} people").format(total=self.count.total)
        )

    @property
    def balance_short(self) -> str:
        """The balance in two or three words, for the middle of the table."""
        return str(BALANCE_SHORT[self.balance])

    @property
    def in_words(self) -> str:
        """Everything the drawing shows, for those who do not see it."""
        told = [f"{side['label']}: {side['many']}" for side in self.sides]
        empty = "; ".join(self.empty_chairs) or gettext("none")
        return gettext("{size_told}. {balance_words} {join}. Empty chairs for: {empty}.").format(
            size_told=self.size_told, balance_words=self.balance_words, join=". ".join(told), empty=empty
        )

    @property
    def not_counted(self) -> str:
        """Who else comes or is asked, and is not counted; only where numbers may be shown."""
        if not self.exact:
            return ""
        told = [
            f"{many} {words}"
            for many, words in (
                (self.attends, gettext("here to support others")),
                (self.invited, gettext("asked, no answer yet")),
                (self.paused, gettext("taking a break")),
            )
            if many
        ]
        return gettext("Not counted: {join}.").format(join="; ".join(told)) if told else ""

    @property
    def sides(self) -> list[dict[str, str]]:
        """One row for each side: its chair, its words, and how many or whether anyone."""
        return [
            {"chair": name, "label": str(label), "many": self._told(getattr(self.count, name))}
            for name, label in SIDE_CHAIRS
        ]

    @property
    def missing_kinds(self) -> list[Kind]:
        return [kind for kind, is_here in self.kinds if not is_here]

    @property
    def missing_groups(self) -> list[GroupCover]:
        return [row for row in self.groups if row.is_missing]

    @property
    def empty_chairs(self) -> list[str]:
        """Who is missing, one for each empty chair, the most affected first."""
        chairs = [row.group.name for row in self.missing_groups]
        side = wanted_side(self.count, self.targets.mix)
        if side:
            chairs.insert(0, gettext("More {who}").format(who=SIDE_NAMES[side]))
        return chairs

    @property
    def chairs(self) -> list[Chair]:
        """Chairs for the drawing. In words-only pictures one chair stands for a whole side."""
        many = {name: getattr(self.count, name) for name, _label in SIDE_CHAIRS}
        if not self.exact:
            many = {name: min(number, 1) for name, number in many.items()}
        return chairs_round(seating(many, len(self.empty_chairs)))

    @property
    def who_is_missing(self) -> list[str]:
        """Plain sentences, ready to be read out on the phone."""
        return missing_sentences(self)

    def _told(self, number: int) -> str:
        if self.exact:
            return str(number)
        return gettext("Someone") if number else gettext("Nobody yet")


def picture_of(project: Project, *, exact: bool = True, places: Iterable[Place] | None = None) -> Picture:
    """Load the picture. The number of queries is the same for any number of members."""
    members = members_now(project)
    groups = coverage_of(project, places)
    ordinary = [member for member in members if member.takes_part == TakesPart.MEMBER]
    return Picture(
        count=headcount(member.side for member in members if member.counts),
        targets=targets_of(project),
        exact=exact,
        attends=len([m for m in members if _is(m, Status.ACTIVE)]) - _counted(members),
        invited=len([m for m in ordinary if _is(m, Status.INVITED)]),
        paused=len([m for m in ordinary if _is(m, Status.PAUSED)]),
        kinds=kinds_present(members),
        groups=groups,
        viewpoints=viewpoint_cover(project, groups),
        influence=influence_cover(members, groups),
    )


def missing_sentences(picture: Picture) -> list[str]:
    """Who is missing, in sentences: sides first, then groups, viewpoints and influence."""
    told = [_side_sentence(picture)]
    told += [_group_sentence(row) for row in picture.missing_groups]
    told += [
        gettext("Nobody here holds this viewpoint yet: “{words}”.").format(words=view.words)
        for view in picture.viewpoints
        if not view.is_covered
    ]
    told += [
        gettext("Nobody here has told us this of themselves: {words}.").format(words=kind.words)
        for kind in picture.influence
        if not kind.is_covered
    ]
    return [sentence for sentence in told if sentence]


def _side_sentence(picture: Picture) -> str:
    side = wanted_side(picture.count, picture.targets.mix)
    if not side:
        return ""
    if picture.targets.mix == Mix.MORE_LIVED:
        return gettext("The team wants more people with lived experience than professionals.")
    return gettext("More {SIDE_NAMES} are needed, so that both sides are even.").format(
        SIDE_NAMES=SIDE_NAMES[side]
    )


def _group_sentence(row: GroupCover) -> str:
    words = {"always": gettext("They are always affected."), "often": gettext("They are often affected.")}
    nobody = gettext("Nobody yet from: {group}.").format(group=row.group.name)
    return f"{nobody} {words.get(row.impact, '')}".strip()


def _is(member: TeamMember, status: str) -> bool:
    return member.status == status


def _counted(members: list[TeamMember]) -> int:
    return sum(member.counts for member in members)
