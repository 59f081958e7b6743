"""Another way of working, chosen in the open."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.projects.choices import Kind
from intheroom.recruitment.choices import DecidedBy


@ask.declare
class TakeWayOutForm(ask.Form):
    sheet = ask.Sheet(
        code="wayout",
        title=_("Work in another way"),
        audience=ask.COORDINATOR,
        why=_("If the right people cannot be found, say so. Calling it co-production would not be true."),
        seen_by=_("Everyone in the project, and everyone who came forward. They get your words."),
        send=_("Decide it, and tell people"),
        reminders=(
            _("Was every way tried? Was it made easier to join?"),
            _("The call-outs end. Everyone who has a place or came forward is told."),
        ),
    )
    becomes = fields.Choice(
        label=_("What does the project become?"),
        choices=[choice for choice in Kind.choices if choice[0] != Kind.COPRODUCTION],
        required=True,
        missing=_("Choose one."),
    )
    what = fields.LongText(
        label=_("What will you do instead?"),
        help_text=_("Such as: we visit people at home, and bring what they say to the council."),
        max_length=800,
        rows=3,
        required=True,
        missing=_("Write what you will do."),
        goes_out=True,
    )
    why = fields.LongText(
        label=_("Why?"),
        help_text=_("Say what you tried. People who gave their time will read it."),
        max_length=800,
        rows=3,
        required=True,
        missing=_("Say why."),
        goes_out=True,
    )
    for_you = fields.LongText(
        label=_("What does it mean for those who said yes?"),
        help_text=_("Such as: we still pay your bus. We would like to visit you in May."),
        max_length=800,
        rows=3,
        goes_out=True,
    )
    decided_by = fields.Choice(
        label=_("Who decided?"), choices=DecidedBy.choices, required=True, missing=_("Choose one.")
    )
