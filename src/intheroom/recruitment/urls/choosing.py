"""Who is missing, and the draw."""

from typing import Any

urlpatterns: list[Any] = []
