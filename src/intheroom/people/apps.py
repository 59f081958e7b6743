"""A person, with or without an account, and the ways to reach them."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "intheroom.people"
    label = "people"

    def ready(self) -> None:
        """The first host is a person like everybody else."""
        from intheroom.accounts.services import after_set_up
        from intheroom.people.services import become_person

        if become_person not in after_set_up:
            after_set_up.append(become_person)
