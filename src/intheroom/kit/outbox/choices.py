"""The channels, how a message stands, and what the outside said, in short plain words."""

from django.db import models


class Channel(models.TextChoices):
    """A way to tell somebody something. The last ones are always done by a person."""

    EMAIL = "email", "E-mail"
    SMS = "sms", "Text message"
    LETTER = "letter", "Letter"
    CALL = "call", "Phone call"
    IN_PERSON = "in_person", "Face to face"
    THROUGH_SOMEONE = "through_someone", "Through someone they trust"
    PASTED = "pasted", "Pasted by hand into another app"


class State(models.TextChoices):
    """From the first draft to the end. Nothing leaves this list without a word about why."""

    DRAFT = "draft", "Draft"
    APPROVED = "approved", "Ready, and not sent yet"
    QUEUED = "queued", "Waiting to be sent"
    FAILED = "failed", "Not sent yet. We try again"
    BY_HAND = "by_hand", "Waits for someone to do it by hand"
    HELD = "held", "Held back. Someone must say yes first"
    SENT = "sent", "Sent"
    GIVEN_UP = "given_up", "Could not be sent"
    WITHDRAWN = "withdrawn", "Not sent. Someone decided so"


# What a worker may take.
OPEN = (State.QUEUED, State.FAILED)
# What waits for a person.
STUCK = (State.GIVEN_UP, State.HELD)
ENDED = (State.SENT, State.WITHDRAWN)


class Said(models.TextChoices):
    """What came of it. The words of the outside itself may hold an address, so they are never kept."""

    NOTHING = "", ""
    NO_SUCH_ADDRESS = "no_such_address", "There is nobody at this address. Look for a mistake in it."
    NOT_TAKEN = "not_taken", "It was refused. Other tries would be refused too."
    TOO_LARGE = "too_large", "It was too long to be taken."
    LATER = "later", "They asked us to come back later."
    FULL = "full", "The mailbox is full."
    NO_ANSWER = "no_answer", "Nobody answered."
    BROKE_OFF = "broke_off", "The line broke. It may have arrived, or not."
    NOT_LET_IN = "not_let_in", "We were not let in. Look at the name and password in the settings."
    NOT_TRUSTED = "not_trusted", "The server did not prove that it is ours. Check its name in the settings."
    CUT_OFF = "cut_off", "It was cut off each time it was tried."
    FAULT = "fault", "Something in the planner went wrong."
    NOT_READABLE = "not_readable", "What was to be sent cannot be opened any more."
    NO_GATEWAY = "no_gateway", "This copy has no way to send this. Someone does it by hand."
    RESTORED = "restored", "A backup came back. It may have been sent before."
    BY_HAND = "by_hand", "Someone did it by hand."
    NOT_WANTED = "not_wanted", "Someone decided not to send it."
