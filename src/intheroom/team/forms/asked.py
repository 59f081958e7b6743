"""Questions about what somebody is in a project: each form that asks them asks the same."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import fields
from intheroom.kit.words import Words
from intheroom.people.choices import Side
from intheroom.team.choices import Kind, Status

UNSAID = "unsaid"
SIDES = [(side.value or UNSAID, side.label) for side in Side]
SIDE_HINTS = {Side.LIVED: _("Carers, family and friends are on this side too.")}

WHICH_OF_THESE = _("Which of these are you? You can be more than one.")
OWN_WORDS = _("Or in your own words")


def kinds(label: Words, help_text: Words, spoken: Words = WHICH_OF_THESE) -> fields.Choices:
    """What they are in this: a carer, someone who pays for it, several things at once."""
    return fields.Choices(
        label=label, help_text=help_text, choices=Kind.choices, spoken=spoken, personal=True
    )


def own_kind(label: Words = OWN_WORDS) -> fields.Text:
    """The same, as they would say it."""
    return fields.Text(label=label, max_length=100, spoken=_("Or say it in your own words."), personal=True)


def groups(label: Words, help_text: Words = "") -> fields.Choices:
    """Which groups of the project they belong to; the form fills in which there are."""
    return fields.Choices(
        label=label,
        help_text=help_text,
        spoken=_("Which of these groups do you belong to?"),
        personal=True,
    )


def their_side(**more: Any) -> fields.Choice:
    """Their side, of whoever writes it down for them."""
    return fields.Choice(
        label=_("Which side do they say they are on?"),
        help_text=_("Only if they have told you. It is theirs to say."),
        choices=SIDES,
        spoken=_("Which side would you say you are on?"),
        **more,
    )


def have_they_said_yes(initial: Status) -> fields.Choice:
    """Whether a place is theirs already, or was only offered."""
    return fields.Choice(
        label=_("Have they said yes?"),
        choices=[
            (Status.ACTIVE, _("Yes, they are in the team")),
            (Status.INVITED, _("Not yet, they have been asked")),
        ],
        initial=initial,
        spoken=_("Would you like to be in the team?"),
    )
