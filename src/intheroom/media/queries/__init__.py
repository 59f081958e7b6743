"""Which things there are, what may be opened of them, and what is in use. Starts from the project."""

from intheroom.media.queries.items import (
    Opened,
    item_called,
    item_of,
    items_in_use,
    items_of,
    items_with,
    live_uses,
    opened,
    sealed_parts,
    uses_of,
)

__all__ = [
    "Opened",
    "item_called",
    "item_of",
    "items_in_use",
    "items_of",
    "items_with",
    "live_uses",
    "opened",
    "sealed_parts",
    "uses_of",
]
