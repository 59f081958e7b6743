"""Rows of photos, words and recordings, of what people said yes to, and of what went out."""

from intheroom.media.models.consents import Consent, PersonIn
from intheroom.media.models.items import Item
from intheroom.media.models.uses import HandedOut, InUse

__all__ = ["Consent", "HandedOut", "InUse", "Item", "PersonIn"]
