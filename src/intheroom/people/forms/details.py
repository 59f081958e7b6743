"""What a person is called and how they like to be reached."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.ui import fields


@ask.declare
class ChangeDetailsForm(ask.Form):
    """A name, and ways to reach somebody. A nickname is enough."""

    sheet = ask.Sheet(
        code="details",
        title=_("How to reach you"),
        why=_("So that we can tell you what happens, in the way you like. You can leave out anything."),
        seen_by=_("You choose who sees this. Your page shows who has looked."),
        steps=(),
    )
    name = fields.Text(
        label=_("What should we call you?"),
        help_text=_("A nickname is fine."),
        max_length=100,
        autocomplete="name",
        spoken=_("What should we call you? A nickname is fine."),
    )
    phone = fields.Phone(label=_("Phone number"), spoken=_("Is there a number we can call?"))
    email = fields.Email(label=_("E-mail address"), spoken=_("Is there an e-mail address we can write to?"))
    reach_note = fields.LongText(
        label=_("Anything else about reaching you"),
        help_text=_("For example: after 6 in the evening, or through my sister."),
        max_length=500,
        rows=3,
        spoken=_("Is there anything else we should know about reaching you?"),
    )
    reach_seen_by = fields.Choice(
        label=_("Who may see this?"),
        choices=MaySee.choices,
        spoken=_("Who may see how to reach you?"),
    )
