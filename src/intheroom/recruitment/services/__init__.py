"""What changes rows while people are being found."""

from intheroom.recruitment.services import callouts, coming, declining, example, mix, targets

__all__ = ["callouts", "coming", "declining", "example", "mix", "targets"]
