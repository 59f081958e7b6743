"""In a sensitive project no page names a member to another who does not lead."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

pytestmark = pytest.mark.every_page


def addresses_of_a_project():
    """Every address that needs only the project's ref."""

    def walk(patterns, space, before=frozenset()):
        for entry in patterns:
            converters = before | set(entry.pattern.converters)
            if isinstance(entry, URLResolver):
                yield from walk(entry.url_patterns, entry.namespace or space, converters)
            elif isinstance(entry, URLPattern) and entry.name and converters == {"ref"}:
                yield f"{space}:{entry.name}"

    return sorted(set(walk(get_resolver().url_patterns, "")))


@pytest.mark.parametrize("name", addresses_of_a_project())
def test_no_page_names_another_member(sensitive_cast, client_for, name):
    cast = sensitive_cast
    answer = client_for(cast.magnus).get(reverse(name, args=[cast.project.ref]))
    page = answer.content.decode() if answer.status_code == 200 else ""
    named = [person for person in ("Erlend", "Morag", "Isa", "Rendall", "Freya") if person in page]
    assert not named
