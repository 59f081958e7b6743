"""A person, with or without an account, and the ways to reach them."""

from django.apps import AppConfig
from django.http import HttpRequest


class PeopleConfig(AppConfig):
    name = "intheroom.people"
    label = "people"

    def ready(self) -> None:
        """The first host is a person like everybody else; everybody finds their details at the top."""
        from intheroom.accounts.services import after_set_up
        from intheroom.kit.ui import nav
        from intheroom.people.services import become_person

        if become_person not in after_set_up:
            after_set_up.append(become_person)
        nav.register("top", "Your needs", "people:my_needs", 65, shows=is_somebody)
        nav.register("top", "Your details", "people:my_details", 70, shows=is_somebody)


def is_somebody(request: HttpRequest) -> bool:
    return getattr(request, "person", None) is not None
