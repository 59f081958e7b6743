"""Every rule a plan must keep and every aim it is chosen by, each declared once.

The model, the reasons and the validator name them by these codes.
"""

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """What every plan keeps. Where no plan can, some of these are the reason.

    Those that a problem has a number for are called as its field is.
    """

    SESSIONS = "sessions"  # exactly so many options are chosen, each once
    BUDGET = "budget"  # what they cost together is no more than this
    GAP = "min_gap_days"  # the local days of any two are at least so many apart
    OVERLAP = "overlap"  # no two at one moment; one may begin when another ends
    WEEK = "max_per_week"  # at most so many start in one ISO week, by local day
    IN_PERSON = "min_in_person"  # at least so many have a room: in person or hybrid
    FIXED = "fixed"  # these options are chosen
    AVAILABILITY = "availability"  # nobody attends what they did not say yes or "if need be" to
    CAPACITY = "capacity"  # no more attend an option than it has places for
    # Whoever said yes or "if need be" can come. Sides are those that somebody has; blank is none.
    QUORUM = "quorum"  # at least so many can come to each session, and it has places for so many
    BOTH_SIDES = "both_sides"  # at least so many of each side can come to each session
    SESSION_BALANCE = (
        "session_balance"  # shares of two sides who can come to a session differ by no more (in hundredths)
    )
    SERIES_BALANCE = "series_balance"  # the same, over all sessions together


class Aim(StrEnum):
    """What plans are compared by, in this order; a later one only decides between plans equal in all before."""

    KEPT = "kept"  # re-planning only: the most sessions of the old plan
    LEVEL = "level"  # one for each number n from 1: the most people who attend n sessions or more (leximin)
    YES = "yes"  # the most attendances that were a plain yes
    COST = "cost"  # the least money
    EARLIEST = "earliest"  # the earliest first session, and of one moment the smallest id; then the second, and so on
    SEATS = "seats"  # where places are few: who gets them


@dataclass(frozen=True, slots=True)
class Limit:
    """A rule with what it asks. ``about``: the options it names, for those that name some."""

    rule: Rule
    number: str = ""
    about: tuple[str, ...] = ()
