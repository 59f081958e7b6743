"""Who looks after support, what people would like, trainings on offer, and pairs."""

from intheroom.support.queries.pairs import (
    asks_of,
    open_pairs,
    pair_with,
    pairs_with,
    support_lead,
)
from intheroom.support.queries.training import (
    Topic,
    learning_jobs,
    offered_to,
    topics_of,
    training_with,
    trainings_done,
    trainings_to_come,
)
from intheroom.support.queries.wishes import due_wishes, look_again_since, wish_of, wishes_of

__all__ = [
    "Topic",
    "asks_of",
    "due_wishes",
    "learning_jobs",
    "look_again_since",
    "offered_to",
    "open_pairs",
    "pair_with",
    "pairs_with",
    "support_lead",
    "topics_of",
    "training_with",
    "trainings_done",
    "trainings_to_come",
    "wish_of",
    "wishes_of",
]
