"""What people are given to read or do before a session."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields

LONGEST_PACK = 6000


@ask.declare
class WritePackForm(ask.Form):
    sheet = ask.Sheet(
        code="writepack",
        title=_("What people read before"),
        audience=ask.COORDINATOR,
        why=_("Whoever has read it before can speak about it, and is not handed it at the door."),
        seen_by=_("Everyone in the project, and whoever is expected at the session."),
    )
    words = fields.LongText(
        label=_("What shall people read, or do, before?"),
        help_text=_("A short text, or one small task. Such as: think of one night that went well."),
        rows=12,
        max_length=LONGEST_PACK,
        goes_out=True,
        spoken=_("What shall people read, or do, before the session?"),
    )
    minutes = fields.WholeNumber(
        label=_("How many minutes does it take?"),
        help_text=_("For whoever reads slowly, or has it read to them."),
        max_value=600,
        spoken=_("How many minutes does it take?"),
    )
    paid_minutes = fields.WholeNumber(
        label=_("For how many of them are people thanked?"),
        help_text=_("Getting ready is work. We think all of it counts."),
        max_value=600,
        spoken=_("For how many of these minutes are people thanked?"),
    )
