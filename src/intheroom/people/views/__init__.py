"""Pages about a person."""

from intheroom.people.views.details import change_details, give_sign_in_code, my_details

__all__ = ["change_details", "give_sign_in_code", "my_details"]
