"""Sets a copy up with somebody signed in, and counts what is kept."""

import argparse
import json

from django.conf import settings
from django.test import Client
from django.urls import reverse

from trials.inside.load import Load, begun, chain_is_whole, how_many, kept


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("--count", action="store_true")
    chosen = words.parse_args()
    print(json.dumps(count() if chosen.count else begin()))


def begin() -> dict[str, object]:
    """Somebody signed in, and the address of the form that starts a project."""
    browser = Client()
    browser.force_login(Load.begin().by.account, backend=settings.AUTHENTICATION_BACKENDS[-1])
    name = settings.SESSION_COOKIE_NAME
    return {
        "cookies": {name: browser.cookies[name].value},
        "form": reverse("projects:start_project"),
        "projects": how_many(),
    }


def count() -> dict[str, object]:
    return {
        "projects": how_many(),
        "halves": len(begun() - kept()),
        "chain": chain_is_whole(),
    }


if __name__ == "__main__":
    main()
