"""One page has one name: its address and its view."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from intheroom.kit.ask.urls_for import SUFFIXES


def _pages(resolver: URLResolver, room: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _pages(entry, entry.app_name or room)
        else:
            yield room, entry


def test_every_address_is_named_after_its_view():
    odd = [
        f"{room}:{page.name} is served by {page.callback.__name__}"
        for room, page in _pages(get_resolver())
        if page.name not in {f"{page.callback.__name__}{suffix}" for suffix in SUFFIXES}
    ]
    assert odd == []


def test_every_address_is_in_a_room():
    assert [page.name for room, page in _pages(get_resolver()) if not room] == []
