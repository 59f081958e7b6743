"""The pages of support and training."""

from intheroom.support.views.pairs import (
    end_support_lead,
    name_support_lead,
    pair,
    propose_pair,
    say_about_pair,
)
from intheroom.support.views.support import ask_for_support, guide, support
from intheroom.support.views.training import add_topic, finish_training, offer_training, strike_topic

__all__ = [
    "add_topic",
    "ask_for_support",
    "end_support_lead",
    "finish_training",
    "guide",
    "name_support_lead",
    "offer_training",
    "pair",
    "propose_pair",
    "say_about_pair",
    "strike_topic",
    "support",
]
