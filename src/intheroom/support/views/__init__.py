"""The pages of support and training."""

from intheroom.support.views.check_ins import check_ins, list_me, note_check_in
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
    "check_ins",
    "end_support_lead",
    "finish_training",
    "guide",
    "list_me",
    "name_support_lead",
    "note_check_in",
    "offer_training",
    "pair",
    "propose_pair",
    "say_about_pair",
    "strike_topic",
    "support",
]
