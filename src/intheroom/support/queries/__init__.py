"""Who looks after support, what people would like, trainings on offer, and pairs."""

from intheroom.support.queries.pairs import (
    buddies_of,
    pair_with,
    pairs_for,
    support_lead,
)
from intheroom.support.queries.signs import (
    check_ins_about,
    check_ins_by,
    is_left_out,
    known_to,
    might_like_a_call,
    wish_about_calls,
)
from intheroom.support.queries.training import (
    Topic,
    learning_jobs,
    offered_to,
    topics_of,
    training_with,
    trainings_of,
)
from intheroom.support.queries.wishes import due_wishes, look_again_since, wish_of, wishes_of

__all__ = [
    "Topic",
    "buddies_of",
    "check_ins_about",
    "check_ins_by",
    "due_wishes",
    "is_left_out",
    "known_to",
    "learning_jobs",
    "look_again_since",
    "might_like_a_call",
    "offered_to",
    "pair_with",
    "pairs_for",
    "support_lead",
    "topics_of",
    "training_with",
    "trainings_of",
    "wish_about_calls",
    "wish_of",
    "wishes_of",
]
