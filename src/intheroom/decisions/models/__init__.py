"""The rows of the team agreement, and of what was told to a listener."""

from intheroom.decisions.models.concerns import Concern, ConcernStep, UnnamedConcern
from intheroom.decisions.models.listeners import Listener
from intheroom.decisions.models.rules import ChangeAnswer, GroundRule, RuleChange, RulesAnswer
from intheroom.decisions.models.tasks import Task

__all__ = [
    "ChangeAnswer",
    "Concern",
    "ConcernStep",
    "GroundRule",
    "Listener",
    "RuleChange",
    "RulesAnswer",
    "Task",
    "UnnamedConcern",
]
