"""What somebody is asked who came forward, and no longer wants to take part: nothing they must answer."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.recruitment.choices import After
from intheroom.recruitment.services.withdrawing import FORGET


@ask.declare
class WithdrawForm(ask.Form):
    sheet = ask.Sheet(
        code="withdraw",
        title=_("I no longer want to take part"),
        why=_("That is fine, at any time. You need not say why. You can send this as it is."),
        seen_by=_("Those who lead this project read it, and nobody else."),
        then=(
            _("You are off our list now. Nobody asks you again, unless you ticked that."),
            _("Thank you for coming forward. It took time, and it mattered to us."),
            _("If you think again, ring us. You are welcome at any time."),
        ),
        send=_("Take me off the list"),
    )
    after = fields.Choices(
        label=_("Would you still like any of these?"),
        choices=After.choices,
        spoken=_("Would you still like any of these?"),
    )
    details = fields.Choice(
        label=_("What shall we do with your details?"),
        help_text=_("If you choose nothing, we keep them for six months. Then they go."),
        choices=[
            ("keep", _("Keep them for six months, in case I think again")),
            (FORGET, _("Forget me as soon as you can")),
        ],
        spoken=_("Shall we keep your details for six months, or forget you as soon as we can?"),
    )
    words = fields.LongText(
        label=_("Is there anything you would like to tell us?"),
        help_text=_(
            "You need not. But if we did something wrong, or could make it easier, we would like to know."
        ),
        rows=3,
        max_length=1500,
        spoken=_("Is there anything you would like to tell us? You need not."),
    )
