"""Words people choose about themselves."""

from intheroom.people.choices.asking import ASKED_FOR_TOLD, AskedFor, RequestEnd
from intheroom.people.choices.needs import NeedKind
from intheroom.people.choices.never import NEVER_KEPT
from intheroom.people.choices.parts import Part, PronounsAt
from intheroom.people.choices.sides import Side
from intheroom.people.choices.standing import Standing

__all__ = [
    "ASKED_FOR_TOLD",
    "NEVER_KEPT",
    "AskedFor",
    "NeedKind",
    "Part",
    "PronounsAt",
    "RequestEnd",
    "Side",
    "Standing",
]
