"""Call-outs, and the people who came forward."""

from typing import Any

urlpatterns: list[Any] = []
