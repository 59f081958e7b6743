"""What is told about sessions, once, for every way."""

from intheroom.workshops.notices.availability import letter_to_employer
from intheroom.workshops.notices.inviting import called_off, invitation, pack_notice, reminder
from intheroom.workshops.notices.plan import dates_notice

__all__ = ["called_off", "dates_notice", "invitation", "letter_to_employer", "pack_notice", "reminder"]
