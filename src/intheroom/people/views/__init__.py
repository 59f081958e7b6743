"""Pages about a person."""

from intheroom.people.views.details import change_details, give_sign_in_code, my_details
from intheroom.people.views.inclusion import confirm_needs, inclusion, my_needs, show_needs
from intheroom.people.views.links import (
    end_form_link,
    give_form_link,
    inclusion_by_link,
    type_form_code,
)

__all__ = [
    "change_details",
    "confirm_needs",
    "end_form_link",
    "give_form_link",
    "give_sign_in_code",
    "inclusion",
    "inclusion_by_link",
    "my_details",
    "my_needs",
    "show_needs",
    "type_form_code",
]
