"""Spaces of their own: who they are for, and joining by one's own word."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.team.choices import SpaceKind, SpaceWish

TEAM_READS = _("Everyone in the team can read these words. Only people in the space see who is in it.")


class SpaceForm(ask.Form):
    """The words of a space."""

    name = fields.Text(
        label=_("What is it called?"),
        help_text=_("A name that gives nothing away is best."),
        max_length=120,
        spoken=_("What shall we call it?"),
    )
    reason = fields.LongText(
        label=_("Why is it good to meet apart?"),
        max_length=1000,
        rows=3,
        spoken=_("Why is it good to meet apart?"),
    )


@ask.declare
class StartSpaceForm(SpaceForm):
    sheet = ask.Sheet(
        code="startspace",
        title=_("Ask for a space of our own"),
        why=_("Some things are easier to say among people who share them. Any member can ask for a space."),
        seen_by=TEAM_READS,
        send=_("Start it"),
    )
    kind = fields.Choice(
        label=_("Who is it for?"),
        help_text=_("This cannot be changed later."),
        choices=SpaceKind.choices,
        hints={SpaceKind.WOMEN: _("Trans women are always included.")},
        spoken=_("Who is it for?"),
    )
    am_in_it = fields.Choice(
        label=_("Will you be in it yourself?"),
        help_text=_("You look after it at first. Later you can hand it to someone who is in it."),
        choices=[("yes", _("Yes")), ("no", _("No, I only look after it at first"))],
        spoken=_("Will you be in it yourself?"),
    )
    field_order = ("kind", "name", "reason", "am_in_it")


@ask.declare
class EditSpaceForm(SpaceForm):
    sheet = ask.Sheet(
        code="editspace",
        title=_("Change the words of a space"),
        why=_("The name and the reason can change. Who it is for stays."),
        seen_by=TEAM_READS,
    )


@ask.declare
class JoinSpaceForm(ask.Form):
    sheet = ask.Sheet(
        code="joinspace",
        title=_("Be in a space of our own"),
        why=_("You say if it is for you. Nobody checks, and nobody asks why."),
        seen_by=_(
            "Only people in the space, and the one who looks after it, see your name. "
            "Whoever writes it down for you knows it too."
        ),
        send=_("Save my choice"),
    )
    wish = fields.Choice(
        label=_("What would you like?"),
        choices=SpaceWish.choices,
        spoken=_("Would you like to be in it, or to leave it?"),
    )
