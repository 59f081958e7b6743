"""What is asked while people are being found."""

from intheroom.recruitment.forms.mix import SayForMixForm
from intheroom.recruitment.forms.targets import SetTargetForm

__all__ = ["SayForMixForm", "SetTargetForm"]
