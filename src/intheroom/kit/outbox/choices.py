"""The channels, how a message stands, and what the outside said, in short plain words."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """A way to tell somebody something. The last ones are always done by a person."""

    EMAIL = "email", _("E-mail")
    SMS = "sms", _("Text message")
    LETTER = "letter", _("Letter")
    CALL = "call", _("Phone call")
    IN_PERSON = "in_person", _("Face to face")
    THROUGH_SOMEONE = "through_someone", _("Through someone they trust")
    PASTED = "pasted", _("Pasted by hand into another app")


class State(models.TextChoices):
    """From the first draft to the end. Nothing leaves this list without a word about why."""

    DRAFT = "draft", _("Draft")
    APPROVED = "approved", _("Ready, and not sent yet")
    QUEUED = "queued", _("Waiting to be sent")
    FAILED = "failed", _("Not sent yet. We try again")
    BY_HAND = "by_hand", _("Waits for someone to do it by hand")
    HELD = "held", _("Held back. Someone must say yes first")
    SENT = "sent", _("Sent")
    GIVEN_UP = "given_up", _("Could not be sent")
    WITHDRAWN = "withdrawn", _("Not sent. Someone decided so")


# What a worker may take.
OPEN = (State.QUEUED, State.FAILED)
# What waits for a person.
STUCK = (State.GIVEN_UP, State.HELD)
ENDED = (State.SENT, State.WITHDRAWN)


class Said(models.TextChoices):
    """What came of it. The words of the outside itself may hold an address, so they are never kept."""

    NOTHING = "", ""
    NO_SUCH_ADDRESS = "no_such_address", _("There is nobody at this address. Look for a mistake in it.")
    NOT_TAKEN = "not_taken", _("It was refused. Other tries would be refused too.")
    TOO_LARGE = "too_large", _("It was too long to be taken.")
    LATER = "later", _("They asked us to come back later.")
    FULL = "full", _("The mailbox is full.")
    NO_ANSWER = "no_answer", _("Nobody answered.")
    BROKE_OFF = "broke_off", _("The line broke. It may have arrived, or not.")
    NOT_LET_IN = "not_let_in", _("We were not let in. Look at the name and password in the settings.")
    NOT_TRUSTED = (
        "not_trusted",
        _("The server did not prove that it is ours. Check its name in the settings."),
    )
    CUT_OFF = "cut_off", _("It was cut off each time it was tried.")
    FAULT = "fault", _("Something in the planner went wrong.")
    NOT_READABLE = "not_readable", _("What was to be sent cannot be opened any more.")
    NO_GATEWAY = "no_gateway", _("This copy has no way to send this. Someone does it by hand.")
    RESTORED = "restored", _("A backup came back. It may have been sent before.")
    BY_HAND = "by_hand", _("Someone did it by hand.")
    NOT_WANTED = "not_wanted", _("Someone decided not to send it.")
    # What came back later.
    CAME_BACK = "came_back", _("It came back: nobody can be reached there. Ask them for another way.")
    TURNED_BACK = "turned_back", _("It was taken at first, and came back later. Tell them in another way.")
    BOX_FULL = "box_full", _("It came back: their mailbox is full. Tell them in another way.")
    PHONE_OFF = "phone_off", _("Their phone was off for days. Tell them in another way, or try later.")
    CLOSED = "closed", _("One came back from there before. Ask them for another way.")
    LATE = "late", _("It is late. The mail server over there goes on trying.")
    ARRIVED = "arrived", _("It arrived.")
    POSTED = "posted", _("It was printed and posted.")
    NOT_PRINTED = "not_printed", _("It could not be printed. Print and post it yourself.")


# It was taken by somebody outside, and that was not the end of it.
CAME_BACK = (Said.CAME_BACK, Said.TURNED_BACK, Said.BOX_FULL, Said.PHONE_OFF, Said.NOT_PRINTED)


class CameAs(models.TextChoices):
    """What kind of mail came back. Only the first kinds are about a message of ours."""

    REPLY = "reply", _("Replies")
    FAILED = "failed", _("Mail that came back")
    LATE = "late", _("Word that a mail is late")
    AUTOMATIC = "automatic", _("Automatic answers, such as “I am away”")
    UNKNOWN = "unknown", _("Mail that belongs to nothing we sent")
    UNREADABLE = "unreadable", _("Mail that nobody could read")


# These stay in the mailbox, for whoever looks after it: the planner keeps nothing of them.
LEFT_THERE = (CameAs.UNKNOWN, CameAs.UNREADABLE)
