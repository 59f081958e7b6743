"""How we ask which side someone is on: about themselves, and about someone else."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import fields
from intheroom.kit.words import Words
from intheroom.people.choices import Side

WHICH_SIDE = _("Which side are they on?")
OWN = [(value, label) for value, label in Side.choices if value]
THEIRS = [
    (Side.LIVED, _("Lived experience, or caring for someone who has it")),
    (Side.PROFESSIONAL, _("Professional")),
    (Side.BOTH, _("Both")),
]


def own_side() -> fields.Choice:
    """Ask someone which side they are on."""
    return fields.Choice(
        label=_("Which side are you on?"),
        help_text=_("Carers and family are on the lived-experience side. You can leave this out."),
        choices=OWN,
        spoken=_("Which side would you say you are on? You do not have to say."),
        why=_("We show answers by side, so that both sides are heard."),
    )


def their_side(label: Words = WHICH_SIDE) -> fields.Choice:
    """Ask about a person or a group that someone else writes down."""
    return fields.Choice(
        label=label,
        help_text=_("As they would say it themselves. Carers and family are on the lived-experience side."),
        choices=THEIRS,
        why=_("So the team can see who had a say."),
    )
