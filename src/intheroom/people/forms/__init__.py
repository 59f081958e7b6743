"""What people are asked about themselves."""

from intheroom.people.forms.details import ChangeDetailsForm

__all__ = ["ChangeDetailsForm"]
