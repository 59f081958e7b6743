"""What must be done before the first page is served: after each start, and after a backup came back."""

from collections.abc import Callable

# Rooms join in their apps.py. Each says in a sentence what it did, or nothing.
before_serving: list[Callable[[], str]] = []
# The same, only after a backup came back: what was under way then must not go on by itself.
after_restore: list[Callable[[], str]] = []
