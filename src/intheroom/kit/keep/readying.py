"""What must be done before the first page is served: after each start, and after a backup came back."""

from collections.abc import Callable

# Rooms join in their apps.py. Each says in a sentence what it did, or nothing.
before_serving: list[Callable[[], str]] = []
