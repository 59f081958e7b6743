"""Sets a copy's stage: the example project, somebody signed in who leads it, and other people's projects."""

import argparse
import json
from collections.abc import Iterator

import django

django.setup()  # the rooms below cannot be imported before

from django.conf import settings  # noqa: E402
from django.contrib.auth import get_user_model  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import NoReverseMatch, URLPattern, get_resolver, reverse  # noqa: E402

from intheroom.accounts.models import Installation  # noqa: E402
from intheroom.accounts.services import set_up_house  # noqa: E402
from intheroom.home.example import play_example  # noqa: E402
from intheroom.people.models import Person  # noqa: E402
from intheroom.people.services import add_person  # noqa: E402
from intheroom.projects.choices import Role  # noqa: E402
from intheroom.projects.models import Project, ProjectRole  # noqa: E402

LEADER = "ailsa@example.org"


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("--others", type=int, default=0, help="other people's projects to add")
    chosen = words.parse_args()
    leader = someone()
    project = Project.objects.filter(is_example=True).first() or play_example(by=leader)
    others(chosen.others)
    browser = Client(SERVER_NAME="127.0.0.1")
    browser.force_login(leader.account, backend="intheroom.accounts.backends.AccountBackend")
    paths = [path for path in addresses(project.ref) if is_page(browser, path)]
    print(
        json.dumps(
            {
                "cookies": {settings.SESSION_COOKIE_NAME: browser.cookies["intheroom"].value},
                "ref": project.ref,
                "queries": {path: queries(browser, path) for path in paths},
                "projects": Project.objects.count(),
            }
        )
    )


def someone() -> Person:
    """The person who leads the example; the copy is set up first where it is not yet."""
    if not Installation.objects.exists():
        set_up_house(name="In the Room", phone="01856 000000", host_name="The host")
    return add_person(by=get_user_model().objects.first(), name="Ailsa", email=LEADER)


@transaction.atomic
def others(number: int) -> None:
    """Projects of somebody else. Written straight in: five thousand services would take minutes."""
    stranger = Person.objects.create(name="Somebody else")
    made = Project.objects.bulk_create(
        [Project(public_name=f"Another project {each}", started_by=stranger) for each in range(number)],
        batch_size=500,
    )
    ProjectRole.objects.bulk_create(
        [ProjectRole(project=each, person=stranger, role=Role.COORDINATOR) for each in made],
        batch_size=500,
    )


def addresses(ref: str) -> Iterator[str]:
    """Every address that needs nothing but the project, or nothing at all."""
    for name, wanted in names(get_resolver().url_patterns):
        if wanted <= {"ref"}:
            try:
                yield reverse(name, kwargs={"ref": ref} if wanted else {})
            except NoReverseMatch:
                continue


def names(patterns: list, space: str = "", given: frozenset[str] = frozenset()) -> Iterator[tuple]:
    """Each address name with what has to be put into it."""
    for each in patterns:
        wanted = given | set(each.pattern.converters)
        if isinstance(each, URLPattern):
            if each.name:
                yield f"{space}{each.name}", wanted
        else:
            inner = f"{space}{each.namespace}:" if each.namespace else space
            yield from names(each.url_patterns, inner, wanted)


def is_page(browser: Client, path: str) -> bool:
    answer = browser.get(path)
    return answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html")


def queries(browser: Client, path: str) -> int:
    """How often a page that was seen before asks the database."""
    with CaptureQueriesContext(connection) as asked:
        browser.get(path)
    return len(asked)


if __name__ == "__main__":
    main()
