"""What changes rows while people are being found."""

from intheroom.recruitment.services import example, mix, targets

__all__ = ["example", "mix", "targets"]
