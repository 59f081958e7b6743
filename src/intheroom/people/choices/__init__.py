"""Words people choose about themselves."""

from intheroom.people.choices.needs import NeedKind
from intheroom.people.choices.never import NEVER_KEPT
from intheroom.people.choices.parts import Part, PronounsAt
from intheroom.people.choices.sides import Side
from intheroom.people.choices.standing import Standing

__all__ = ["NEVER_KEPT", "NeedKind", "Part", "PronounsAt", "Side", "Standing"]
