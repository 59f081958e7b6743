"""Everything that changes support: who looks after it, what people would like, trainings and pairs."""

from intheroom.support.services import example, leaving
from intheroom.support.services.check_ins import note_check_in, say_if_listed
from intheroom.support.services.leads import end_support_lead, name_support_lead
from intheroom.support.services.pairs import propose_pair, say_about_pair
from intheroom.support.services.training import add_topic, finish_training, offer_training, strike_topic
from intheroom.support.services.wishes import ask_for_support

__all__ = [
    "add_topic",
    "ask_for_support",
    "end_support_lead",
    "example",
    "finish_training",
    "leaving",
    "name_support_lead",
    "note_check_in",
    "offer_training",
    "propose_pair",
    "say_about_pair",
    "say_if_listed",
    "strike_topic",
]
