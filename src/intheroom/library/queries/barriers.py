"""The library of barriers: ours from the data file, the organisation's own rows, and what it hides."""

from dataclasses import dataclass, field
from functools import cache

from intheroom.library.models import Hidden, OwnBarrier, OwnIdea
from intheroom.library.queries.files import read
from intheroom.library.sources import BY_KEY, Source

# Stands where a theme's code would, for a barrier that fits none.
OWN = "own"


@dataclass(frozen=True, slots=True)
class Theme:
    """A kind of barrier."""

    code: str
    name: str
    means: str


@dataclass(frozen=True, slots=True)
class Idea:
    """Something to do about a barrier. Without a source it is the organisation's own."""

    key: str
    says: str
    source: Source | None


@dataclass(frozen=True, slots=True)
class Barrier:
    """Something that keeps people out, and ideas against it."""

    key: str
    theme: str
    says: str
    source: Source | None
    ideas: tuple[Idea, ...] = field(default=())


@cache
def barrier_themes() -> tuple[Theme, ...]:
    """The themes, in the order they are shown."""
    return tuple(Theme(**row) for row in read("barriers.toml")["theme"])


@cache
def shipped_barriers() -> tuple[Barrier, ...]:
    """The barriers of the data file."""
    return tuple(
        Barrier(
            row["key"],
            row["theme"],
            row["says"],
            BY_KEY[row["source"]],
            tuple(
                Idea(key, says, BY_KEY[other[0] if other else row["source"]])
                for key, says, *other in row["ideas"]
            ),
        )
        for row in read("barriers.toml")["barrier"]
    )


def every_barrier() -> tuple[Barrier, ...]:
    """Ours first, then the organisation's own, each with all its ideas, hidden or not. Two queries."""
    added: dict[str, list[Idea]] = {}
    for row in OwnIdea.objects.all():
        added.setdefault(row.barrier, []).append(Idea(row.key, row.says, None))
    own = (Barrier(row.key, row.theme, row.says, None) for row in OwnBarrier.objects.all())
    return tuple(
        Barrier(one.key, one.theme, one.says, one.source, (*one.ideas, *added.get(one.key, ())))
        for one in (*shipped_barriers(), *own)
    )


def hidden_now() -> dict[str, Hidden]:
    """What this organisation hides, by key."""
    return {row.key: row for row in Hidden.objects.filter(ended_at__isnull=True)}


def shown_barriers() -> tuple[Barrier, ...]:
    """What is left when the hidden ones are taken out. Three queries."""
    hidden = hidden_now()
    return tuple(
        Barrier(
            one.key,
            one.theme,
            one.says,
            one.source,
            tuple(idea for idea in one.ideas if idea.key not in hidden),
        )
        for one in every_barrier()
        if one.key not in hidden
    )


def barriers_in(theme: str) -> tuple[Barrier, ...]:
    """The shown barriers of one theme."""
    return tuple(one for one in shown_barriers() if one.theme == theme)


def shown_ideas(key: str) -> tuple[Idea, ...]:
    """The ideas against one barrier that this organisation shows; the barrier itself may be hidden."""
    barrier, hidden = barrier_called(key) if key else None, hidden_now()
    return tuple(idea for idea in barrier.ideas if idea.key not in hidden) if barrier else ()


def barrier_called(key: str) -> Barrier | None:
    """One barrier by its key, hidden or not: what a review points at is always found."""
    return next((one for one in every_barrier() if one.key == key), None)
