"""Choose a thing for a use, and write down who has a copy."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.media.choices import Audience, Use


@ask.declare
class PublishItemForm(ask.Form):
    sheet = ask.Sheet(
        code="useitem",
        title=_("Use this"),
        audience=ask.COORDINATOR,
        why=_("The planner looks whether everyone in it said yes to just this. If not, it says who to ask."),
        seen_by=_("Everyone in it sees on their own page what it is used for."),
        send=_("Use it"),
    )
    use = fields.Choice(label=_("What do you want to use it for?"), choices=Use.choices)
    audience = fields.Choice(
        label=_("Who will see it?"),
        help_text=_("A web page and social media can be seen by anyone."),
        choices=Audience.choices,
    )


@ask.declare
class AddCopyForm(ask.Form):
    sheet = ask.Sheet(
        code="itemcopy",
        title=_("Write down who has a copy"),
        audience=ask.COORDINATOR,
        why=_("A copy that left cannot be called back by a computer. An honest list lets us ask for it."),
        seen_by=_("Everyone in it sees who has a copy, and so do those who lead."),
    )
    to_whom = fields.Text(
        label=_("Who has it?"), help_text=_("Such as: the island newsletter, 200 printed."), max_length=120
    )
    use = fields.Choice(label=_("What for?"), choices=Use.choices)
    handed_on = fields.Date(label=_("Since when?"), help_text=_("If you leave this out, we take today."))
