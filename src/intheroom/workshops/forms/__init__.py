"""What is asked about sessions."""

from intheroom.workshops.forms.venues import AddVenueForm, CheckVenueForm, JudgeVenueForm

__all__ = ["AddVenueForm", "CheckVenueForm", "JudgeVenueForm"]
