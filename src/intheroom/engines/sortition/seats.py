"""The places of a team as a question in whole numbers: how many of each kind of people get one."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from intheroom.engines.sortition.bundles import choices
from intheroom.engines.sortition.limits import Kind, Limit, limits_of_quotas
from intheroom.engines.sortition.pool import Question, Tag
from intheroom.engines.sortition.wholes import Wholes


def all_limits(question: Question) -> list[Limit]:
    """Everything a team is held to; what people can hardly change comes last."""
    quotas = list(limits_of_quotas(question.quotas))
    homes = Counter(person.household for person in question.candidates if person.household)
    groups = Counter(person.together for person in question.candidates if person.together)
    return [
        *(limit for limit in quotas if limit.kind == Kind.LEAST),
        Limit(Kind.SIZE, (), question.size),
        *(limit for limit in quotas if limit.kind == Kind.MOST),
        *(Limit(Kind.TOGETHER, (name,)) for name, many in sorted(groups.items()) if many > 1),
        *(Limit(Kind.HOUSEHOLD, (name,)) for name, many in sorted(homes.items()) if many > 1),
    ]


def among_people(question: Question) -> list[Limit]:
    """What people ask of each other, which no quota is worth."""
    return [limit for limit in all_limits(question) if limit.kind in {Kind.HOUSEHOLD, Kind.TOGETHER}]


@dataclass
class Seats:
    """The places of a team as columns: how many of each bundle get one."""

    question: Question
    limits: Iterable[Limit]
    model: Wholes = field(default_factory=Wholes)
    people: dict[int, int] = field(default_factory=dict)
    tags: dict[Tag, dict[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.limits = list(self.limits)
        self.tags = {quota.tag: {} for quota in self.question.quotas}
        homes, groups = (
            {limit.about[0] for limit in self.limits if limit.kind == kind}
            for kind in (Kind.HOUSEHOLD, Kind.TOGETHER)
        )
        for choice in choices(self.question.candidates, self.tags.keys(), homes, groups):
            columns = self.model.columns(choice.copies for _bundle in choice.bundles)
            for column, bundle in zip(columns, choice.bundles, strict=True):
                self.people[column] = bundle.people
                for tag, many in bundle.tags:
                    self.tags[tag][column] = many
            for places in choice.apart:
                if len(places) > 1:
                    self.model.row({columns[place]: 1 for place in places}, most=choice.copies)

    def hold(self, *more: Mapping[Tag | None, Mapping[int, int]]) -> None:
        """A row for each limit; ``more``: columns that count beside the seats, under a tag or, for size, ``None``."""
        for limit in self.limits:
            if limit.number is None:
                continue
            tag = (limit.about[0], limit.about[1]) if len(limit.about) == 2 else None
            terms = dict(self.people if tag is None else self.tags[tag])
            for one in more:
                terms.update(one.get(tag, {}))
            if limit.kind in {Kind.LEAST, Kind.SIZE}:
                self.model.row(terms, least=limit.number)
            if limit.kind in {Kind.MOST, Kind.SIZE}:
                self.model.row(terms, most=limit.number)
