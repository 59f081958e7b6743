"""Adding people, changing what is kept about them, and helping them in."""

from intheroom.people.services.inclusion import confirm_inclusion, save_inclusion
from intheroom.people.services.links import end_form_link, make_form_link
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
    "confirm_inclusion",
    "end_form_link",
    "forget_example_people",
    "help_sign_in",
    "keep_sign_in_address",
    "make_form_link",
    "save_inclusion",
]
