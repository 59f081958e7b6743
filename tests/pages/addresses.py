"""Every address the planner answers, read from the resolver."""

from dataclasses import dataclass
from functools import cache

from django.urls import URLPattern, get_resolver


@dataclass(frozen=True)
class Address:
    """One url pattern: its full name, its route, and what must be filled in."""

    name: str
    route: str
    parts: tuple


@cache
def addresses():
    """Every url pattern by its full name."""
    found = list(_walk(get_resolver().url_patterns, "", "", ()))
    names = [one.name for one in found]
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)
    return {one.name: one for one in found}


def _walk(patterns, room, route, parts):
    for pattern in patterns:
        here = route + str(pattern.pattern)
        needs = (*parts, *pattern.pattern.converters)
        if isinstance(pattern, URLPattern):
            assert pattern.name, f"The address {here} has no name."
            yield Address(f"{room}{pattern.name}", here, needs)
        else:
            inner = f"{room}{pattern.namespace}:" if pattern.namespace else room
            yield from _walk(pattern.url_patterns, inner, here, needs)
