"""The kit on its own: no room above it takes part."""

import copy

import pytest

from intheroom.kit.ui import nav, phones


@pytest.fixture(autouse=True)
def only_the_kit(settings, monkeypatch):
    """Settings with the kit's own pages and a pretend house; menus begin empty."""
    settings.ROOT_URLCONF = "intheroom.kit.ui.tests.addresses"
    settings.MIDDLEWARE = [
        name for name in settings.MIDDLEWARE if name.startswith(("django", "csp", "intheroom.kit.ui"))
    ]
    templates = copy.deepcopy(settings.TEMPLATES)
    options = templates[0]["OPTIONS"]
    options["context_processors"] = [
        name for name in options["context_processors"] if not name.startswith("intheroom.accounts")
    ] + ["intheroom.kit.ui.tests.houses.house"]
    settings.TEMPLATES = templates
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    monkeypatch.setattr(nav, "_entries", {area: {} for area in nav.AREAS})
    monkeypatch.setattr(phones, "_last_seen", [])
