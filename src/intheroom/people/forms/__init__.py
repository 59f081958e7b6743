"""What people are asked about themselves."""

from intheroom.people.forms.details import ChangeDetailsForm
from intheroom.people.forms.inclusion import InclusionForm, in_words
from intheroom.people.forms.links import TypeFormCodeForm

__all__ = ["ChangeDetailsForm", "InclusionForm", "TypeFormCodeForm", "in_words"]
