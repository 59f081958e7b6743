"""What the checker says: one finding for each place that may be hard to read, and how old a reader should be."""

from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """The kinds of findings."""

    LONG_SENTENCE = "long_sentence"
    AVOIDED = "avoided"
    JARGON = "jargon"
    ACRONYM = "acronym"
    HARD_WORD = "hard_word"
    PASSIVE = "passive"


# Where two findings stand on the same word, the first of these is told.
ORDER = (Code.AVOIDED, Code.JARGON, Code.ACRONYM, Code.HARD_WORD)


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text, from its first letter to just after its last."""

    start: int
    end: int

    def meets(self, other: "Span") -> bool:
        """True where they share a letter."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a text that may be hard to read: why, and what to say instead where we know it."""

    code: Code
    start: int
    end: int
    words: str
    why: str
    swap: str = ""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def is_hint(self) -> bool:
        """True where it is only something to look at: many such sentences are good as they are."""
        return self.code == Code.PASSIVE


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word of the team's own: what they say, what they say it instead of, and what it means."""

    word: str
    instead_of: tuple[str, ...] = ()
    means: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a text, in the order of its places; and how it reads, where it is long enough to tell."""

    findings: tuple[Finding, ...] = ()
    reads_like: str = ""
    hardest: Span | None = None
