"""What changes rows while people are being found."""

from intheroom.recruitment.services import example

__all__ = ["example"]
