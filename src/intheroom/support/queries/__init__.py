"""Who looks after support, what people would like, trainings on offer, and pairs."""

from intheroom.support.queries.pairs import (
    pair_with,
    pairs_for,
    support_lead,
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
    "due_wishes",
    "learning_jobs",
    "look_again_since",
    "offered_to",
    "pair_with",
    "pairs_for",
    "support_lead",
    "topics_of",
    "training_with",
    "trainings_of",
    "wish_of",
    "wishes_of",
]
