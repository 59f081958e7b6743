"""Adding people, changing what is kept about them, and helping them in."""

from intheroom.people.services.people import (
    add_person,
    become_person,
    change_details,
    forget_example_people,
    help_sign_in,
    keep_sign_in_address,
)

__all__ = [
    "add_person",
    "become_person",
    "change_details",
    "forget_example_people",
    "help_sign_in",
    "keep_sign_in_address",
]
